// Targets of the byte layer: containers, envelopes, statements, JSON, documents (package-format.md §§ 1–4, 8).
import canonicalize from "canonicalize";
import { parseManifest } from "../../../../electron/service/packages/bag.ts";
import { memorySource } from "../../../../electron/service/packages/byte-source.ts";
import { discardingStore } from "../../../../electron/service/packages/byte-store.ts";
import { documentRules } from "../../../../electron/service/packages/document-rules.ts";
import { parseEnvelope } from "../../../../electron/service/packages/dsse.ts";
import { firstIssue } from "../../../../electron/service/packages/schema-check.ts";
import { parseStatement } from "../../../../electron/service/packages/statement.ts";
import { parseCanonicalJson, parseJson } from "../../../../electron/service/packages/strict-json.ts";
import { readZipPackage } from "../../../../electron/service/packages/zip-package-read.ts";
import { coreProblem } from "../../../../electron/service/trust/core-sense.ts";
import { checkApplication } from "../../../../shared/domain/application.ts";
import { scaleSteps, scoredCriteria, stepsToValue } from "../../../../shared/domain/criteria.ts";
import { documentSchemas } from "../../../../shared/domain/documents.ts";
import { PACKAGE_KINDS } from "../../../../shared/domain/package.ts";
import { checkRound, coreSchema } from "../../../../shared/domain/round.ts";
import { isAppError } from "../../../../shared/lib/errors.ts";
import { forge, LOOSE_RECEIPT, sha256 } from "../../forge.ts";
import { rawFilesOf, rawZip } from "../../hostile-zips.ts";
import type { Seeded } from "../seeded.ts";
import { mutateJson } from "./mutate.ts";
import { Broken, bytesOf, textOf, type FuzzTarget } from "./target.ts";

/** A JSON text changed as JSON and written canonically; null where it is none. */
export function jsonMutation(input: Uint8Array, random: Seeded): Uint8Array | null {
  try {
    return bytesOf(canonicalize(mutateJson(JSON.parse(textOf(input)), random)) ?? "null");
  } catch {
    return null;
  }
}

/** Genuine packages and documents of each kind, laid down by the test that starts the fuzzing. */
export interface PackageSeeds {
  readonly zips: readonly Uint8Array[];
  readonly documents: Readonly<Record<string, readonly Uint8Array[]>>;
}

const envelopeOf = (zip: Uint8Array): Uint8Array =>
  rawFilesOf(Buffer.from(zip)).find((f) => f.name === "bag/signature.dsse.json")?.data ?? Buffer.alloc(0);
const payloadOf = (zip: Uint8Array): Uint8Array =>
  Buffer.from((JSON.parse(textOf(envelopeOf(zip))) as { payload: string }).payload, "base64");
const tagManifestOf = (zip: Uint8Array): Uint8Array =>
  rawFilesOf(Buffer.from(zip)).find((f) => f.name === "bag/tagmanifest-sha256.txt")?.data ?? Buffer.alloc(0);
const read = (bytes: Uint8Array) => readZipPackage(memorySource(bytes), { rules: documentRules }, discardingStore);

/** The ZIP with its records made right again: what lies behind them is reached. */
function repaired(input: Uint8Array): Uint8Array | null {
  try {
    const files = rawFilesOf(Buffer.from(input));
    return files.length > 0 ? rawZip(files) : null;
  } catch {
    return null;
  }
}

