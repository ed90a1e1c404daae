// The question behind a decision about a member, with what follows from it.
import { membersTexts as texts } from "../../../shared/i18n/ui/members.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { ReasonDialog } from "../../app/reason-dialog.tsx";
import { decide } from "./member-acts.ts";
import type { MemberLine } from "./member-lines.ts";
import type { ReasonedAct } from "./which-acts.ts";

const WORDS = {
  acceptLate: [texts.acceptTitle, texts.acceptAbout, texts.acceptAct],
  exclude: [texts.excludeTitle, texts.excludeAbout, texts.excludeAct],
  noteFork: [texts.forkTitle, texts.forkAbout, texts.noteAct],
  noteMissing: [texts.missingTitle, texts.missingAbout, texts.noteAct],
} as const;

export interface MemberReasonProps {
  readonly round: string;
  readonly line: MemberLine;
  readonly act: ReasonedAct;
  readonly onClose: () => void;
}

export function MemberReason({ round, line, act, onClose }: MemberReasonProps) {
  const t = useT();
  const f = useFormat();
  const [title, about, name] = WORDS[act];
  const { arrivedAt, said } = line.status;
  const params = { name: line.person.name, date: arrivedAt === null ? "" : f.dateTime(arrivedAt) };
  return (
    <ReasonDialog
      title={t(title, params)}
      about={t(about, params)}
      label={t(texts.reason)}
      act={t(name)}
      start={said?.reason ?? ""}
      onDecide={(reason) => decide(round, line, act, reason)}
      onClose={onClose}
    />
  );
}
