// What the killed processes are busy with: a seeded mixture of everything a chair and an office do, and for the failpoints one
// call each.
import fs from "node:fs";
import path from "node:path";
import type { FieldChange } from "../../../shared/contract/reviews.ts";
import { backupId } from "../../../electron/service/backups/backup-files.ts";
import { criteriaSetSchema, scaleSteps, scoredCriteria } from "../../../shared/domain/criteria.ts";
import type { Call } from "./crash-protocol.ts";
import type { Seeded } from "./seeded.ts";
import { passphraseOf, REVIEW_DAY, type BaseName, type Stage } from "./stage.ts";

const CRITERIA = scoredCriteria(
  criteriaSetSchema.parse(
    JSON.parse(
      fs.readFileSync(new URL("../../../resources/templates/criteria-vaekstforum.json", import.meta.url), "utf8"),
    ),
  ),
);
/** What C-01 reviews in the small sample. */
const ASSIGNED = ["IT-03", "IT-05"];

function someChange(random: Seeded, mark: string): FieldChange {
  const c = random.pick(CRITERIA);
  const text = `${mark} ${"begrundelse 理由 ".repeat(random.whole(60))}`;
  switch (random.whole(10)) {
    case 0:
      return random.chance(30)
        ? { field: "conflict", answer: "conflicted", kind: "other", reason: text }
        : { field: "conflict", answer: "possible", kind: "other", reason: text };
    case 1:
    case 2:
      return { field: "conflict", answer: "none", kind: null, reason: "" };
    case 3:
      return { field: "assessment", text };
    case 4:
      return { field: "note", criterion: c.id, text };
    case 5:
      return { field: "recommendation", value: random.pick(["recommend", "not-recommend", "abstain"] as const) };
    case 6:
    case 7:
      return { field: "reasons", criterion: c.id, text, quotes: [{ at: 0, attachment: "", page: 1, text: mark }] };
    default:
      return { field: "value", criterion: c.id, value: { steps: random.whole(scaleSteps(c.scale) + 1) } };
  }
}

/** A file that is no package, different each time. */
function junk(stage: Stage, random: Seeded): string {
  const file = path.join(stage.folder, `junk-${random.whole(2 ** 30)}.skoen`);
  fs.writeFileSync(file, Buffer.from(`PK\x03\x04 ${random.whole(2 ** 30)}`.repeat(1 + random.whole(9000))));
  return file;
}

export const importOf = (...files: string[]): Call => ({ method: "packages.import", input: { files } });
export const change = (round: string, application: string, what: FieldChange): Call => ({
  method: "reviews.change",
  input: { round, application, change: what },
});
const written = (random: Seeded, plain: number): "plain" | "default" => (random.chance(plain) ? "plain" : "default");

/** A chair at work: mostly scoring, now and then signing, taking in, refusing. */
export function chairCalls(stage: Stage, random: Seeded, out: string, count: number): Call[] {
  const { round, mail } = stage;
  return Array.from({ length: count }, (_, i): Call => {
    const application = random.pick(ASSIGNED);
    const dice = random.whole(100);
    if (dice < 60) return change(round, application, someChange(random, `nr. ${i}.${random.whole(9999)}`));
    if (dice < 70) return { method: random.pick(["reviews.undo", "reviews.redo"]), input: { round, application } };
    if (dice < 78)
      return {
        method: "reviews.export",
        input: { round, folder: out, confirmConflicts: true, allowIncomplete: true, recipients: written(random, 40) },
      };
    if (dice < 93)
      return importOf(random.pick([mail.bundle, mail.receipt, junk(stage, random), ...mail.reviews, ...mail.cards]));
    if (dice < 97)
      return { method: "group.setMinutes", input: { round, minutes: `referat ${i} ${random.whole(9999)}` } };
    if (dice < 99) return { method: "backups.make", input: {} };
    return { method: "reviews.list", input: { round } };
  });
}

