// What one can do about a member, by the state of his package; the first is what Enter does. Pure.
import type { MemberLine } from "./member-lines.ts";
import { mayRemind } from "./reminder.ts";

const MEMBER_ACTS = [
  "toExport",
  "acceptLate",
  "chooseFork",
  "copyReminder",
  "noteFork",
  "noteMissing",
  "include",
  "unacceptLate",
  "unchoose",
  "exclude",
  "unnote",
] as const;
export type MemberAct = (typeof MEMBER_ACTS)[number];
/** Acts that ask for a reason first. */
export type ReasonedAct = Extract<MemberAct, "acceptLate" | "exclude" | "noteFork" | "noteMissing">;

/** In the order they are offered. */
export function actsOf(line: MemberLine): MemberAct[] {
  const { state, status, self } = line;
  const may: Readonly<Record<MemberAct, boolean>> = {
    toExport: self && (state === "missing" || state === "fork"),
    acceptLate: state === "late",
    // Also where one has chosen: he may choose again.
    chooseFork: !self && status.fork.length > 1 && !["excluded", "revoked"].includes(state),
    copyReminder: mayRemind(line),
    noteFork: state === "fork" && !self,
    noteMissing: state === "missing" && !self,
    include: state === "excluded",
    unacceptLate: status.lateReason !== null && state !== "excluded",
    unchoose: status.chosen !== null,
    exclude: !self && !["excluded", "missing", "idle", "fork", "revoked"].includes(state),
    unnote: status.said !== null && state !== "excluded",
  };
  return MEMBER_ACTS.filter((a) => may[a]);
}
