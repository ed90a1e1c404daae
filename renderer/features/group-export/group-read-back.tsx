// What is sent, read before it is signed: the order, what is not recommended and why, who took part, the minutes.
import { useEffect, useRef, type ReactNode } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { evaluate } from "../../../shared/domain/criteria.ts";
import { consensusValues, type GroupRow } from "../../../shared/domain/group.ts";
import { groupExportTexts } from "../../../shared/i18n/ui/group-export.ts";
import { groupReadBack as texts } from "../../../shared/i18n/ui/group-read-back.ts";
import { groupConflictTexts } from "../../../shared/i18n/ui/group-conflicts.ts";
import { memberStates } from "../../../shared/i18n/ui/members.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { useMatrixTexts } from "../matrix/matrix-texts.ts";
import { stateOf } from "../members/member-lines.ts";
import css from "./group-export.module.css";
import type { GroupPackage } from "./use-group-package.ts";

export function GroupReadBack({ group, onBack }: { group: GroupPackage; onBack: () => void }) {
  const t = useT();
  const f = useFormat();
  const { figure } = useMatrixTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { core, document, roster } = group;
  const scope = group.next.scope && new Set(group.next.scope);
  const rows = new Map(document.rows.map((r) => [r.application, r]));
  const names = new Map(roster.map((p) => [p.id, p.name]));
  const deferred = new Set(document.deferred);
  const theirs = core.applications.filter(
    (a) => a.status === "active" && !a.calibration && (scope ? scope.has(a.id) : !deferred.has(a.id)),
  );
  const of = (test: (row: GroupRow | undefined) => boolean): Application[] =>
    theirs.filter((a) => test(rows.get(a.id)));
  const placed = of((r) => r?.outcome === "recommended" && r.place !== null).toSorted(
    (a, b) => (rows.get(a.id)?.place ?? 0) - (rows.get(b.id)?.place ?? 0),
  );
  const tied = (place: number | null | undefined): boolean =>
    placed.filter((a) => rows.get(a.id)?.place === place).length > 1;
  const line = (a: Application, lead: ReactNode, about: ReactNode) => {
    const row = rows.get(a.id);
    const total = row ? evaluate(core.criteria, consensusValues(row)).weighted : null;
    return (
      <li key={a.id}>
        <span className={css["place"]}>{lead}</span>
        <span>
          <strong>
            <Local text={a.title} />
          </strong>
          <span className={css["facts"]}>
            {a.journalNumber}
            {total && ` · ${t(texts.total, { total: figure(total) })}`}
          </span>
          {about}
        </span>
      </li>
    );
  };
  const reasons = (a: Application) => (
    <span className={css["words"]}>{rows.get(a.id)?.reasons.trim() || <em>{t(texts.noReasons)}</em>}</span>
  );
  const section = (heading: string, apps: readonly Application[], each: (a: Application) => ReactNode) =>
    apps.length > 0 && (
      <section>
        <h2>{heading}</h2>
        <ul className={css["lines"]}>{apps.map(each)}</ul>
      </section>
    );
  return (
    <div className={css["read"]}>
      <h1 ref={title} tabIndex={-1}>
        {t(texts.title)}
      </h1>
      <p className={css["soft"]}>{t(texts.about)}</p>
      <div>
        <Button keys="Escape" onPress={onBack}>
          {t(groupExportTexts.back)}
        </Button>
      </div>
      {section(t(texts.order), placed, (a) => {
        const row = rows.get(a.id);
        const place = f.integer(row?.place ?? 0);
        const why = row?.moveReason?.trim() ?? "";
        return line(
          a,
          tied(row?.place) ? t(texts.tied, { place }) : place,
          why !== "" && <span className={css["words"]}>{t(texts.moved, { reason: why })}</span>,
        );
      })}
      {section(
        t(texts.unplaced),
        of((r) => r?.outcome === "recommended" && r.place === null),
        (a) => line(a, "–", null),
      )}
      {section(
        t(texts.not),
        of((r) => r?.outcome === "not-recommended"),
        (a) => line(a, "", reasons(a)),
      )}
      {section(
        t(texts.notTreated),
        of((r) => r?.outcome === "not-treated" && r.reasons.trim() !== ""),
        (a) => line(a, "", reasons(a)),
      )}
      {section(
        t(texts.unsettled),
        of((r) => r === undefined || (r.outcome === "not-treated" && r.reasons.trim() === "")),
        (a) => line(a, "", null),
      )}
      {section(t(texts.deferred), scope ? [] : core.applications.filter((a) => deferred.has(a.id)), (a) =>
        line(a, "", null),
      )}
      <section>
        <h2>{t(texts.members)}</h2>
        <ul className={css["plainLines"]}>
          {group.members.map((m) => (
            <li key={m.person}>
              {names.get(m.person) ?? m.person} <span className={css["soft"]}>{t(memberStates[stateOf(m)])}</span>
              {m.said && <span className={css["words"]}>{m.said.reason}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t(texts.rulings)}</h2>
        {document.rulings.length === 0 && <p className={css["soft"]}>{t(texts.none)}</p>}
        <ul className={css["plainLines"]}>
          {document.rulings.map((r) => (
            <li key={`${r.application} ${r.person} ${r.at}`}>
              {names.get(r.person) ?? r.person}
              {" · "}
              {core.applications.find((a) => a.id === r.application)?.journalNumber ?? r.application}
              <span className={css["words"]}>
                {t(groupConflictTexts.ruledLine, {
                  outcome: t(r.outcome === "cleared" ? groupConflictTexts.cleared : groupConflictTexts.ruledOut),
                  date: f.date(r.at),
                  name: names.get(r.by) ?? r.by,
                  reason: r.reason,
                })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t(texts.minutes)}</h2>
        <p className={css["words"]}>{document.minutes.trim() || t(texts.none)}</p>
      </section>
    </div>
  );
}
