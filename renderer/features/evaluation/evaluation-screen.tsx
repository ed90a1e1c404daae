// The programme over all rounds (issue 4 item 9): projects a year, money against the frames, the goals; every figure opens to its projects.
import { Copy, Printer } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { evaluationTexts as paper } from "../../../shared/i18n/reports/evaluation.ts";
import { evaluationCommands as commands, evaluationUiTexts as texts } from "../../../shared/i18n/ui/evaluation.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { Frame } from "../../app/frame.tsx";
import { host } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { Local, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go, goHome } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Behind } from "./behind.tsx";
import { copyEvaluation } from "./copy-evaluation.ts";
import css from "./evaluation.module.css";
import { useEvaluationWords, type Shown } from "./evaluation-words.ts";
import type { Figure } from "./figures.ts";
import { Goals } from "./goals.tsx";
import { Money } from "./money.tsx";
import { PerYear } from "./per-year.tsx";
import { usePaper } from "./use-paper.ts";

export function EvaluationScreen() {
  const t = useT();
  const { data, error } = useRead("evaluation.show", {});
  const crumbs = [{ text: t(startTexts.rounds), onPress: goHome }, { text: t(texts.title) }];
  if (data) return <Evaluation shown={data} crumbs={crumbs} />;
  const nothing = error?.code === "round.role-needed";
  return (
    <Frame crumbs={crumbs}>
      <div className={css["page"]}>
        <h1>{t(texts.title)}</h1>
        {nothing ? <Empty title={t(texts.none)}>{t(texts.noneAbout)}</Empty> : <Refusal error={error ?? null} />}
      </div>
    </Frame>
  );
}

const FORMATS = ["pdf", "docx", "xlsx", "csv"] as const;

function Evaluation({ shown, crumbs }: { shown: Shown; crumbs: React.ComponentProps<typeof Frame>["crumbs"] }) {
  const t = useT();
  const lang = useLang();
  const { evaluation, projects } = shown;
  const words = useEvaluationWords(projects);
  const [figure, setFigure] = useState<Figure | null>(null);
  const making = usePaper();
  const copy = useCallback((): void => {
    const text = copyEvaluation(shown, words, { t, lang });
    void host.call("host.copy", { text, content: true }).then(() => toast(texts.copied));
  }, [shown, words, t, lang]);
  useCommands(
    useMemo(() => [{ id: "evaluation.copy", label: commands.copy, group: commands.group, run: copy }], [copy]),
  );
  const rounds = t(paper.rounds, { count: evaluation.rounds.length });
  const open = evaluation.rounds.filter((r) => r.standing !== "agreed").length;
  return (
    <Frame
      crumbs={crumbs}
      asideWide
      aside={<Behind shown={shown} words={words} figure={figure} key={JSON.stringify(figure)} />}
    >
      <div className={css["page"]}>
        <div className={css["top"]}>
          <h1>{t(texts.title)}</h1>
          <div className={css["acts"]}>
            <Button icon={<Copy size={16} strokeWidth={1.5} aria-hidden="true" />} onPress={copy}>
              {t(texts.copy)}
            </Button>
            <Menu
              quiet={false}
              button={
                <>
                  <Printer size={16} strokeWidth={1.5} aria-hidden="true" /> {t(texts.paper)}
                </>
              }
              entries={FORMATS.map((format) => ({
                id: format,
                label: format.toUpperCase(),
                run: () => making.make(format),
              }))}
            />
          </div>
        </div>
        <p className={css["lead"]}>{t(texts.lead)}</p>
        <p>
          <strong>{t(paper.lead, { count: projects.length, rounds })}</strong>{" "}
          {open > 0 && <span className={css["warn"]}>{t(paper.notAgreed, { count: open })}</span>}
        </p>
        {making.view}
        <PerYear evaluation={evaluation} chosen={figure} onChoose={setFigure} />
        <Money evaluation={evaluation} words={words} chosen={figure} onChoose={setFigure} />
        <Goals shown={shown} chosen={figure} onChoose={setFigure} />
        <section className={css["part"]}>
          <h2>{t(paper.roundsTitle)}</h2>
          <table className={css["table"]}>
            <thead>
              <tr>
                <th scope="col">{t(paper.round)}</th>
                <th scope="col">{t(paper.state)}</th>
                <th scope="col" className={css["end"]}>
                  {t(paper.projects)}
                </th>
              </tr>
            </thead>
            <tbody>
              {evaluation.rounds.map((r) => (
                <tr key={r.id}>
                  <th scope="row">
                    <Button kind="quiet" size="compact" onPress={() => go({ screen: "joint", round: r.id })}>
                      <Local text={r.title} />
                    </Button>
                  </th>
                  <td>{t(paper[`standing.${r.standing}`])}</td>
                  <td className={css["end"]}>{r.projects}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Frame>
  );
}
