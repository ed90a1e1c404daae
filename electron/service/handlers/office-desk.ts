// The place of an office in an issued round, which everything it signs starts from.
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

/** The issued core counts here, never the draft of the next one. */
export function officeDesk(session: Session, round: string): OfficeDesk {
  const { me } = needOffice(session, round);
  const { core, coreDigest } = needRound(session.store, round);
  if (coreDigest === null) throw new AppError("round.not-found", { round });
  return { session, round, core, coreDigest, me };
}
