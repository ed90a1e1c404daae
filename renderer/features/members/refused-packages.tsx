// Files refused at a chair's, such as what was signed with a revoked key: said here as long as they lie aside, not only when they came.
import { useMemo } from "react";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { membersTexts as texts } from "../../../shared/i18n/ui/members.ts";
import { useRead } from "../../api/use-read.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { sentences } from "../../i18n/sentences.ts";
import { Note } from "../../ui/note.tsx";
import { refusedIn } from "../inbox/inbox-rows.ts";
import { useInboxWords } from "../inbox/use-inbox-words.ts";

/** So many are named; the change log has them all. */
const NAMED = 3;

export interface RefusedPackagesProps {
  readonly round: string;
  readonly core: Core | null;
  readonly roster: readonly RosterEntry[];
}

export function RefusedPackages({ round, core, roster }: RefusedPackagesProps) {
  const t = useT();
  const f = useFormat();
  const words = useInboxWords(core, roster);
  const { data } = useRead("packages.quarantine", {});
  const refused = useMemo(() => refusedIn(data?.entries ?? [], round), [data, round]);
  if (refused.length === 0) return null;
  return (
    <Note tone="warn" title={t(texts.refused, { count: refused.length })}>
      <ul>
        {refused.slice(0, NAMED).map((r) => (
          <li key={r.id}>
            {sentences(t, [
              t(texts.refusedOne, { file: r.file, name: words.sender(r.author), date: f.date(r.at) }),
              words.refusal(r),
            ])}
          </li>
        ))}
      </ul>
      {refused.length > NAMED && <p>{t(texts.refusedMore, { count: refused.length - NAMED })}</p>}
    </Note>
  );
}
