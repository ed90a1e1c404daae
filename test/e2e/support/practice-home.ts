// Homes prepared once per worker process and copied for each test: a person with the practice round, untouched or at work. Closed
// database files, blobs and settings can be copied as they lie.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { FieldChange } from "../../../shared/contract/reviews.ts";
import { scaleSteps, scoredCriteria, type Criterion } from "../../../shared/domain/criteria.ts";
import type { Client } from "../../../shared/rpc/connect.ts";
import { openHome } from "./own-home.ts";

export interface PreparedHome {
  readonly home: string;
  readonly passphrase: string;
  readonly round: string;
  /** In the person's own reading order; `own`: a partner is the person's own organisation. */
  readonly applications: readonly { readonly id: string; readonly number: string; readonly own: boolean }[];
}
/** Fresh: nothing declared. At work: every state a row can have, marks, notes, exported once, changed since. Done: nothing missing. */
export type Kind = "fresh" | "at work" | "done";

const PASSPHRASE = "fire heste i regnvejr ved havet";
const OWN = "Gudenå Universitet, Institut for Informationsvidenskab";
const NONE: FieldChange = { field: "conflict", answer: "none", kind: null, reason: "" };
const REASONS = [
  "Målet er klart og kan prøves. Metoden er beskrevet trin for trin, og parterne har arbejdet sammen før.",
  "Planen holder for de to første år; det tredje år bygger på en tilladelse, der ikke er givet endnu.",
  "Indsatsen er fordelt ligeligt i årsværk, men ledelsen ligger helt hos den danske part.",
  "同一控制方案在双方城市试验，可比性好；但上海一侧的测量点尚未确定。",
] as const;

interface Round {
  readonly client: Client<SkoenContract>;
  readonly round: string;
  readonly ids: readonly string[];
  readonly criteria: readonly Criterion[];
}
const change = ({ client, round }: Round, application: string, c: FieldChange): Promise<unknown> =>
  client.call("reviews.change", { round, application, change: c });

/** Everything an application asks for. `n` makes one differ from another. */
async function complete(at: Round, application: string, n: number): Promise<void> {
  const set = (c: FieldChange): Promise<unknown> => change(at, application, c);
  await set(NONE);
  for (const [i, k] of at.criteria.entries()) {
    const given = k.scale ? { steps: Math.max(0, scaleSteps(k.scale) - ((i + n) % 4)) } : { gate: "yes" as const };
    await set({ field: "value", criterion: k.id, value: n === 1 && i === 2 ? "cannot-judge" : given });
    await set({ field: "reasons", criterion: k.id, text: REASONS[(i + n) % REASONS.length] ?? REASONS[0] });
  }
  await set({
    field: "assessment",
    text: "Et gennemarbejdet projekt med to jævnbyrdige parter.\nRisikoen er kendt og håndteret.",
  });
  await set({ field: "recommendation", value: n % 3 === 2 ? "not-recommend" : "recommend" });
  await set({
    field: "equalBenefit",
    value: { answer: n % 2 ? "partly" : "yes", reasons: "Begge parter får udbytte." },
  });
}

