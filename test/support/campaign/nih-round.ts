// A round made of real NIH scores: applications are the proposals, experts the
// reviewers, each with a key of his own. Keys, bundles and reviews are made with the package layer, because 4 555 homes would
// take hours; the chair's and the Chinese office's homes are real and take everything in through the service.
import { createHash, generateKeyPairSync, randomUUID } from "node:crypto";
import path from "node:path";
import type { Review, ReviewRow } from "../../../shared/domain/review.ts";
import { coreSchema, type Bundle, type Core, type Office, type RosterEntry } from "../../../shared/domain/round.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { keyIdOf, signerOf, type Signer } from "../../../electron/service/packages/keys-check.ts";
import { preparePackage, type PackageDraft } from "../../../electron/service/packages/package-prepare.ts";
import { writePackage } from "../../../electron/service/packages/package-write.ts";
import { byApplication, CRITERIA, CRITERIA_SET, type NihReview } from "./nih-scores.ts";

const newSigner = (): Signer => signerOf(generateKeyPairSync("ed25519").privateKey);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const canonical = (value: unknown): Uint8Array => new Uint8Array(Buffer.from(canonicalJson(value), "utf8"));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const digestOf = (value: unknown): string => sha256(canonical(value));

const deadline = (at: string) => ({ at, timeZone: "Europe/Copenhagen" });
const group = (name: string, language: "da" | "zh") => ({ name: { en: name }, language, body: { en: name } });

/** The core: every proposal asks for 100 from Central Denmark and 50 from Shanghai; `funded` of them fit the frames. */
function nihCore(applications: readonly string[], offices: readonly Office[], funded: number): Core {
  const frame = (source: "RM" | "SH", amount: number) => ({
    source,
    currency: "DKK" as const,
    status: "granted" as const,
    effect: "hard" as const,
    years: [{ year: 2009, amount }],
    containsNonProjectLines: false,
    note: null,
  });
  const line = (source: "RM" | "SH", recipient: "dk" | "cn", amount: number) => ({
    source,
    year: 2009,
    amount,
    currency: "DKK" as const,
    recipient,
  });
  return coreSchema.parse({
    format: 1,
    edition: 1,
    round: {
      id: randomUUID(),
      title: { en: "NIH preliminary scores" },
      years: [2009],
      themes: [],
      tags: [],
      callPublished: "2008-12-15",
      deadlines: {
        application: deadline("2009-03-02T11:00:00Z"),
        review: deadline("2009-05-04T10:00:00Z"),
        consolidation: deadline("2009-05-25T10:00:00Z"),
      },
      groups: { dk: group("Reviewers", "da"), cn: group("List", "zh") },
      leadOffice: "dk",
      expectedProjects: [],
      roundsThisYear: 1,
      rate: null,
      transferBasis: null,
      retainUntil: null,
    },
    criteria: CRITERIA_SET,
    joint: {
      order: "mean-rank",
      walk: "skip",
      frameMode: "annual",
      quorum: 1,
      spreadPercent: 100,
      personYearPercent: 10,
    },
    frames: [frame("RM", funded * 100), frame("SH", funded * 50)],
    offices,
    applications: applications.map((id) => ({
      id,
      journalNumber: `J-${id}`,
      version: 1,
      title: { en: id },
      abstract: null,
      theme: null,
      tags: [],
      partners: [],
      period: null,
      goals: [],
      personYears: null,
      equalBenefit: null,
      shanghaiActivities: "Parallel activities",
      budget: [line("RM", "dk", 100), line("SH", "cn", 50)],
      attachments: [],
      status: "active",
      calibration: false,
    })),
  });
}

const officeOf = (id: string, side: "dk" | "cn", key: string, fingerprint: string, recipient: string): Office => ({
  id,
  group: side,
  name: { en: id },
  key,
  fingerprint,
  recipient,
});

export interface NihParties {
  readonly lead: Signer;
  readonly leadRecipient: string;
  /** Keys of the real homes. */
  readonly chair: { key: string; fingerprint: string; recipient: string };
  readonly other: { key: string; fingerprint: string; recipient: string };
}

