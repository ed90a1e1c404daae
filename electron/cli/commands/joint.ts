// `skoen joint`: the joint prioritisation at an office (shared/contract/secretariat.ts, domain.md § 7).
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { z } from "zod";
import {
  jointDecisionSchema,
  type Binding,
  type JointDecision,
  type JointDocument,
} from "../../../shared/domain/joint/index.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { officeCounts, officeTexts as texts } from "../../../shared/i18n/cli/office.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { allIssueErrors, fieldOf } from "../../../shared/lib/form-issues.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { fromWireError, type WireError } from "../../../shared/rpc/wire.ts";
import { asFileError } from "../../service/packages/file-errors.ts";
import type { Cli } from "../cli.ts";
import { blocks, facts, table } from "../layout.ts";
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { readYaml } from "../yaml-text.ts";
import { decimal, exact, field, fields, paperWord, value, yesNo } from "../words.ts";
import { aboveLineCommand, bestUseCommand } from "./advisory.ts";
import { whatIf } from "./what-if.ts";
import { argument, option, outOption, plainOption, recipientsOf, roundOption } from "./given.ts";

/** Minor units (øre, fen) as people write the amount. */
const money = (cli: Cli, minor: number): string => decimal(cli, minor / 100, 2);

function bindingText(cli: Cli, b: Binding): string {
  const when = "year" in b ? String(b.year) : "throughYear" in b ? `≤${b.throughYear}` : "Σ";
  return `${b.source} ${when}: ${money(cli, b.shortBy)}`;
}

type Pending = OutputOf<SkoenContract, "joint.compute">["pending"];

/** A list that lies here, only late, is not missing: somebody has to decide about it. */
function undecided(
  cli: Cli,
  { group, reason }: JointDocument["notDecided"][number]["reasons"][number],
  pending: Pending,
): string {
  const late = reason === "consolidation-missing" ? pending.late.find((l) => l.side === group) : undefined;
  return late ? cli.say(texts.onlyLate, { digest: late.digest.slice(0, 12) }) : paperWord(cli, "undecided", reason);
}

function shown(cli: Cli, d: JointDocument, pending: Pending): string {
  const { order, frameMode, walk } = d.rules;
  return blocks(
    cli.say(texts.rules, {
      order: paperWord(cli, "order", order),
      mode: paperWord(cli, "mode", frameMode),
      walk: paperWord(cli, "walk", walk),
    }),
    table(
      [
        ...fields(cli, "place", "application"),
        value(cli, "dk"),
        value(cli, "cn"),
        ...fields(cli, "outcome", "shortBy", "remarks"),
      ],
      d.joint.map((r) => [
        String(r.place),
        r.application,
        exact(cli, r.rank.dk),
        exact(cli, r.rank.cn),
        value(cli, r.outcome),
        r.binding.map((b) => bindingText(cli, b)).join("; "),
        r.flags.map((f) => paperWord(cli, "flag", f)).join("; "),
      ]),
    ),
    table(
      fields(cli, "application", "gate"),
      d.excluded.map((e) => [e.application, paperWord(cli, "gate", e.code)]),
    ),
    table(
      fields(cli, "application", "state"),
      d.notDecided.map((n) => [
        n.application,
        n.reasons.map((r) => `${value(cli, r.group)}: ${undecided(cli, r, pending)}`).join("; "),
      ]),
    ),
    table(
      [field(cli, "source"), ...d.years.map(String), field(cli, "left")],
      d.ledger.map((l) => [
        l.source,
        ...l.years.map((y) => `${money(cli, y.used)} / ${money(cli, y.frame)}`),
        `${money(cli, l.total.left)}${l.currency === null ? "" : ` ${l.currency}`}`,
      ]),
    ),
    cli.say(d.settled ? texts.settled : texts.open),
  );
}

/** Packages that do not count until somebody decides, and reviews no list has used; empty when there are none. */
function waiting(cli: Cli, pending: Pending): string {
  return [
    ...pending.forks.map((f) =>
      cli.say(texts.fork, { side: f.side, digests: f.digests.map((d) => d.slice(0, 12)).join(", ") }),
    ),
    ...pending.late.map((l) => cli.say(texts.late, { side: l.side, digest: l.digest.slice(0, 12) })),
    ...pending.broken.map((b) =>
      cli.say(texts.broken, { side: b.side, digest: b.digest.slice(0, 12), problem: cli.sentence(b) }),
    ),
    ...pending.outdated.map((o) => cli.say(texts.outdated, { person: o.person, digest: o.digest.slice(0, 12) })),
    ...pending.leftOut.map((o) =>
      cli.say(texts.leftOut, { person: o.person, applications: o.applications.join(", ") }),
    ),
    ...pending.ownConflicts.map((o) =>
      cli.say(texts.ownConflicts, { person: o.person, applications: o.applications.join(", ") }),
    ),
  ].join("\n");
}

const compute: CommandSpec = {
  name: "compute",
  about: texts.compute,
  options: [roundOption],
  async run(cli, given) {
    const { document, pending } = await cli.call("joint.compute", { round: await cli.round(given) });
    return { json: { document, pending }, text: blocks(shown(cli, document, pending), waiting(cli, pending)) };
  },
};

const idSchema = z.object({ id: z.string().min(1).max(200).optional() });

/** A decision without an id of its own is known by its content: recorded twice, it is one. */
const idOf = (decision: JointDecision): string =>
  `${decision.kind}-${createHash("sha256").update(canonicalJson(decision)).digest("hex").slice(0, 12)}`;

const DIGESTS = ["digest", "chosen", "refused"] as const;

