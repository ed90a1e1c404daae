// What somebody with a real key of the round, and bad intent, could sign or send.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { PackageFacts } from "../../../../electron/service/packages/package-facts.ts";
import { canonical, forge, type Change, type Json } from "../../resigned.ts";
import { claim, readPlain } from "./acts.ts";
import { arrived, deliver } from "./delivery.ts";
import { mailOf, officeOf, SEATS, type Edition, type Mail, type Model, type Seat } from "./model.ts";
import type { World } from "./world.ts";

const rowsOf = (d: Json): Json[] => d["rows"] as Json[];
const keysOf = (w: World, seat: Seat) => {
  const keys = w.keys[seat];
  if (!keys) throw new Error(`no keys of ${seat}`);
  return keys;
};
const facts = (w: World, x: Mail): Promise<PackageFacts> => readPlain(x.plain, w.folder("staged"));
const at = (w: World) => ({ root: w.root, folder: w.folder });

/** Any package with one byte changed: refused, or shown to be the very same package. */
export async function bend(w: World, m: Model, seat: Seat, x: Mail, plain: boolean, position: number): Promise<void> {
  const bytes = fs.readFileSync(plain ? x.plain : x.file);
  const i = position % bytes.length;
  bytes[i] = (bytes[i] ?? 0) ^ (1 << (position % 8));
  const file = path.join(w.root, `bent-${position}-${Math.random()}.skoen`);
  fs.writeFileSync(file, bytes);
  const [outcome] = await w.take(seat, file);
  if (!outcome || outcome.outcome === "refused") return;
  claim(outcome.digest === x.digest, `${seat} takes ${x.kind} of ${x.person} with byte ${i} changed`);
  arrived(m, seat, x, outcome, true);
}

/** A review of somebody, signed with another's key, in his name. */
export async function inAnothersName(w: World, m: Model, seat: Seat, x: Mail, signer: Seat): Promise<void> {
  if (SEATS[signer].person === x.person) return;
  const made = await forge(at(w), await facts(w, x), keysOf(w, signer), {
    predicate: (p) => ({ sequence: p.sequence + 1, history: [...p.history, x.digest].toSorted() }),
    ...(x.kind === "review"
      ? {
          documents: {
            "review.json": (d: Json) => ({ ...d, rows: rowsOf(d).map((r) => ({ ...r, remark: "Trukket tilbage" })) }),
          },
        }
      : {}),
  });
  const forged = {
    ...x,
    ...made,
    plain: made.file,
    forged: `a ${x.kind} signed by ${signer} in the name of ${x.person}`,
  };
  await deliver(w, m, seat, [forged], false, 1);
}

/** A second laptop that knows nothing of the first: another line of packages of the same person. */
export async function secondLaptop(w: World, m: Model, x: Mail): Promise<void> {
  if (x.kind !== "review") return;
  const made = await forge(at(w), await facts(w, x), keysOf(w, x.seat), {
    predicate: () => ({ sequence: 1, history: [] }),
    documents: {
      "review.json": (d) => ({
        ...d,
        rows: rowsOf(d).map((r) => ({ ...r, remark: `${String(r["remark"])} Fra en anden computer` })),
      }),
    },
  });
  m.mail.push({ ...x, ...made, plain: made.file, history: [] });
}

export type Trick =
  "drops a member" | "does not count" | "uses an older one" | "alters a review" | "excludes in silence" | "excludes";

