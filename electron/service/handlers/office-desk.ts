// An office's place in a round it has issued or received.
import type { Core, Office } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Session } from "../context.ts";
import { needIssuedOffice } from "./round-access.ts";

export interface OfficeDesk {
  readonly session: Session;
  readonly round: string;
  readonly core: Core;
  readonly coreDigest: string;
  readonly me: Office;
}

/** The office's place in an issued round. The issued core counts here, never the draft of the next one. */
export function officeDesk(session: Session, round: string): OfficeDesk {
  const { core, coreDigest, me } = needIssuedOffice(session, round);
  if (coreDigest === null) throw new AppError("round.not-found", { round });
  return { session, round, core, coreDigest, me };
}
