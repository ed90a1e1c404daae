// Files refused at a chair's, such as what was signed with a revoked key: said here as long as they lie aside, not only when they came.
import { useMemo } from "react";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { membersTexts as texts } from "../../../shared/i18n/ui/members.ts";
import { useRead } from "../../api/use-read.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { sentences } from "../../i18n/sentences.ts";
import { Note } from "../../ui/note.tsx";
import { senderMessage } from "../import/sender-message.ts";
import { refusedIn, type Refused } from "../inbox/inbox-rows.ts";
import { RefusedActs } from "../inbox/refused-acts.tsx";
import { useInboxWords } from "../inbox/use-inbox-words.ts";
import css from "./members.module.css";
import { languageOfPerson } from "./reminder.ts";

/** So many are named; what is removed makes room for the next, and the change log has them all. */
const NAMED = 3;

export interface RefusedPackagesProps {
  readonly round: string;
  readonly core: Core | null;
  readonly roster: readonly RosterEntry[];
}

export function RefusedPackages({ round, core, roster }: RefusedPackagesProps) {
  const t = useT();
  const f = useFormat();
  const language = useLang();
  const act = useAct();
  const names = useMemo(() => new Map(roster.map((p) => [p.id, p.name])), [roster]);
  const words = useInboxWords(core, roster);
  const { data } = useRead("packages.quarantine", {});
  const refused = useMemo(() => refusedIn(data?.entries ?? [], round), [data, round]);
  if (refused.length === 0) return null;
  const message = (r: Refused): string => {
    const to = roster.find((p) => p.id === r.author);
    return senderMessage(r, names, to ? languageOfPerson(to, language) : language);
  };
  return (
    <Note tone="warn" title={t(texts.refused, { count: refused.length })}>
      <ul>
        {refused.slice(0, NAMED).map((r) => (
          <li key={r.id}>
            {sentences(t, [
              t(texts.refusedOne, { file: r.file, name: words.sender(r.author), date: f.date(r.at) }),
              words.refusal(r),
            ])}
            <span className={css["refusedActs"]}>
              <RefusedActs entry={r} message={message(r)} act={act} />
            </span>
          </li>
        ))}
      </ul>
      <Refusal error={act.error} />
      {refused.length > NAMED && <p>{t(texts.refusedMore, { count: refused.length - NAMED })}</p>}
    </Note>
  );
}