/** A chair signs a list that says something else of a member than was sent; his office is to notice, or to refuse it. */
export async function chairsTrick(w: World, m: Model, chair: Seat, person: string, trick: Trick): Promise<void> {
  const base = m.mail.findLast((x) => x.kind === "list" && x.final && x.seat === chair && x.forged === null);
  if (!base || person === SEATS[chair].person) return;
  const list = await facts(w, base);
  const inside = list.nested.flatMap((n) =>
    n.blob ? [{ digest: n.digest, blob: n.blob, person: n.facts.predicate.author.id }] : [],
  );
  const used = inside.find((n) => n.person === person);
  if (!used) return;
  const others = inside.filter((n) => n.person !== person);
  const edited = (of: (d: Json) => Json): NonNullable<Change["documents"]> => ({ "consolidation.json": of });
  const members = (d: Json, mine: Json[]): Json[] => [
    ...(d["members"] as Json[]).filter((x) => x["person"] !== person),
    ...mine,
  ];
  const entry = (status: string, digest: string | null, reason: string | null): Json => ({
    person,
    status,
    digest,
    reason,
  });
  const uncounted = (d: Json): Json[] =>
    rowsOf(d).map((r) => ({ ...r, counted: (r["counted"] as string[]).filter((p) => p !== person) }));
  let nested: NonNullable<Change["nested"]> = others;
  let documents: NonNullable<Change["documents"]>;
  let forged: string | null = null;
  switch (trick) {
    case "drops a member":
      documents = edited((d) => ({ ...d, members: members(d, [entry("missing", null, null)]), rows: uncounted(d) }));
      break;
    case "excludes":
      documents = edited((d) => ({
        ...d,
        members: members(d, [entry("excluded", null, "Deltog ikke")]),
        rows: uncounted(d),
      }));
      break;
    case "excludes in silence":
      documents = edited((d) => ({ ...d, members: members(d, [entry("excluded", null, " ")]), rows: uncounted(d) }));
      forged = "a member excluded without a reason";
      break;
    case "does not count":
      nested = inside;
      documents = edited((d) => ({ ...d, rows: uncounted(d) }));
      break;
    case "uses an older one": {
      const older = m.mail.find(
        (x) => x.kind === "review" && x.person === person && mailOf(m, used.digest)?.history.includes(x.digest),
      );
      const whole = older ? (await facts(w, older)).wholeZip : null;
      if (!older || !whole) return;
      nested = [...others, { digest: older.digest, blob: whole }];
      documents = edited((d) => ({ ...d, members: members(d, [entry("used", older.digest, null)]) }));
      break;
    }
    case "alters a review": {
      const sent = mailOf(m, used.digest);
      if (!sent) return;
      const altered = await forge(at(w), await facts(w, sent), keysOf(w, chair), {
        documents: { "review.json": (d) => ({ ...d, rows: rowsOf(d).map((r) => ({ ...r, remark: "Fremragende" })) }) },
      });
      const whole = (await readPlain(altered.file, w.folder("staged"))).wholeZip;
      if (!whole) return;
      nested = [...others, { digest: altered.digest, blob: whole }];
      documents = edited((d) => ({ ...d, members: members(d, [entry("used", altered.digest, null)]) }));
      forged = "a member's review altered and signed by the chair";
      break;
    }
  }
  const made = await forge(at(w), list, keysOf(w, chair), {
    predicate: (p) => ({ sequence: p.sequence + 1, history: [...p.history, base.digest].toSorted() }),
    documents,
    nested: nested.map(({ digest, blob }) => ({ digest, blob })).toSorted((a, b) => (a.digest < b.digest ? -1 : 1)),
  });
  const tricky: Mail = {
    ...base,
    ...made,
    plain: made.file,
    forged,
    nested: nested.map((n) => n.digest),
    history: [...base.history, base.digest],
  };
  if (forged === null) m.mail.push(tricky);
  await deliver(w, m, officeOf(SEATS[chair].side), [tricky], false, 1);
}

export type Quietly = "criteria, same edition" | "criteria, same version" | "criteria" | "rules" | "frames";
let number = 100;

/** An office signs a bundle whose core says something that was not agreed, for a reader who has the edition before. */
export async function quietBundle(
  w: World,
  m: Model,
  office: "O-DK" | "O-CN",
  reader: Seat,
  what: Quietly,
): Promise<void> {
  const state = m.seats[reader];
  const base = m.mail.findLast(
    (x) =>
      x.kind === "bundle" &&
      x.seat === office &&
      x.reader === reader &&
      state.held.includes(x.digest) &&
      x.forged === null,
  );
  if (!base || !state.edition || base.edition.edition !== state.edition.edition || base.version !== state.bundleVersion)
    return;
  number += 1;
  const edition: Edition = {
    ...base.edition,
    edition: base.edition.edition + (what === "criteria, same edition" ? 0 : 1),
    ...(what.startsWith("criteria") ? { criteria: number } : { [what]: number }),
  };
  const later = what === "criteria" ? 1 : 0;
  const core = (d: Json): Json => {
    const next: Json = { ...d, edition: edition.edition };
    if (what === "rules") next["joint"] = { ...(d["joint"] as Json), quorum: 7, spreadPercent: number % 90 };
    else if (what === "frames") {
      const [first, ...rest] = d["frames"] as Json[];
      const years = ((first?.["years"] ?? []) as Json[]).map((y) => ({ ...y, amount: number }));
      next["frames"] = [{ ...first, years }, ...rest];
    } else {
      const criteria = d["criteria"] as Json;
      const list = criteria["criteria"] as Json[];
      next["criteria"] = {
        ...criteria,
        version: (criteria["version"] as number) + later,
        criteria: list.map((c, i) => (i === 0 ? { ...c, weight: String(2 + (number % 7)) } : c)),
      };
    }
    return next;
  };
  const read = await facts(w, base);
  const changed = core(structuredClone(read.documents["core.json"]?.json) as Json);
  const coreDigest = createHash("sha256").update(canonical(changed)).digest("hex");
  const version = (base.version ?? 0) + 1;
  const made = await forge(at(w), read, keysOf(w, office), {
    predicate: (p) => ({ sequence: version, history: [...p.history, base.digest].toSorted() }),
    documents: {
      "core.json": () => changed,
      "bundle.json": (d) => ({ ...d, version, edition: edition.edition, core: coreDigest }),
    },
  });
  const refusedAtOnce = what !== "criteria" || reader === "O-DK";
  const quiet: Mail = {
    ...base,
    ...made,
    plain: made.file,
    edition,
    version,
    forged: refusedAtOnce ? `${office} changes ${what} of what was approved` : null,
  };
  if (quiet.forged === null) m.mail.push(quiet);
  await deliver(w, m, reader, [quiet], false, 1);
}
