// The office's place in an issued round: what every call about the joint prioritisation starts from.
import type { Core, Office } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Session } from "../context.ts";
import { needOffice, needRound } from "./round-access.ts";

export interface OfficeDesk {
  readonly session: Session;
  readonly round: string;
  readonly core: Core;
  readonly coreDigest: string;
  readonly me: Office;
}

/** The issued core counts here, never the draft of the next one. @throws AppError round.role-needed, round.not-found */
export function officeDesk(session: Session, round: string): OfficeDesk {
  const { me } = needOffice(session, round);
  const { core, coreDigest } = needRound(session.store, round);
  if (coreDigest === null) throw new AppError("round.not-found", { round });
  return { session, round, core, coreDigest, me };
}