/** An office at work: taking in, answering with receipts, issuing bundles and proposals. */
export function officeCalls(stage: Stage, random: Seeded, out: string, count: number): Call[] {
  const { round, mail } = stage;
  return Array.from({ length: count }, (): Call => {
    const dice = random.whole(100);
    const send = { round, folder: out, recipients: written(random, 40) };
    if (dice < 60)
      return importOf(
        random.pick([...mail.reviews, ...mail.consolidations, ...mail.cards, mail.agreed, junk(stage, random)]),
      );
    if (dice < 75) return { method: "receipts.export", input: send };
    if (dice < 85) return { method: "joint.export", input: send };
    if (dice < 92) return { method: "rounds.exportBundles", input: send };
    return { method: "rounds.journal", input: { round } };
  });
}

export interface Scenario {
  readonly name: string;
  readonly base: BaseName;
  readonly prepare?: readonly Call[];
  readonly call: Call;
}

/** One call of every path that imports, saves or exports. */
export function scenarios(stage: Stage, out: string): Scenario[] {
  const { round, mail, folder } = stage;
  const broken = path.join(folder, "broken.skoen");
  fs.writeFileSync(broken, "PK\x03\x04 nothing more");
  const none = change(round, "IT-03", { field: "conflict", answer: "none", kind: null, reason: "" });
  const conflicted = change(round, "IT-03", {
    field: "conflict",
    answer: "conflicted",
    kind: "other",
    reason: "venskab",
  });
  const first = CRITERIA[0]?.id ?? "";
  const reasons = change(round, "IT-03", {
    field: "reasons",
    criterion: first,
    text: "begrundelse",
    quotes: [{ at: 0, attachment: "", page: 1, text: "citat" }],
  });
  const send = { round, folder: out, recipients: "default" as const };
  const review = { ...send, confirmConflicts: true, allowIncomplete: true };
  return [
    { name: "import a bundle", base: "chair-start", call: importOf(mail.bundle) },
    {
      name: "import it again for closed documents",
      base: "chair",
      prepare: [conflicted, none],
      call: importOf(mail.bundle),
    },
    { name: "import reviews", base: "office", call: importOf(...mail.reviews.slice(0, 2)) },
    { name: "import a consolidation", base: "office", call: importOf(mail.consolidations[0] ?? "") },
    { name: "import a receipt", base: "chair", call: importOf(mail.receipt) },
    { name: "import an agreed list", base: "office-late", call: importOf(mail.agreed) },
    { name: "refuse a file", base: "office", call: importOf(broken) },
    { name: "save a declaration", base: "chair", call: none },
    { name: "save reasons and quotations", base: "chair", prepare: [none], call: reasons },
    { name: "declare a conflict", base: "chair", prepare: [none, reasons], call: conflicted },
    {
      name: "undo",
      base: "chair",
      prepare: [none, reasons],
      call: { method: "reviews.undo", input: { round, application: "IT-03" } },
    },
    { name: "export a review", base: "chair", prepare: [none], call: { method: "reviews.export", input: review } },
    {
      name: "export it plain",
      base: "chair",
      call: { method: "reviews.export", input: { ...review, recipients: "plain" } },
    },
    {
      name: "export a consolidation",
      base: "chair-late",
      call: { method: "group.export", input: { ...send, draft: false, scope: null } },
    },
    { name: "export receipts", base: "office-late", call: { method: "receipts.export", input: send } },
    { name: "export a proposal", base: "office-late", call: { method: "joint.export", input: send } },
    { name: "export bundles", base: "office", call: { method: "rounds.exportBundles", input: send } },
    { name: "make a backup", base: "chair", prepare: [none], call: { method: "backups.make", input: {} } },
    {
      name: "go back to a backup",
      base: "chair",
      // The clock of these processes stands still, so the name is known.
      prepare: [none, { method: "backups.make", input: {} }, reasons],
      call: {
        method: "backups.restore",
        input: { id: backupId(1, REVIEW_DAY, "manual"), passphrase: passphraseOf("C-01") },
      },
    },
    {
      name: "remove a round",
      base: "chair",
      prepare: [none],
      call: { method: "rounds.remove", input: { round, reason: "Afsluttet", discardUnexported: true } },
    },
  ];
}
