// Rounds of any size for measuring: an intake folder, an office that has issued it, experts without homes, their reviews.
import { randomFillSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { emptyRow, type Review } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { scoredCriteria } from "../../../shared/domain/criteria.ts";
import type { Client } from "../../../shared/rpc/connect.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { canonicalBytes, digestOf, sha256Of } from "../../service/context.ts";
import { buildCard } from "../../service/identity/card.ts";
import { createKeys, type KeySet } from "../../service/identity/keys.ts";
import { signerOf } from "../../service/packages/keys-check.ts";
import { preparePackage, type PackageDraft } from "../../service/packages/package-prepare.ts";
import { writePackage } from "../../service/packages/package-write.ts";
import { createService, type Service } from "../../service/service.ts";

export const NOW = "2026-11-01T08:00:00Z";
const SAMPLE = path.resolve(import.meta.dirname, "../../../resources/sample");

/** An intake folder with `applications` × `perApplication` attachments of `bytes` random bytes each; `sixCriteria`: no slot left empty. */
export function syntheticIntake(
  folder: string,
  size: { applications: number; perApplication: number; bytes: number; sixCriteria?: boolean },
): void {
  fs.mkdirSync(folder, { recursive: true });
  const round = fs.readFileSync(path.join(SAMPLE, "round.yaml"), "utf8").replaceAll("2009-0", "2027-0");
  const texts =
    "$&\n  texts: { '1': { title: { da: Kriterium et, zh: 标准一 } }, '3': { title: { da: Kriterium tre, zh: 标准三 } } }";
  fs.writeFileSync(
    path.join(folder, "round.yaml"),
    size.sixCriteria ? round.replace(/^ {2}template: vaekstforum$/mu, texts) : round,
  );
  const rows = ["journal number;id;title;partners"];
  const chunk = Buffer.alloc(size.bytes);
  for (let i = 1; i <= size.applications; i++) {
    const id = `A-${String(i).padStart(5, "0")}`;
    rows.push(
      `${id};${id};Application ${i};University | dk | knowledge institution | // Institute | cn | knowledge institution |`,
    );
    if (size.perApplication === 0) continue;
    fs.mkdirSync(path.join(folder, "attachments", id), { recursive: true });
    for (let k = 1; k <= size.perApplication; k++)
      fs.writeFileSync(path.join(folder, "attachments", id, `${k}.pdf`), randomFillSync(chunk));
  }
  fs.writeFileSync(path.join(folder, "applications.csv"), `${rows.join("\n")}\n`);
  fs.writeFileSync(path.join(folder, "budget.csv"), "journal number;source;year;amount;currency;recipient\n");
}

export interface Office {
  readonly service: Service;
  readonly client: Client<SkoenContract>;
  readonly round: string;
  readonly home: string;
}

export const PASSPHRASE = "a passphrase for measuring only";

export async function newHome(home: string): Promise<{ service: Service; client: Client<SkoenContract> }> {
  const service = createService({
    home,
    now: () => NOW,
    vaultCost: 2 ** 14,
    log: (l) => process.stderr.write(`${l}\n`),
  });
  const client = service.connect();
  await client.call("identity.create", {
    name: "bench",
    organisation: "bench",
    email: null,
    languages: ["en"],
    passphrase: PASSPHRASE,
  });
  return { service, client };
}

export async function openHome(home: string): Promise<{ service: Service; client: Client<SkoenContract> }> {
  const service = createService({ home, now: () => NOW, log: (l) => process.stderr.write(`${l}\n`) });
  const client = service.connect();
  await client.call("identity.unlock", { passphrase: PASSPHRASE });
  return { service, client };
}

export async function openOffice(folder: string, intake: string): Promise<Office> {
  const home = path.join(folder, "office");
  const { service, client } = await newHome(home);
  const { round } = await client.call("rounds.create", {
    folder: intake,
    office: { id: "O-DK", side: "dk", name: { en: "Office" } },
  });
  return { service, client, round, home };
}

export interface BulkExpert {
  readonly id: string;
  readonly keys: KeySet;
  readonly card: string;
}

const deviceId = "11111111-1111-4111-8111-111111111111";
const bagInfo = { date: NOW.slice(0, 10), agent: "bench" };

async function writePlain(draft: PackageDraft, file: string): Promise<void> {
  await writePackage(preparePackage(draft), file);
}

/** `count` experts with keys and card files, but no homes. */
export async function bulkExperts(folder: string, count: number): Promise<BulkExpert[]> {
  fs.mkdirSync(folder, { recursive: true });
  const experts: BulkExpert[] = [];
  for (let i = 1; i <= count; i++) {
    const keys = await createKeys();
    const id = `E-${String(i).padStart(5, "0")}`;
    const card = path.join(folder, `${id}.skoen`);
    await writePlain(
      {
        kind: "enrolment-card",
        predicate: {
          round: null,
          answers: null,
          author: { id: null, role: null, group: null },
          for: null,
          device: deviceId,
          sequence: 1,
          history: [],
          createdAt: NOW,
          audience: [],
        },
        documents: {
          "card.json": canonicalBytes(buildCard({ name: id, organisation: "", email: null, languages: ["en"] }, keys)),
        },
        bagInfo,
        signer: signerOf(keys.signing),
      },
      card,
    );
    experts.push({ id, keys, card });
  }
  return experts;
}

const coreDigests = new WeakMap<Core, string>();
/** Once a core: of a large round it takes a third of a second, and there are ten thousand reviews of it. */
function coreDigest(core: Core): string {
  const digest = coreDigests.get(core) ?? sha256Of(canonicalBytes(core));
  coreDigests.set(core, digest);
  return digest;
}

/** One complete, signed, plain review package per expert for his `applications`. */
export async function bulkReview(
  folder: string,
  core: Core,
  expert: BulkExpert,
  applications: readonly string[],
): Promise<string> {
  fs.mkdirSync(folder, { recursive: true });
  const review: Review = {
    format: 1,
    criteriaDigest: digestOf(core.criteria),
    rows: core.applications
      .filter((a) => applications.includes(a.id))
      .map((a, i) => ({
        ...emptyRow(a, digestOf(a)),
        status: "complete" as const,
        conflict: { answer: "none" as const, kind: null, reason: "", at: NOW, confirmedAt: NOW },
        judgements: scoredCriteria(core.criteria).map((c, k) => ({
          criterion: c.id,
          value: { steps: (i + k + expert.id.length) % 11 },
          reasons: "Reasons for measuring only. ".repeat(8),
          quotes: [],
        })),
        assessment: "An assessment for measuring only. ".repeat(10),
        recommendation: "recommend" as const,
        equalBenefit: { answer: "yes" as const, reasons: "" },
      })),
  };
  const file = path.join(folder, `review-${expert.id}.skoen`);
  await writePlain(
    {
      kind: "review",
      predicate: {
        round: { id: core.round.id, title: "bench" },
        answers: { core: coreDigest(core), edition: core.edition, bundle: null },
        author: { id: expert.id, role: "expert", group: "dk" },
        for: null,
        device: deviceId,
        sequence: 1,
        history: [],
        createdAt: NOW,
        audience: ["chair:dk", "office:dk"],
      },
      documents: { "review.json": canonicalBytes(review) },
      bagInfo,
      signer: signerOf(expert.keys.signing),
    },
    file,
  );
  return file;
}
