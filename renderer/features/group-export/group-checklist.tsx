// The facts before a group's package is signed, each with the way to what is missing.
import { Check, TriangleAlert } from "lucide-react";
import { groupExportTexts as texts } from "../../../shared/i18n/ui/group-export.ts";
import { groupCheckAbout, groupChecks } from "../../../shared/i18n/ui/group-checks.ts";
import { exportTexts } from "../../../shared/i18n/ui/export.ts";
import { Deadline } from "../../app/deadline.tsx";
import { useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Keys } from "../../ui/keys.tsx";
import css from "../export/checklist.module.css";
import { LinkButton } from "../export/link-button.tsx";
import { placeOfGroupCheck, type GroupCheck } from "./group-checks.ts";
import type { GroupPackage } from "./use-group-package.ts";

/** So many are named in the line below a fact. */
const NAMED = 3;

export function GroupChecklist({ round, group }: { round: string; group: GroupPackage }) {
  const t = useT();
  const numbers = new Map(group.core.applications.map((a) => [a.id, a.journalNumber]));
  const criteria = new Map(group.core.criteria.criteria.map((c) => [c.id, c.number]));
  const people = new Map(group.roster.map((p) => [p.id, p.name]));
  const first = group.checks.find((c) => !c.ok && !c.notice);
  const nameOf = (at: GroupCheck["at"][number]): string =>
    [
      ...(at.application === undefined ? [] : [numbers.get(at.application) ?? at.application]),
      ...(at.criterion === undefined ? [] : [criteria.get(at.criterion) ?? at.criterion]),
      ...(at.person === undefined ? [] : [people.get(at.person) ?? at.person]),
    ].join(" · ");
  const about = (c: GroupCheck): React.ReactNode => {
    if (c.check === "deadline") return <Deadline deadline={group.core.round.deadlines.consolidation} />;
    if (c.ok) return null;
    const named = c.at.slice(0, NAMED).map(nameOf).join(", ");
    const list = c.at.length > NAMED ? t(texts.and, { first: named, count: c.at.length - NAMED }) : named;
    const notice = c.notice ? t(c.check === "minutes" ? groupCheckAbout.minutes : groupCheckAbout.notice) : "";
    return [list, notice].filter(Boolean).join(" – ");
  };
  return (
    <ul className={css["list"]}>
      {group.checks.map((c) => {
        const title = t(groupChecks[c.check][c.ok ? "ok" : "open"], { count: c.at.length });
        const place = c.ok ? null : placeOfGroupCheck(round, c);
        const way = t(c.at.length > 1 ? exportTexts.toFirst : exportTexts.toIt);
        return (
          <li key={c.check} className={css["item"]} data-ok={c.ok || undefined} data-check={c.check}>
            {c.ok ? (
              <Check size={16} strokeWidth={1.5} aria-hidden="true" />
            ) : (
              <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
            )}
            <div className={css["words"]}>
              <h2>
                <span className="visually-hidden">
                  {`${t(c.ok ? exportTexts.checkOk : c.notice ? exportTexts.checkLook : exportTexts.checkOpen)}: `}
                </span>
                {title}
              </h2>
              <p>{about(c)}</p>
            </div>
            <div className={css["way"]}>
              {place && (
                <LinkButton name={`${way}: ${title}`} onPress={() => go(place)}>
                  {way}
                </LinkButton>
              )}
              {c === first && <Keys keys="F8" />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