async function work(at: Round): Promise<void> {
  const { client, round, ids, criteria } = at;
  const [a = "", b = "", c = "", d = "", e = ""] = ids;
  await complete(at, a, 0);
  await complete(at, b, 1);
  await change(at, d, {
    field: "conflict",
    answer: "conflicted",
    kind: "co-author",
    reason: "Fælles artikel med projektlederen i 2008.",
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-export-"));
  await client.call("reviews.export", {
    round,
    folder,
    confirmConflicts: true,
    allowIncomplete: true,
    recipients: "default",
  });
  fs.rmSync(folder, { recursive: true, force: true });
  await change(at, c, NONE);
  const [first, second] = criteria;
  if (first) {
    await change(at, c, { field: "value", criterion: first.id, value: { steps: 7 } });
    await change(at, c, { field: "reasons", criterion: first.id, text: `${REASONS[1]} ${REASONS[0]}` });
    await change(at, c, { field: "reasons", criterion: first.id, text: REASONS[0] });
    await change(at, c, { field: "note", criterion: first.id, text: "Spørg Carla om årsværkene på mødet." });
  }
  if (second) await change(at, c, { field: "value", criterion: second.id, value: { steps: 5 } });
  await change(at, e, { field: "conflict", answer: "possible", kind: "other", reason: "Tidligere kollega." });
  for (const application of [a, c]) await marks(at, application);
  const at0 = { sha256: null, page: null, top: null, zoom: null };
  await client.call("desk.setPosition", { round, position: { application: c, criterion: second?.id ?? null, ...at0 } });
}

/** Highlights and a note on the first page of the first document. */
async function marks({ client, round, criteria }: Round, application: string): Promise<void> {
  const { documents } = await client.call("documents.list", { round, application });
  const pdf = documents.find((d) => d.present && d.mediaType === "application/pdf");
  if (!pdf) return;
  const words = [
    "et helt års målinger før ombygningen",
    "indsatsen opgøres i årsværk",
    "samme styring i tolv bygninger",
  ];
  for (const [i, text] of words.entries())
    await client.call("annotations.put", {
      round,
      annotation: {
        id: crypto.randomUUID(),
        application,
        sha256: pdf.sha256,
        page: 1,
        rects: [{ x: 0.16, y: 0.3 + i * 0.12, w: 0.52, h: 0.017 }],
        text,
        comment: i === 1 ? "Årsværk mangler for andet år." : "",
        criterion: criteria[i]?.id ?? null,
      },
    });
}

async function build(kind: Kind): Promise<PreparedHome> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-prepared-"));
  process.once("exit", () => fs.rmSync(root, { recursive: true, force: true }));
  const home = path.join(root, "home");
  if (kind === "fresh") {
    const { client, close } = openHome(home);
    await client.call("identity.create", {
      name: "Mette Krogh",
      organisation: OWN,
      email: null,
      languages: ["da"],
      passphrase: PASSPHRASE,
    });
    const { round } = await client.call("rounds.trySample", { language: "da" });
    const { core } = await client.call("rounds.show", { round });
    const { rows } = await client.call("reviews.list", { round });
    await client.call("settings.set", { tourSeen: true });
    await close();
    const applications = rows.flatMap(({ row }) => {
      const a = core?.applications.find((x) => x.id === row.application);
      return a ? [{ id: a.id, number: a.journalNumber, own: a.partners.some((p) => p.name === OWN) }] : [];
    });
    return { home, passphrase: PASSPHRASE, round, applications };
  }
  const fresh = await prepared("fresh");
  fs.cpSync(fresh.home, home, { recursive: true });
  const { client, close } = openHome(home);
  await client.call("identity.unlock", { passphrase: PASSPHRASE });
  const { core } = await client.call("rounds.show", { round: fresh.round });
  const at: Round = {
    client,
    round: fresh.round,
    ids: fresh.applications.map((a) => a.id),
    criteria: core ? scoredCriteria(core.criteria) : [],
  };
  if (kind === "at work") await work(at);
  else for (const [n, id] of at.ids.entries()) await complete(at, id, n);
  await close();
  return { ...fresh, home };
}

const built = new Map<Kind, Promise<PreparedHome>>();
function prepared(kind: Kind): Promise<PreparedHome> {
  const known = built.get(kind) ?? build(kind);
  built.set(kind, known);
  return known;
}

/** A copy of the prepared home of that kind in `folder`. */
export async function preparedHome(kind: Kind, folder: string): Promise<PreparedHome> {
  const ready = await prepared(kind);
  const home = path.join(folder, `home-${kind.replace(" ", "-")}`);
  fs.cpSync(ready.home, home, { recursive: true });
  return { ...ready, home };
}
