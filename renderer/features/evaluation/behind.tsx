// The projects behind a figure, and one of them opened: its money, and the goals the office ties it to.
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { FundedProject } from "../../../shared/domain/evaluation.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { evaluationTexts as paper } from "../../../shared/i18n/reports/evaluation.ts";
import { evaluationUiTexts as texts } from "../../../shared/i18n/ui/evaluation.ts";
import type { T } from "../../i18n/language.tsx";
import { Local, useT } from "../../i18n/language.tsx";
import { Button as AriaButton } from "react-aria-components/Button";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import css from "./evaluation.module.css";
import type { EvaluationWords, Shown } from "./evaluation-words.ts";
import { behind, type Figure } from "./figures.ts";
import { ProjectGoals } from "./project-goals.tsx";

export interface BehindProps {
  readonly shown: Shown;
  readonly words: EvaluationWords;
  readonly figure: Figure | null;
}

const titleOf = (t: T, words: EvaluationWords, figure: Figure): string => {
  if (figure.of === "year") return t(texts.inYear, { year: figure.year });
  if (figure.of === "goal") return t(texts.ofGoal, { goal: figure.goal });
  if (figure.of === "untied") return t(paper.untied);
  return t(texts.ofSource, { source: words.source(figure.source), year: figure.year ?? t(paper.total) });
};

export function Behind({ shown, words, figure }: BehindProps) {
  const t = useT();
  const [open, setOpen] = useState<FundedProject | null>(null);
  const place = useRef<HTMLElement>(null);
  // Below the figures where the window is narrow: what was asked for comes into view.
  useEffect(() => {
    if (figure !== null) place.current?.scrollIntoView({ block: "nearest" });
  }, [figure]);
  if (figure === null)
    return (
      <section className={css["behind"]}>
        <h2>{t(texts.behind)}</h2>
        <p className={css["soft"]}>{t(texts.choose)}</p>
      </section>
    );
  const project = open && words.project(open);
  if (project) return <Project project={project} shown={shown} words={words} onBack={() => setOpen(null)} />;
  const rows = behind(shown, figure);
  return (
    <section className={css["behind"]} aria-live="polite" ref={place}>
      <h2>{titleOf(t, words, figure)}</h2>
      <p className={css["soft"]}>{rows.length === 0 ? t(texts.behindNone) : t(texts.count, { count: rows.length })}</p>
      <ul className={css["list"]}>
        {rows.map(({ ref, amount }) => {
          const p = words.project(ref);
          if (!p) return null;
          return (
            <li key={`${ref.round} ${ref.application}`}>
              <AriaButton className={css["row"] ?? ""} onPress={() => setOpen(p)}>
                <span>
                  <Local text={p.title} />
                  <span className={css["soft"]}>
                    {[
                      p.journalNumber,
                      ...(p.mark.goals.length > 0 ? [t(texts.ofGoal, { goal: p.mark.goals.join(", ") })] : []),
                    ].join(" · ")}
                  </span>
                </span>
                {amount !== null && figure.of === "money" && <span>{words.millions(amount, figure.currency)}</span>}
              </AriaButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ProjectProps {
  readonly project: FundedProject;
  readonly shown: Shown;
  readonly words: EvaluationWords;
  readonly onBack: () => void;
}
function Project({ project, shown, words, onBack }: ProjectProps) {
  const t = useT();
  const round = shown.evaluation.rounds.find((r) => r.id === project.round);
  return (
    <section className={css["behind"]}>
      <div>
        <Button
          kind="quiet"
          size="compact"
          autoFocus
          icon={<ArrowLeft size={14} strokeWidth={1.5} aria-hidden="true" />}
          onPress={onBack}
        >
          {t(texts.back)}
        </Button>
      </div>
      <h2>
        <Local text={project.title} />
      </h2>
      <p className={css["soft"]}>
        {[project.journalNumber, ...(project.year === null ? [] : [t(texts.start, { year: project.year })])].join(
          " · ",
        )}
      </p>
      <Facts
        facts={SOURCES.flatMap((source) => {
          const own = project.amounts.filter((a) => a.source === source).toSorted((a, b) => a.year - b.year);
          const [one] = own;
          if (!one) return [];
          const each = own.map((a) => `${a.year}: ${words.millions(a.amount, a.currency)}`).join(" · ");
          return [[words.source(source), `${each} ${t(texts.millions, { currency: one.currency })}`] as const];
        })}
      />
      <ProjectGoals key={`${project.round} ${project.application}`} project={project} goals={shown.goals} />
      {project.stated.length > 0 && (
        <div>
          <h3>{t(texts.stated)}</h3>
          <ul className={css["stated"]}>
            {project.stated.map((s) => (
              <li key={s}>{s}</li>
            ))}
          </ul>
        </div>
      )}
      {round && (
        <div>
          <Button size="compact" onPress={() => go({ screen: "joint", round: round.id })}>
            {t(texts.toRound)}
          </Button>
        </div>
      )}
    </section>
  );
}
