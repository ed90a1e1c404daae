// Everything a person can look at in his home or make it write, and whether he may see what he then sees.
import fs from "node:fs";
import path from "node:path";
import type { Home } from "../../service-home.ts";
import { isAppError } from "../../../../shared/lib/errors.ts";
import { claim } from "./acts.ts";
import {
  APPLICATIONS,
  DOCUMENT,
  has,
  MARK,
  maySeeGroupText,
  mayReadDocument,
  maySeeReview,
  SEATS,
  type Application,
  type Mail,
  type Model,
  type Seat,
} from "./model.ts";
import type { World } from "./world.ts";

export const LOOKS = ["desk", "documents", "group", "packages", "office", "files", "papers", "passing on"] as const;
export type Look = (typeof LOOKS)[number];

/** How often something of somebody else was rightly seen: a campaign in which nobody ever sees anything shows nothing. */
export interface Seen {
  others: number;
  documents: number;
  looks: number;
}

type Anything = (method: string, input: unknown) => Promise<unknown>;

export async function look(w: World, m: Model, at: Seat, what: Look, pick: number, seen: Seen): Promise<void> {
  const home = await w.home(at);
  const call = home.client.call as unknown as Anything;
  const { round } = w;
  seen.looks += 1;
  const texts: [string, string][] = [];
  const ask = async (method: string, input: object): Promise<unknown> => {
    try {
      const answer = await call(method, { round, ...input });
      texts.push([method, textOf(answer)]);
      return answer;
    } catch (e) {
      if (!isAppError(e)) throw e;
      texts.push([method, JSON.stringify([e.code, e.params])]);
      return null;
    }
  };
  const folder = w.folder("written");
  const each = async (method: string, more: object = {}): Promise<void> => {
    for (const application of APPLICATIONS) await ask(method, { application, ...more });
  };
  switch (what) {
    case "desk":
      for (const method of [
        "rounds.show",
        "reviews.list",
        "reviews.checklist",
        "reviews.exports",
        "rounds.journal",
        "desk.position",
      ])
        await ask(method, {});
      await each("reviews.get");
      await each("reviews.history", { field: "remark" });
      break;
    case "documents": {
      await each("documents.list");
      await readDocuments(home, round, texts);
      await each("documents.saveCopy", { path: "app/0001/att-01.txt", folder });
      await ask("search.query", { query: "Projektbeskrivelse" });
      await ask("search.query", { query: "MRKR" });
      await ask("annotations.list", { application: null });
      break;
    }
    case "group":
      for (const method of ["group.status", "group.draft", "group.conflicts", "group.nextExport"])
        await ask(method, {});
      await matrix(m, at, await ask("group.matrix", {}), seen);
      await each("group.application");
      for (const person of ["E-01", "E-02", "E-03", "E-11", "E-12"]) await ask("group.compareFork", { person });
      break;
    case "packages":
      for (const method of ["packages.list", "packages.quarantine", "receipts.list", "rounds.list"])
        await ask(method, {});
      for (const x of some(m.mail, pick, 2)) {
        await ask("packages.inspect", { file: x.file });
        await ask("packages.preview", { file: x.plain });
      }
      break;
    case "office":
      for (const method of [
        "office.inbox",
        "office.status",
        "joint.compute",
        "joint.decisions",
        "joint.log",
        "evaluation.show",
        "draft.show",
      ])
        await ask(method, {});
      for (const method of ["joint.standing", "joint.others", "rounds.declaredConflicts"]) await ask(method, {});
      await ask("joint.list", { basis: "" });
      await each("joint.application");
      for (const x of some(
        m.mail.filter((y) => y.kind === "review"),
        pick,
        1,
      ))
        await ask("office.compare", { digests: [x.digest, ...x.history.slice(-1), x.digest].slice(0, 2) });
      break;
    case "files":
      for (const [i, x] of some(m.mail, pick, 3).entries()) {
        const into = path.join(folder, `unpacked-${i}`);
        await ask("packages.extract", { file: i % 2 ? x.file : x.plain, folder: into });
        mayUnpack(at, x, into);
      }
      break;
    case "papers":
      for (const report of ["matrix", "assessments", "group", "minutes", "journal", "refusals"].slice(
        pick % 3,
        (pick % 3) + 3,
      ))
        await ask("reports.write", {
          report,
          format: pick % 2 ? "html" : "csv",
          language: "da",
          folder: path.join(folder, report),
          side: SEATS[at].side,
        });
      await ask("diagnostics.write", { file: path.join(folder, "diagnostics.txt") });
      break;
    case "passing on":
      for (const x of some(m.mail, pick, 2)) {
        await ask("packages.send", { digest: x.digest, folder: path.join(folder, "sent"), recipients: "plain" });
        await ask("packages.send", {
          digest: x.digest,
          folder: path.join(folder, "sent"),
          recipients: [AGE_OF_NOBODY],
        });
      }
      break;
  }
  texts.push(...written(folder));
  for (const [from, text] of texts) judge(m, at, `${what}: ${from}`, text, seen);
  fs.rmSync(folder, { recursive: true, force: true });
}
/** Some key of somebody outside the round. */
const AGE_OF_NOBODY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

