// Finding a round and asking what this person may do in it.
import { AppError } from "../../../shared/lib/errors.ts";
import type { Core, Office } from "../../../shared/domain/round.ts";
import type { Session } from "../context.ts";
import { currentCore, getDraft, getRound } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";

/** @throws AppError round.not-found */
export function needRound(store: Store, id: string): { id: string; core: Core; coreDigest: string | null } {
  const issued = currentCore(store, id);
  const core = issued?.core ?? getDraft(store, id);
  if (!getRound(store, id) || !core) throw new AppError("round.not-found", { round: id });
  return { id, core, coreDigest: issued?.digest ?? null };
}

/** An office in the round as it stands for everybody: a draft of the next edition is not read. @throws AppError round.role-needed */
export function needIssuedOffice(session: Session, id: string): { core: Core; coreDigest: string | null; me: Office } {
  const { core, coreDigest } = needRound(session.store, id);
  const me = core.offices.find((o) => o.key === session.identity.publicKey);
  if (!me) throw new AppError("round.role-needed", { role: "office" });
  return { core, coreDigest, me };
}

/** The office's own view: the draft of the next edition where this is the lead office. @throws AppError round.role-needed */
export function needOffice(session: Session, id: string): { core: Core; me: Office } {
  const { core, me } = needIssuedOffice(session, id);
  return { core: getDraft(session.store, id) ?? core, me };
}

/** @throws AppError round.not-lead */
export function needLead(session: Session, id: string): { core: Core; me: Office } {
  const found = needOffice(session, id);
  if (found.core.round.leadOffice !== found.me.group) throw new AppError("round.not-lead");
  return found;
}
