// Who can read an encrypted file, by name instead of by key.
import { pick } from "../../../shared/domain/ids.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Session } from "../context.ts";
import { rosterOf } from "../store/rounds.ts";

export interface Reader {
  readonly id: string;
  /** An office's is in this person's first language. */
  readonly name: string;
  readonly role: "chair" | "deputy" | "office" | "expert";
}

const ORDER: readonly Reader["role"][] = ["chair", "deputy", "office", "expert"];

/** @param keys age recipients; one that belongs to nobody of the round is left out */
export function namedReaders(session: Session, core: Core, keys: readonly string[]): Reader[] {
  const language = session.identity.languages[0] ?? "en";
  const roster = rosterOf(session.store, core.round.id);
  const named = keys.flatMap((key): Reader[] => [
    ...core.offices
      .filter((o) => o.recipient === key)
      .map((o) => ({ id: o.id, name: pick(o.name, language).text, role: "office" as const })),
    ...roster
      .filter((e) => e.recipient === key)
      .map((e) => ({
        id: e.id,
        name: e.name,
        role: (["chair", "deputy"] as const).find((r) => e.roles.includes(r)) ?? ("expert" as const),
      })),
  ]);
  return named.toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || (a.id < b.id ? -1 : 1));
}