const some = (all: readonly Mail[], pick: number, count: number): Mail[] =>
  all.length === 0
    ? []
    : Array.from({ length: count }, (_, i) => all[(pick + i * 7) % all.length]).flatMap((x) => x ?? []);

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, v: unknown) => (v instanceof Uint8Array ? Buffer.from(v).toString("utf8") : v)) ?? "";

function written(folder: string): [string, string][] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e): [string, string] => [e.name, fs.readFileSync(path.join(e.parentPath, e.name)).toString("utf8")]);
}

async function readDocuments(home: Home, round: string, texts: [string, string][]): Promise<void> {
  const shown = await home.client.call("rounds.show", { round }).catch(() => null);
  for (const a of shown?.core?.applications ?? [])
    for (const { sha256 } of a.attachments)
      try {
        const { bytes } = await home.client.call("documents.read", { round, sha256, offset: 0, length: 1000 });
        texts.push(["documents.read", Buffer.from(bytes).toString("utf8")]);
      } catch (e) {
        if (!isAppError(e)) throw e;
      }
}

/** Every mark and every document in a text must be this person's to see. */
function judge(m: Model, at: Seat, from: string, text: string, seen: Seen): void {
  for (const [mark, kind = "", who = "", app = ""] of text.matchAll(MARK)) {
    const person = `${who[0]}-${who.slice(1)}`;
    const application = `${app[0]}-${app.slice(1)}` as Application;
    const own = SEATS[at].person === person;
    // An office unpacks whatever reaches it.
    if (own || (has(at, "office") && from.startsWith("files"))) continue;
    const may =
      kind === "R"
        ? maySeeReview(m, at, person, application, mark)
        : kind === "G" && maySeeGroupText(m, at, person, application);
    claim(may, `${at} sees what ${person} wrote about ${application} (${from}: ${mark})`);
    seen.others += 1;
  }
  for (const [, app = ""] of text.matchAll(DOCUMENT)) {
    claim(mayReadDocument(m, at, app as Application), `${at} reads a document of ${app} (${from})`);
    seen.documents += 1;
  }
}

interface Matrix {
  readonly rows: readonly {
    readonly application: string;
    readonly members: readonly {
      readonly person: string;
      readonly values: Readonly<Record<string, unknown>>;
      readonly recommendation: string | null;
      readonly total: string | null;
    }[];
    readonly total: { readonly mean: string | null; readonly median: string | null };
    readonly criteria: readonly { readonly mean: string | null }[];
  }[];
}

/** Numbers carry no mark: whoever sees one of somebody's must be allowed to see his row. */
async function matrix(m: Model, at: Seat, answer: unknown, seen: Seen): Promise<void> {
  if (answer === null) return;
  for (const row of (answer as Matrix).rows) {
    const application = row.application as Application;
    for (const x of row.members) {
      const shown = Object.values(x.values).some((v) => v !== null) || x.recommendation !== null || x.total !== null;
      if (!shown || x.person === SEATS[at].person) continue;
      claim(maySeeReview(m, at, x.person, application, null), `${at} sees scores of ${x.person} on ${application}`);
      seen.others += 1;
    }
    const closed = m.seats[at].rows[application].answer !== "none";
    // His own signed row may stand there alone.
    const own = row.members.find((x) => x.person === SEATS[at].person)?.total ?? null;
    const summed = row.total.mean !== own || (own === null && row.criteria.some((c) => c.mean !== null));
    claim(!closed || !summed, `${at} sees what the group gave ${application}, closed to him`);
  }
}

/** What a package is unpacked to must not hold reviews of others, for anyone but an office. */
function mayUnpack(at: Seat, x: Mail, into: string): void {
  if (
    !fs.existsSync(into) ||
    SEATS[at].person === x.person ||
    (SEATS[at].roles as readonly string[]).includes("office")
  )
    return;
  claim(x.kind !== "review", `${at} unpacks the review of ${x.person}`);
  claim(!fs.existsSync(path.join(into, "reviews")), `${at} unpacks the reviews inside a list`);
}
