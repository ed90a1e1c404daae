// Doing something about a member's package: with its reason, and with a way to take it back at once.
import { memberForkTexts as forkTexts } from "../../../shared/i18n/ui/member-fork.ts";
import { membersTexts as texts } from "../../../shared/i18n/ui/members.ts";
import type { Translatable } from "../../../shared/i18n/translate.ts";
import { service } from "../../api/client.ts";
import { toast } from "../../stores/toasts.ts";
import type { MemberLine } from "./member-lines.ts";
import type { ReasonedAct } from "./which-acts.ts";

const at = (round: string, line: MemberLine) => ({ round, person: line.person.id });
const say = (text: Translatable, line: MemberLine, undo: (() => Promise<unknown>) | null): void =>
  // A refusal of the way back shows where the member stands: his state does not change.
  toast(text, { name: line.person.name }, undo && (() => void undo().catch(() => undefined)));

/** Does what was given a reason. @throws AppError of the call */
export async function decide(round: string, line: MemberLine, act: ReasonedAct, reason: string): Promise<void> {
  const { digest, said } = line.status;
  if (act === "acceptLate") {
    if (digest === null) return;
    await service.call("group.acceptLate", { round, digest, reason });
    say(texts.accepted, line, () => service.call("group.unacceptLate", { round, digest }));
    return;
  }
  const status = act === "exclude" ? "excluded" : act === "noteFork" ? "fork" : "missing";
  await service.call("group.setMember", { ...at(round, line), status, reason });
  say(act === "exclude" ? texts.excluded : texts.noted, line, () =>
    said
      ? service.call("group.setMember", { ...at(round, line), ...said })
      : service.call("group.unsetMember", at(round, line)),
  );
}

/** Lets one of a member's versions speak. @throws AppError of the call */
export async function choose(round: string, line: MemberLine, digest: string, reason: string): Promise<void> {
  const { chosen } = line.status;
  await service.call("group.chooseFork", { ...at(round, line), digest, reason });
  say(forkTexts.done, line, () =>
    chosen
      ? service.call("group.chooseFork", { ...at(round, line), ...chosen })
      : service.call("group.unsetMember", at(round, line)),
  );
}

/** Takes back what was decided before, with a way to have it again. @throws AppError of the call */
export async function takeBack(
  round: string,
  line: MemberLine,
  act: "include" | "unnote" | "unacceptLate" | "unchoose",
): Promise<void> {
  const { digest, said, lateReason, chosen } = line.status;
  if (act === "unacceptLate") {
    if (digest === null || lateReason === null) return;
    await service.call("group.unacceptLate", { round, digest });
    say(texts.notAccepted, line, () => service.call("group.acceptLate", { round, digest, reason: lateReason }));
    return;
  }
  await service.call("group.unsetMember", at(round, line));
  if (act === "unchoose") {
    say(
      forkTexts.takenBack,
      line,
      chosen && (() => service.call("group.chooseFork", { ...at(round, line), ...chosen })),
    );
    return;
  }
  say(
    act === "include" ? texts.included : texts.unnoted,
    line,
    said && (() => service.call("group.setMember", { ...at(round, line), ...said })),
  );
}
