// Where a member's versions differ: an application at a time, what each of them says in a column of its own.
import { useState } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { Application } from "../../../shared/domain/application.ts";
import type { Criterion } from "../../../shared/domain/criteria.ts";
import { overallTexts } from "../../../shared/i18n/ui/assessment-overall.ts";
import { differenceFields, differenceTexts, inboxTexts } from "../../../shared/i18n/ui/inbox.ts";
import { memberForkTexts as texts } from "../../../shared/i18n/ui/member-fork.ts";
import { grouped } from "../../../shared/lib/grouped.ts";
import type { Translatable } from "../../../shared/i18n/translate.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { useScoreTexts } from "../assessment/score-text.ts";
import { shortDigest } from "../inbox/package-sides.tsx";
import css from "./members.module.css";

type Compared = OutputOf<SkoenContract, "group.compareFork">;
type Difference = Compared["differences"][number];
type Value = NonNullable<Difference["values"]>[number];

/** So many at first: who differs in more has written two reviews. */
const LISTED = 40;
const ANSWERS: Readonly<Record<string, Translatable>> = {
  recommend: overallTexts.recommend,
  "not-recommend": overallTexts["not-recommend"],
  abstain: overallTexts.abstain,
  yes: overallTexts.yes,
  partly: overallTexts.partly,
  no: overallTexts.no,
  complete: texts.complete,
  draft: texts.draft,
};
/** Fields whose text is a word of a closed list; anything else is what the member wrote. */
const CLOSED: ReadonlySet<Difference["field"]> = new Set(["status", "recommendation", "equal-benefit"]);

export interface ForkDifferencesProps {
  readonly compared: Compared;
  readonly criteria: readonly Criterion[];
  readonly applications: ReadonlyMap<string, Application>;
}

export function ForkDifferences({ compared, criteria, applications }: ForkDifferencesProps) {
  const t = useT();
  const scores = useScoreTexts();
  const [all, setAll] = useState(false);
  const { packages, differences, closed } = compared;
  const shown = all ? differences : differences.slice(0, LISTED);
  const field = ({ field: name, criterion }: Difference): string => {
    const said = t(differenceFields[name]);
    const number = criteria.find((c) => c.id === criterion)?.number;
    return criterion === null ? said : t(differenceTexts.criterion, { field: said, n: number ?? criterion });
  };
  const said = (d: Difference, value: Value): string => {
    if (value === null) return t(texts.nothing);
    if (value === "cannot-judge" || !("text" in value)) {
      const c = criteria.find((x) => x.id === d.criterion);
      return (c && scores.answer(c, value)) ?? t(texts.nothing);
    }
    const known = CLOSED.has(d.field) ? ANSWERS[value.text] : undefined;
    return known ? t(known) : value.text;
  };
  return (
    <section className={css["differences"]} aria-labelledby="fork-differences">
      <h3 id="fork-differences">
        {differences.length === 0 ? t(inboxTexts.where) : t(texts.differences, { count: differences.length })}
      </h3>
      {differences.length === 0 && <p>{t(texts.same)}</p>}
      {[...grouped(shown, (d) => d.application)].map(([id, found]) => {
        const application = applications.get(id);
        return (
          <table key={id} className={css["versions"]}>
            <caption>
              {application?.journalNumber ?? id} {application && <Local text={application.title} />}
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{t(inboxTexts.what)}</span>
                </th>
                {packages.map((p) => (
                  // Two versions may have the same number.
                  <th key={p.digest} scope="col">
                    {t(inboxTexts.packageNumber, { sequence: p.sequence })}{" "}
                    <span className={css["digest"]}>{shortDigest(p.digest)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((d) => (
                <tr key={`${d.field} ${d.criterion ?? ""}`}>
                  <th scope="row">{field(d)}</th>
                  {d.values === null ? (
                    <td colSpan={packages.length} className={css["soft"]}>
                      {t(d.field === "row" ? texts.onlyOne : texts.untold)}
                    </td>
                  ) : (
                    d.values.map((v, i) => <td key={packages[i]?.digest}>{said(d, v)}</td>)
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
      {shown.length < differences.length && (
        <Button size="compact" onPress={() => setAll(true)}>
          {t(texts.all, { count: differences.length })}
        </Button>
      )}
      {closed > 0 && <p className={css["soft"]}>{t(texts.closed, { count: closed })}</p>}
    </section>
  );
}