/** Signs and writes the bundles and every reviewer's review below `folder`. */
export async function writeNihRound(
  folder: string,
  reviews: readonly NihReview[],
  parties: NihParties,
  funded: number,
): Promise<{ core: Core; chairBundle: string; officeBundle: string; reviews: string[]; reviewers: number }> {
  const applications = [...byApplication(reviews).keys()];
  const { lead, chair, other } = parties;
  const core = nihCore(
    applications,
    [
      officeOf("O-DK", "dk", base64(lead.publicKey), keyIdOf(lead.publicKey), parties.leadRecipient),
      officeOf("O-CN", "cn", other.key, other.fingerprint, other.recipient),
    ],
    funded,
  );
  const own = new Map<string, NihReview[]>();
  for (const r of reviews) own.set(r.reviewer, [...(own.get(r.reviewer) ?? []), r]);
  const signers = new Map([...own.keys()].map((id) => [id, newSigner()]));
  const entry = (
    id: string,
    keys: NihParties["chair"],
    role: "chair" | "expert",
    assignments: string[],
  ): RosterEntry => ({
    id,
    group: "dk",
    roles: [role],
    name: id,
    organisation: "",
    email: null,
    languages: ["en"],
    ...keys,
    assignments,
    revoked: null,
    formerKeys: [],
  });
  const roster = [
    entry("C-01", chair, "chair", []),
    ...[...signers].map(([id, s]) =>
      entry(
        id,
        { key: base64(s.publicKey), fingerprint: keyIdOf(s.publicKey), recipient: parties.leadRecipient },
        "expert",
        (own.get(id) ?? []).map((r) => r.application),
      ),
    ),
  ];
  const coreBytes = canonical(core);
  const round = { id: core.round.id, title: "NIH preliminary scores" };
  const common = { device: randomUUID(), sequence: 1, history: [], createdAt: "2009-04-01T08:00:00Z" };
  const write = async (name: string, draft: PackageDraft): Promise<{ file: string; digest: string }> => {
    const plan = preparePackage(draft);
    const file = path.join(folder, `${name}.skoen`);
    await writePackage(plan, file);
    return { file, digest: plan.digest };
  };
  const bundleFor = (reader: string, scope: Bundle["scope"], audience: string[]) =>
    write(`bundle-${reader}`, {
      kind: "application-bundle",
      predicate: {
        ...common,
        round,
        answers: null,
        author: { id: "O-DK", role: "office", group: "dk" },
        for: reader,
        audience,
      },
      documents: {
        "core.json": coreBytes,
        "bundle.json": canonical({
          format: 1,
          core: sha256(coreBytes),
          edition: 1,
          version: 1,
          scope,
          reader,
          group: "dk",
          roster,
          receipts: [],
          attachments: [],
        } satisfies Bundle),
      },
      bagInfo: { date: "2009-04-01", agent: "Skoen" },
      signer: lead,
    });
  const chairBundle = await bundleFor("C-01", "group", ["person:C-01"]);
  const officeBundle = await bundleFor("O-CN", "office", ["office:cn", "person:O-CN"]);
  const digests = new Map(core.applications.map((a) => [a.id, digestOf(a)]));
  const files: string[] = [];
  for (const [id, signer] of signers) {
    const document: Review = {
      format: 1,
      criteriaDigest: digestOf(core.criteria),
      rows: (own.get(id) ?? []).map((r) => rowOf(r, digests.get(r.application) ?? "")),
    };
    const written = await write(id, {
      kind: "review",
      predicate: {
        ...common,
        round,
        answers: { core: sha256(coreBytes), edition: 1, bundle: chairBundle.digest },
        author: { id, role: "expert", group: "dk" },
        for: null,
        audience: ["chair:dk", "office:dk"],
      },
      documents: { "review.json": canonical(document) },
      bagInfo: { date: "2009-04-20", agent: "Skoen" },
      signer,
    });
    files.push(written.file);
  }
  return {
    core,
    chairBundle: chairBundle.file,
    officeBundle: officeBundle.file,
    reviews: files,
    reviewers: signers.size,
  };
}

function rowOf(r: NihReview, applicationDigest: string): ReviewRow {
  const at = "2009-04-20T08:00:00Z";
  return {
    application: r.application,
    applicationDigest,
    applicationVersion: 1,
    status: "complete",
    conflict: { answer: "none", kind: null, reason: "", at, confirmedAt: at },
    judgements: CRITERIA.toSorted().map((criterion) => ({
      criterion,
      value: { steps: r.scores[criterion] - 1 },
      reasons: "",
      quotes: [],
    })),
    assessment: "",
    remark: "",
    recommendation: r.scores.overall <= 5 ? "recommend" : "not-recommend",
    equalBenefit: { answer: "yes", reasons: "" },
    minorityOpinion: null,
  };
}
