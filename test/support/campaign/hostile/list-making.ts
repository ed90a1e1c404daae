// A chair's list with its members' reviews, made anew around whatever one of them or the list itself is made to say.
import { canonicalBytes } from "../../package-fixtures.ts";
import { sha256, type DataFile, type ForgeBase } from "../../forge.ts";
import { digestOf, documentIn, genuine, plainOf, resaid, type Change, type Json, type World } from "./genuine.ts";
import { byName, isReview } from "./trust-case.ts";

export interface ListChange {
  readonly document?: (d: Json) => Json;
  /** What a member's review says instead. */
  readonly review?: (person: string, right: ForgeBase) => Change | null;
  /** The members' ZIPs instead of what they should be; the file keeps the name of what should stand there. */
  readonly bytes?: (person: string, right: Buffer) => Buffer | null;
  readonly predicate?: (p: Json) => Json;
  readonly author?: Json;
  readonly signer?: string;
  /** Further files under data/. */
  readonly more?: (w: World) => readonly DataFile[];
}

const authorOf = (base: ForgeBase): string => String((base.predicate["author"] as Json)["id"]);

/** The Danish chair's final list, changed. */
export const chairsList =
  (change: ListChange = {}) =>
  (w: World): Buffer => {
    const right = w.of("consolidation");
    const renamed = new Map<string, string>();
    const nested = right.data
      .filter(([name]) => isReview(name))
      .flatMap(([name, bytes]): DataFile[] => {
        const before = Buffer.from(bytes);
        const person = authorOf(genuine(before, []));
        const base = genuine(before, [w.key(person).signing]);
        const edit = change.review?.(person, base) ?? null;
        const zip = edit ? plainOf(resaid(base, edit)) : before;
        const digest = digestOf(zip);
        renamed.set(name.slice("reviews/".length, -".skoen".length), digest);
        const made = change.bytes ? change.bytes(person, zip) : zip;
        return made ? [[`reviews/${digest}.skoen`, made]] : [];
      });
    const document = documentIn(right, "consolidation.json");
    const members = (document["members"] as Json[]).map((m) => ({
      ...m,
      digest: renamed.get(String(m["digest"])) ?? m["digest"],
    }));
    const said = change.document?.({ ...document, members }) ?? { ...document, members };
    return plainOf(
      resaid(right, {
        ...(change.predicate && { predicate: change.predicate }),
        ...(change.author && { author: change.author }),
        ...(change.signer !== undefined && { signers: [w.key(change.signer).signing] }),
        data: () => byName([["consolidation.json", canonicalBytes(said)], ...nested, ...(change.more?.(w) ?? [])]),
      }),
    );
  };

/** Every binding threshold there can be, in a second edition of the core. */
export function strictCriteria(core: Json): Json {
  const criteria = core["criteria"] as Json;
  const each = (criteria["criteria"] as Json[]).map((c) => (c["title"] === null ? c : { ...c, threshold: "1" }));
  return { ...core, edition: 2, criteria: { ...criteria, version: 2, criteria: each } };
}
/** The list under that edition: reviews and list answer its criteria. */
export function underStrictCriteria(w: World): ListChange {
  const core = strictCriteria(documentIn(w.of("bundle"), "core.json"));
  const criteriaDigest = sha256(canonicalBytes(core["criteria"]));
  const answers = { core: sha256(canonicalBytes(core)), edition: 2, bundle: null };
  return {
    document: (d) => ({ ...d, criteriaDigest, core: answers.core, edition: 2 }),
    predicate: () => ({ answers }),
    review: () => ({
      predicate: () => ({ answers: { ...answers, bundle: "0".repeat(64) } }),
      documents: { "review.json": (d) => ({ ...d, criteriaDigest }) },
    }),
  };
}