/** The full digests where a decision names packages by their beginning, as everywhere else (at least eight characters). */
async function withFullDigests(cli: Cli, entry: unknown): Promise<unknown> {
  if (typeof entry !== "object" || entry === null) return entry;
  const full = async (given: unknown): Promise<unknown> =>
    typeof given === "string" && /^[0-9a-f]{8,63}$/iu.test(given) ? cli.digest(given) : given;
  const out: Record<string, unknown> = { ...entry };
  for (const key of DIGESTS) {
    const given = out[key];
    if (given !== undefined) out[key] = Array.isArray(given) ? await Promise.all(given.map(full)) : await full(given);
  }
  return out;
}

/** @throws AppError form.invalid, package.unknown, package.ambiguous */
async function readDecisions(
  cli: Cli,
  path: string,
  given: string | null,
): Promise<{ id: string; decision: JointDecision }[]> {
  const file = basename(path);
  const refuse = (problem: string, details: AppError[] = []): AppError =>
    new AppError("form.invalid", { file, problem }, { details });
  const text = await readFile(path, "utf8").catch((e: unknown) => {
    throw asFileError(e, path, "read");
  });
  const raw = readYaml(cli, text, refuse).value;
  const entries: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const list = await Promise.all(entries.map((e) => withFullDigests(cli, e)));
  const read = list.map((entry, i) => {
    const named = idSchema.safeParse(entry);
    const decision = jointDecisionSchema.safeParse(entry);
    if (!named.success || !decision.success) {
      const error = named.success ? decision.error : named.error;
      const problem = fieldOf([i, ...(error?.issues[0]?.path ?? [])]);
      throw new AppError("form.invalid", { file, problem }, { details: error ? allIssueErrors(error, entry) : [] });
    }
    return { id: named.data.id ?? given ?? idOf(decision.data), decision: decision.data };
  });
  const ids = read.map((r) => r.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw refuse(`id ${twice} × 2`);
  return read;
}

const decide: CommandSpec = {
  name: "decide",
  about: texts.decide,
  arguments: [argument("<file>", "decisionFile")],
  options: [option("--id <id>", "decisionId"), roundOption],
  examples: ["beslutninger.yaml"],
  notes: texts.decideNotes,
  async run(cli, given) {
    const decisions = await readDecisions(cli, resolve(given.text("file")), given.maybe("id"));
    const round = await cli.round(given);
    for (const { id, decision } of decisions) await cli.call("joint.decide", { round, id, decision });
    return {
      json: { decisions: decisions.map(({ id, decision }) => ({ id, kind: decision.kind })) },
      text: blocks(
        table(
          fields(cli, "id", "kind", "reasons"),
          decisions.map(({ id, decision }) => [id, value(cli, decision.kind), decision.reason]),
        ),
        cli.say(officeCounts.decided, { count: decisions.length }),
      ),
    };
  },
};

const undecide: CommandSpec = {
  name: "undecide",
  about: texts.undecide,
  arguments: [argument("<id>", "oldDecisionId")],
  options: [roundOption],
  async run(cli, given) {
    const id = given.text("id");
    await cli.call("joint.undecide", { round: await cli.round(given), id });
    return { json: { id }, text: cli.say(texts.undecided) };
  },
};

const signedText = (cli: Cli, signed: { file: string; digest: string }): string =>
  facts([
    [field(cli, "file"), signed.file],
    [field(cli, "digest"), signed.digest],
  ]);

const WRITTEN = {
  "new-proposal": texts.proposed,
  "same-proposal": texts.sameProposal,
  agreed: texts.agreedAgain,
  "proposal-beside-agreed": texts.besideAgreed,
} as const;

const exportJoint: CommandSpec = {
  name: "export",
  about: texts.export,
  options: [outOption, option("--reason <text>", "newProposalReason"), plainOption, roundOption],
  async run(cli, given) {
    const reason = given.maybe("reason");
    const signed = await cli.call("joint.export", {
      round: await cli.round(given),
      folder: resolve(given.text("out")),
      recipients: recipientsOf(given),
      ...(reason === null ? {} : { reason }),
    });
    return { json: signed, text: blocks(signedText(cli, signed), cli.say(WRITTEN[signed.written])) };
  },
};

const cosign: CommandSpec = {
  name: "cosign",
  about: texts.cosign,
  arguments: [argument("<digest>", "digest")],
  options: [outOption, plainOption, roundOption],
  async run(cli, given) {
    const signed = await cli.call("joint.cosign", {
      round: await cli.round(given),
      digest: await cli.digest(given.text("digest")),
      folder: resolve(given.text("out")),
      recipients: recipientsOf(given),
    });
    return { json: signed, text: blocks(signedText(cli, signed), cli.say(texts.cosigned)) };
  },
};

const alone = (d: { code: string; params: Record<string, string | number> }): object => ({ ...d, details: [] });

const verify: CommandSpec = {
  name: "verify",
  about: texts.verify,
  arguments: [argument("<digest>", "digest")],
  options: [roundOption],
  async run(cli, given) {
    const digest = await cli.digest(given.text("digest"));
    const v = await cli.call("joint.verify", { round: await cli.round(given), digest });
    const details = v.differences.map((d) => fromWireError({ ...d, details: d.details.map(alone) } as WireError));
    return {
      json: { digest, ...v },
      text: facts([
        [field(cli, "same"), yesNo(cli, v.same)],
        [field(cli, "signatures"), String(v.signatures)],
      ]),
      ...(v.same ? {} : { refusal: new AppError("joint.differs", {}, { details }) }),
    };
  },
};

export const jointCommands: GroupSpec = {
  name: "joint",
  about: texts.joint,
  commands: [compute, whatIf, aboveLineCommand, bestUseCommand, decide, undecide, exportJoint, cosign, verify],
};
