// Who signed a package, as far as this home can say, and how far he is trusted here (package-format.md § 6).
import type { Preview } from "../../../shared/contract/desk.ts";
import type { Card } from "../../../shared/domain/documents.ts";
import { fingerprintDigits } from "../../../shared/domain/fingerprint.ts";
import { pick } from "../../../shared/domain/ids.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import type { Session } from "../context.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { listPins } from "../store/identity.ts";
import { currentCore, isPractice, rosterOf } from "../store/rounds.ts";

type Signer = NonNullable<Preview["signer"]>;

/** The core that names the offices: a bundle brings its own, anything else is read against the one held. */
const coreOf = (session: Session, facts: PackageFacts): Core | null =>
  facts.kind === "application-bundle"
    ? ((facts.documents["core.json"]?.json as Core | undefined) ?? null)
    : (currentCore(session.store, facts.predicate.round?.id ?? "")?.core ?? null);

function entryOf(session: Session, facts: PackageFacts): RosterEntry | null {
  const { round, author } = facts.predicate;
  const entry = rosterOf(session.store, round?.id ?? "").find((e) => e.id === author.id);
  return entry && [entry, ...entry.formerKeys].some((k) => k.key === author.key) ? entry : null;
}

const cardIn = (facts: PackageFacts): Card | undefined => facts.documents["card.json"]?.json as Card | undefined;

function nameOf(session: Session, facts: PackageFacts, entry: RosterEntry | null): string {
  const { author } = facts.predicate;
  const language = session.identity.languages[0] ?? "en";
  const card = cardIn(facts);
  if (card) return card.name;
  const office = coreOf(session, facts)?.offices.find((o) => o.id === author.id && o.key === author.key);
  if (office) return pick(office.name, language).text;
  return entry?.name ?? author.id ?? fingerprintDigits(author.fingerprint).slice(0, 5);
}

/**
 * An office by its pin, anybody else by the roster his office signed. What a stranger calls himself is shown with "unknown":
 * a name in a package proves nothing.
 */
function trustOf(session: Session, facts: PackageFacts, entry: RosterEntry | null): Signer["trust"] {
  const { author, round } = facts.predicate;
  if (author.key === session.keys.publicKey) return "own";
  if (author.role !== "office") return entry && !entry.revoked ? "vouched" : "unknown";
  const pins = listPins(session.store);
  const known = pins.find((p) => p.key === author.key);
  if (known) return known.origin;
  if (round && isPractice(session.store, round.id)) return "vouched";
  return pins.some((p) => p.side === author.group) ? "different" : "unknown";
}

export function signerOfPackage(session: Session, facts: PackageFacts): Signer {
  const { author, createdAt } = facts.predicate;
  const entry = entryOf(session, facts);
  const card = cardIn(facts);
  return {
    name: nameOf(session, facts, entry),
    role: author.role,
    side: author.group,
    card: card ? { organisation: card.organisation, email: card.email } : null,
    fingerprint: author.fingerprint,
    digits: fingerprintDigits(author.fingerprint),
    signedAt: createdAt,
    trust: trustOf(session, facts, entry),
  };
}
