// Possible conflicts: what the member says, and the ruling with its reason. A later ruling takes the place of an earlier one, which stays.
import { useState } from "react";
import type { Ruling } from "../../../shared/domain/conflict.ts";
import { conflictKinds } from "../../../shared/i18n/ui/conflict.ts";
import { groupConflictTexts as texts } from "../../../shared/i18n/ui/group-conflicts.ts";
import { service } from "../../api/client.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Chip, Empty } from "../../ui/facts.tsx";
import { useGrowing } from "../../ui/use-growing.tsx";
import { ReasonDialog } from "../../app/reason-dialog.tsx";
import type { Declared, Rulings } from "./conflict-rows.ts";
import css from "./group-conflicts.module.css";

export interface RulingListProps {
  readonly round: string;
  readonly rulings: Rulings;
  readonly names: ReadonlyMap<string, string>;
  /** Applications whose declarations wait for this person's own answer. */
  readonly hidden: number;
}

interface Asked {
  readonly declared: Declared;
  readonly outcome: Ruling["outcome"];
}

export function RulingList({ round, rulings, names, hidden }: RulingListProps) {
  const t = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { due, done, out } = rulings;
  const name = asked ? (names.get(asked.declared.person) ?? asked.declared.person) : "";
  const list = (items: readonly Declared[], onAsk: ((a: Asked) => void) | null) => (
    <Cases items={items} names={names} onAsk={onAsk} />
  );
  return (
    <div className={css["scroll"]} {...SCROLL}>
      {hidden > 0 && <p className={css["prose"]}>{t(texts.hiddenDeclared, { count: hidden })}</p>}
      {due.length + done.length + out.length === 0 && (
        <Empty title={t(texts.noneDeclared)}>{t(texts.noneDeclaredAbout)}</Empty>
      )}
      {due.length > 0 && (
        <section>
          <h2>{t(texts.dueHead)}</h2>
          <p className={css["soft"]}>{t(texts.dueAbout)}</p>
          {list(due, setAsked)}
        </section>
      )}
      {done.length > 0 && (
        <section>
          <h2>{t(texts.doneHead)}</h2>
          {list(done, setAsked)}
        </section>
      )}
      {out.length > 0 && (
        <section>
          <h2>{t(texts.outHead)}</h2>
          <p className={css["soft"]}>{t(texts.outAbout)}</p>
          {list(out, null)}
        </section>
      )}
      {asked && (
        <ReasonDialog
          title={t(asked.outcome === "cleared" ? texts.clearTitle : texts.ruleOutTitle, {
            name,
            number: asked.declared.application.journalNumber,
          })}
          about={t(asked.outcome === "cleared" ? texts.clearAbout : texts.ruleOutAbout)}
          label={t(texts.reason)}
          act={t(asked.outcome === "cleared" ? texts.clearAct : texts.ruleOutAct)}
          onDecide={(reason) =>
            service.call("group.rule", {
              round,
              application: asked.declared.application.id,
              person: asked.declared.person,
              outcome: asked.outcome,
              reason,
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

function Cases({ items, names, onAsk }: Omit<CaseProps, "declared"> & { readonly items: readonly Declared[] }) {
  const { shown, more } = useGrowing(items.length);
  return (
    <ul className={css["cases"]}>
      {items.slice(0, shown).map((d) => (
        <Case key={`${d.application.id} ${d.person}`} declared={d} names={names} onAsk={onAsk} />
      ))}
      {more}
    </ul>
  );
}

/** Nothing in it need take the focus, so the place that scrolls does. */
const SCROLL = { tabIndex: 0 } as const;

interface CaseProps {
  readonly declared: Declared;
  readonly names: ReadonlyMap<string, string>;
  readonly onAsk: ((asked: Asked) => void) | null;
}

function Case({ declared, names, onAsk }: CaseProps) {
  const t = useT();
  const f = useFormat();
  const { application, person, declaration, rulings } = declared;
  const [last, ...earlier] = rulings;
  const name = names.get(person) ?? person;
  const line = (r: Ruling): string =>
    t(texts.ruledLine, {
      outcome: t(r.outcome === "cleared" ? texts.cleared : texts.ruledOut),
      date: f.date(r.at),
      name: names.get(r.by) ?? r.by,
      reason: r.reason,
    });
  const ask = (outcome: Ruling["outcome"]) => onAsk?.({ declared, outcome });
  const about = `${name}, ${application.journalNumber}`;
  return (
    <li className={css["case"]}>
      <div className={css["caseWords"]}>
        <p>
          <strong>{name}</strong> · {application.journalNumber} <Local text={application.title} />
        </p>
        <p>
          {declaration.kind !== null && <Chip>{t(conflictKinds[declaration.kind])}</Chip>}
          <span className={css["said"]}>{declaration.reason}</span>
          <span className={css["soft"]}> {t(texts.declaredAt, { date: f.date(declaration.at) })}</span>
        </p>
        {last && <p className={css["ruled"]}>{line(last)}</p>}
        {earlier.length > 0 && (
          <details>
            <summary>{t(texts.earlier)}</summary>
            {earlier.map((r) => (
              <p key={r.at} className={css["soft"]}>
                {line(r)}
              </p>
            ))}
          </details>
        )}
      </div>
      {onAsk && (
        <div className={css["caseActs"]}>
          {last?.outcome !== "cleared" && (
            <Button size="compact" aria-label={`${t(texts.clear)} ${about}`} onPress={() => ask("cleared")}>
              {t(texts.clear)}
            </Button>
          )}
          {last?.outcome !== "ruled-out" && (
            <Button size="compact" aria-label={`${t(texts.ruleOut)} ${about}`} onPress={() => ask("ruled-out")}>
              {t(texts.ruleOut)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