export function packageTargets({ zips, documents }: PackageSeeds): FuzzTarget[] {
  const known = new Set(zips.map((z) => sha256(payloadOf(z))));
  const noForgery = (bytes: Uint8Array): void => {
    const facts = read(bytes);
    if (!known.has(facts.digest)) throw new Broken(`a package nobody signed: ${facts.digest}`);
  };
  const small = zips.filter((z) => z.length < 40_000);
  return [
    {
      name: "package",
      seeds: () => small,
      words: [
        "PK\x03\x04",
        "PK\x01\x02",
        "PK\x05\x06",
        "PK\x06\x06",
        "bag/data/",
        "bag/bagit.txt",
        '"payload":"',
        "\n",
      ],
      run: noForgery,
    },
    { name: "package behind right records", seeds: () => small, run: (b) => noForgery(repaired(b) ?? b) },
    {
      name: "envelope",
      seeds: () => zips.map(envelopeOf),
      words: ['"payload":', '"signatures":', '"keyid":"', '"sig":"', "\\u0061", "==", "{}", "[]", "\ufeff"],
      mutate: jsonMutation,
      run(bytes) {
        const { payload, signatures } = parseEnvelope(bytes);
        if (signatures.length > 2 || signatures.some((s) => s.sig.length !== 64)) throw new Broken("signatures");
        const text = textOf(bytes).replaceAll(/\s/gu, "");
        if (!text.includes(Buffer.from(payload).toString("base64"))) throw new Broken("another payload than it holds");
      },
    },
    {
      name: "statement",
      seeds: () => zips.map(payloadOf),
      words: PACKAGE_KINDS.map((k) => `urn:skoen:package:${k}:v1`),
      mutate: jsonMutation,
      run(bytes) {
        const own = zips.find((z) => Buffer.from(payloadOf(z)).equals(bytes)) ?? zips[0];
        parseStatement(bytes, own ? tagManifestOf(own) : new Uint8Array());
      },
    },
    {
      name: "canonical JSON",
      seeds: () => [...zips.map(payloadOf), bytesOf('{"a":[1,-0.5,1e+21,"\\u0001\\n上😀",true,null,{}],"b":""}')],
      words: [
        '"\\u0061"',
        "1e400",
        "-0",
        "1.0",
        "9007199254740993",
        '"\\ud800"',
        "{",
        "}",
        "[",
        "]",
        ",",
        " ",
        "\0",
        "\ufeff",
      ],
      mutate: jsonMutation,
      run(bytes) {
        const verdict = (f: () => unknown): string => {
          try {
            f();
            return "canonical";
          } catch (e) {
            if (!isAppError(e)) throw e;
            return e.code;
          }
        };
        const ours = verdict(() => parseCanonicalJson(bytes, "x.json"));
        if (ours !== "canonical" && ours !== "json.not-canonical") return;
        // A lone surrogate cannot be written in UTF-8 and has no canonical form.
        const theirs = canonicalizeOrNull(parseJson(bytes, "x.json"));
        const isSame = theirs !== null && Buffer.from(theirs).equals(bytes);
        // Names of one escaped character are refused though they are canonical (canonical-text.ts).
        if (isSame !== (ours === "canonical") && !/[{,]"\\.[^"]*":/u.test(textOf(bytes)))
          throw new Broken(`${ours}, and RFC 8785 says ${isSame ? "canonical" : "not"}`);
      },
    },
    {
      name: "manifest",
      seeds: () => zips.map((z) => rawFilesOf(Buffer.from(z))[2]?.data ?? Buffer.alloc(0)),
      words: ["  data/", "\r\n", "../", "con", "\0", " *"],
      run: parseManifest,
    },
    ...Object.entries(documents).map(([name, seeds]): FuzzTarget => documentTarget(name, seeds.map(alone))),
  ];
}

function canonicalizeOrNull(value: unknown): string | null {
  try {
    return canonicalize(value) ?? null;
  } catch {
    return null;
  }
}

/** A list without its members' reviews, which would have to come with it. */
function alone(document: Uint8Array): Uint8Array {
  const value = JSON.parse(textOf(document)) as Record<string, unknown>;
  return bytesOf(canonicalize("members" in value ? { ...value, members: [] } : value) ?? "");
}

const KIND_OF: Readonly<Record<string, string>> = {
  "card.json": "enrolment-card",
  "review.json": "review",
  "consolidation.json": "consolidation",
  "joint.json": "joint-prioritisation",
  "receipt.json": "receipt",
};

/** A document as somebody with a key signs it: read by the whole reader, or by its schema where it needs company. */
function documentTarget(name: string, seeds: readonly Uint8Array[]): FuzzTarget {
  const kind = KIND_OF[name];
  const schema = documentSchemas[name];
  return {
    name,
    seeds: () => seeds,
    mutate: jsonMutation,
    run(bytes) {
      if (schema) {
        const value = parseCanonicalJson(bytes, name);
        const issue = firstIssue(schema, value);
        if ((issue === null) !== schema.safeParse(value).success) throw new Broken("two verdicts on one form");
        if (name === "core.json" && issue === null) useCore(value);
      }
      if (kind === undefined) return;
      const said = { ...LOOSE_RECEIPT.predicate, ...PREDICATES[kind], kind };
      const predicateType = `urn:skoen:package:${kind}:v1`;
      read(forge({}, { ...LOOSE_RECEIPT, predicateType, predicate: said, data: [[name, bytes]] }));
    },
  };
}

const AUTHORLESS = { id: null, role: null, group: null };
const ANSWERS = { core: "0".repeat(64), edition: 1, bundle: null };
const PREDICATES: Readonly<Record<string, Record<string, unknown>>> = {
  receipt: {},
  review: { answers: ANSWERS, for: null, author: { id: "E-07", role: "expert", group: "dk" } },
  consolidation: { answers: ANSWERS, for: null, author: { id: "C-01", role: "chair", group: "dk" } },
  "joint-prioritisation": { answers: { core: ANSWERS.core }, for: null },
  "enrolment-card": { round: null, for: null, audience: [], author: AUTHORLESS },
};

/** What every desk does with a core that was let in. */
function useCore(value: unknown): void {
  const core = coreSchema.parse(value);
  if (coreProblem(core) !== null) return;
  checkRound(core);
  for (const a of core.applications) checkApplication(a, core.round.years);
  for (const c of scoredCriteria(core.criteria)) {
    const steps = scaleSteps(c.scale);
    if (!(steps >= 1 && steps <= 1000)) throw new Broken(`a scale of ${steps} steps`);
    for (let i = 0; i <= steps; i++) stepsToValue(c.scale, i);
  }
}
