// `skoen package`: packages as files (shared/contract/packages.ts). `inspect` is an interface that others script against.
import { resolve } from "node:path";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { fingerprintDigits } from "../../../shared/domain/fingerprint.ts";
import { packageCounts, packageTexts as texts } from "../../../shared/i18n/cli/package.ts";
import { usageProblems } from "../../../shared/i18n/cli/frame.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { usage, type Cli } from "../cli.ts";
import { inspectFile } from "../inspect-file.ts";
import { blocks, facts, table } from "../layout.ts";
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { count, field, fields, shortDigest, value, yesNo } from "../words.ts";
import { argument, option, outOption, plainOption, roundOption } from "./given.ts";
import { signerOf } from "./package-signer.ts";

type Inspection = OutputOf<SkoenContract, "packages.inspect">;

/** An encrypted file that nobody with an identity was asked to open; the code scripts know stays. */
const noneGiven = (e: unknown): unknown =>
  isAppError(e) && e.code === "age.no-identity" ? new AppError("age.no-identity", { case: "none-given" }) : e;

/** Without a home; an encrypted file is tried again with the home's identity where that can be had. */
async function inspected(cli: Cli, file: string): Promise<Inspection> {
  try {
    const f = await inspectFile(cli, file);
    const { author } = f.predicate;
    return {
      kind: f.kind,
      digest: f.digest,
      signer: { fingerprint: author.fingerprint },
      signatures: f.signatures.map((s) => ({ keyid: s.keyid, valid: s.status === "valid" })),
      round: f.predicate.round,
      author: { id: author.id, role: author.role, group: author.group },
      sequence: f.predicate.sequence,
      files: f.files,
      bytes: f.bytes,
      encrypted: f.encrypted,
    };
  } catch (e) {
    if (!isAppError(e) || e.code !== "age.no-identity") throw e;
    if (!(await cli.opensSilently())) throw noneGiven(e);
    return cli.call("packages.inspect", { file: resolve(file) });
  }
}

const shown = (cli: Cli, i: Inspection): string =>
  facts([
    [field(cli, "kind"), value(cli, i.kind)],
    [field(cli, "digest"), i.digest],
    [field(cli, "signer"), `${fingerprintDigits(i.signer.fingerprint)}${i.author.id ? ` (${i.author.id})` : ""}`],
    [field(cli, "round"), i.round && `${i.round.title} (${i.round.id})`],
    [field(cli, "sequence"), String(i.sequence)],
    [field(cli, "files"), count(cli, i.files)],
    [field(cli, "bytes"), count(cli, i.bytes)],
    [field(cli, "encrypted"), yesNo(cli, i.encrypted)],
  ]);

const inspect: CommandSpec = {
  name: "inspect",
  about: texts.inspect,
  arguments: [argument("<file>", "file")],
  examples: ["vurdering-1a2b3c4d-007.skoen --json"],
  worst: 1,
  async run(cli, given) {
    const i = await inspected(cli, given.text("file"));
    const { kind, digest, signer, round, sequence, files, bytes, encrypted } = i;
    return { json: { kind, digest, signer, round, sequence, files, bytes, encrypted }, text: shown(cli, i) };
  },
};

const CHECKED = ["checkedProfile", "checkedBag", "checkedDigests", "checkedSignature", "checkedSchema"] as const;
const CHECKS = ["profile", "bag", "digests", "signature", "schema"] as const;

const verify: CommandSpec = {
  name: "verify",
  about: texts.verify,
  arguments: [argument("<file>", "file")],
  worst: 1,
  async run(cli, given) {
    const i = await inspected(cli, given.text("file"));
    const opens = await cli.opensSilently();
    const trust = opens ? await signerOf(cli, i.signer.fingerprint) : null;
    const { packages } = opens ? await cli.call("packages.list", { round: null }) : { packages: [] };
    const held = trust && packages.some((p) => p.digest === i.digest);
    const who = trust === null ? cli.say(texts.trustUnasked) : trust.sentence;
    return {
      json: {
        ...i,
        checked: CHECKS,
        trust: trust && { known: trust.known, revoked: trust.revoked, as: trust.as, held },
      },
      text: blocks(
        shown(cli, i),
        `${field(cli, "checked")}\n${CHECKED.map((c) => `  ✓ ${cli.say(texts[c])}`).join("\n")}`,
        i.signatures.length > 1
          ? table(
              fields(cli, "signature", "state"),
              i.signatures.map((s) => [shortDigest(s.keyid), cli.say(s.valid ? texts.valid : texts.notChecked)]),
            )
          : "",
        who,
        held === null ? "" : facts([[field(cli, "held"), yesNo(cli, held)]]),
      ),
    };
  },
};

const extract: CommandSpec = {
  name: "extract",
  about: texts.extract,
  arguments: [argument("<file>", "file")],
  options: [outOption],
  async run(cli, given) {
    const input = { file: resolve(given.text("file")), folder: resolve(given.text("out")) };
    const { files, withheld } = await ((await cli.opensSilently())
      ? cli.call("packages.extract", input)
      : cli.callLocked("packages.extract", input).catch((e: unknown) => {
          throw noneGiven(e);
        }));
    const closed = withheld.length > 0 ? cli.say(texts.withheld, { applications: withheld.join(", ") }) : "";
    return {
      json: { files, withheld },
      text: blocks(
        [cli.say(packageCounts.written, { count: files.length }), ...files.map((f) => `  ${f}`)].join("\n"),
        closed,
      ),
    };
  },
};

const send: CommandSpec = {
  name: "send",
  about: texts.send,
  arguments: [argument("<digest>", "digest")],
  options: [outOption, option("--to <list>", "recipients"), plainOption],
  examples: ["1a2b3c4d --out ud --to chair:dk,office:dk"],
  async run(cli, given) {
    const to = given.many("to");
    if (given.flag("plain") && to.length > 0) throw usage(cli, usageProblems.either, { one: "--plain", other: "--to" });
    const { file } = await cli.call("packages.send", {
      digest: await cli.digest(given.text("digest")),
      folder: resolve(given.text("out")),
      recipients: given.flag("plain") ? "plain" : to.length > 0 ? [...to] : "default",
    });
    return { json: { file }, text: facts([[field(cli, "file"), file]]) };
  },
};

const list: CommandSpec = {
  name: "list",
  about: texts.list,
  options: [roundOption],
  async run(cli, given) {
    const round = given.maybe("round") === null ? null : await cli.round(given);
    const listed = await cli.call("packages.list", { round });
    const rows = listed.packages.map((p) => [
      shortDigest(p.digest),
      value(cli, p.kind),
      p.author ?? "",
      String(p.sequence),
      value(cli, p.state),
      p.arrivedAt,
    ]);
    return {
      json: listed,
      text:
        table(fields(cli, "digest", "kind", "author", "sequence", "state", "at"), rows) || cli.say(texts.noPackages),
    };
  },
};

const quarantine: CommandSpec = {
  name: "quarantine",
  about: texts.quarantine,
  async run(cli) {
    const listed = await cli.call("packages.quarantine", {});
    const rows = listed.entries.map((q) => [q.at, q.file, count(cli, q.size), q.code]);
    return {
      json: listed,
      text: table(fields(cli, "at", "file", "bytes", "code"), rows) || cli.say(texts.noQuarantine),
    };
  },
};

export const packageCommands: GroupSpec = {
  name: "package",
  about: texts.about,
  commands: [inspect, verify, extract, send, list, quarantine],
};
