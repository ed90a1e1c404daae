// The whole case as one archive (BagIt, RFC 8493): every package of the round as it was signed, the papers made from them, and how
// to check both without Skøn. For an office's records; what lies in it is plain.
import fs from "node:fs";
import path from "node:path";
import { REPORTS } from "../../../shared/contract/secretariat.ts";
import { LANGUAGES, type Language } from "../../../shared/i18n/language.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { ServiceContext, Session } from "../context.ts";
import { BAGIT_TXT, MANIFEST, TAGMANIFEST, buildManifest, buildTagManifest, sha256Hex } from "../packages/bag.ts";
import { asFileError, makeStaging } from "../packages/file-errors.ts";
import { plannedBlob, plannedBytes, type PlannedFile } from "../packages/package-prepare.ts";
import { toUtf8 } from "../packages/strict-json.ts";
import { checkTree, isDataName } from "../packages/zip-profile.ts";
import type { ReportFormat, RoundPapers } from "../reports/model.ts";
import { needBlob } from "../store/blobs.ts";
import { packagesOfRound, type StoredPackage } from "../store/packages.ts";
import { storedPlan } from "./export-package.ts";
import { dropFiles } from "../store/drop-files.ts";

export interface DossierOrder {
  readonly round: string;
  /** Existing folder for the archive. */
  readonly folder: string;
  readonly languages: readonly Language[];
  readonly pdf: string | null;
}
interface Call {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}
type Entry = PlannedFile & { readonly sha256: string };

const NAMES: Readonly<Record<Language, string>> = { da: "sagsmappe", en: "dossier", zh: "dossier" };
const FORMATS: readonly ReportFormat[] = ["html", "docx", "xlsx"];

const ofBytes = (name: string, bytes: Uint8Array): Entry => ({
  ...plannedBytes(name, bytes),
  sha256: sha256Hex(bytes),
});

/** @throws AppError file.exists, file.unwritable, blob.missing, cancelled; nothing is left behind */
export async function writeDossier(
  context: ServiceContext,
  session: Session,
  papers: RoundPapers,
  order: DossierOrder,
  call: Call = {},
): Promise<{ file: string; packages: number; papers: number; digest: string }> {
  const at = context.now();
  const target = path.join(order.folder, `${NAMES[order.languages[0] ?? "en"]}-${at.slice(0, 10)}.zip`);
  if (fs.existsSync(target)) throw new AppError("file.exists", { file: path.basename(target) });
  const staging = path.join(session.store.staging, context.newId());
  makeStaging(staging);
  try {
    const packages = await packageEntries(context, session, papers, order.round, staging, call);
    const written = await paperEntries(papers, order);
    const data = [...packages, ...written, ...helpEntries(context)].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const tags = tagFiles(data, at.slice(0, 10), context.agent);
    await context.bytes.writePackage({ files: [...tags.files, ...data] }, target, [], call);
    return { file: target, packages: packages.length, papers: written.length, digest: tags.digest };
  } finally {
    dropFiles([staging]);
  }
}

/** Every package that came or went by itself; of the bundles the offices' own, which hold what all the others hold. */
function chosen(papers: RoundPapers, held: readonly StoredPackage[]): StoredPackage[] {
  const alone = held.filter((p) => p.nestedIn === null);
  const bundles = alone.filter((p) => p.kind === "application-bundle");
  const offices = bundles.filter((p) => papers.core.offices.some((o) => o.id === p.predicate.for));
  return [...alone.filter((p) => p.kind !== "application-bundle"), ...(offices.length > 0 ? offices : bundles)];
}

async function packageEntries(
  context: ServiceContext,
  session: Session,
  papers: RoundPapers,
  round: string,
  staging: string,
  call: Call,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const p of chosen(papers, packagesOfRound(session.store, round))) {
    if (call.signal?.aborted) throw new AppError("cancelled");
    const who = (p.author ?? "").toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
    const number = String(p.sequence).padStart(3, "0");
    const name = `bag/data/packages/${p.kind}-${who}-${number}-${p.digest.slice(0, 12)}.skoen`;
    const blob = p.wholeBlob
      ? needBlob(session.store, p.wholeBlob)
      : await wholeOf(context, session, p.digest, staging);
    entries.push({ ...plannedBlob(name, blob), sha256: blob.sha256 });
  }
  return entries;
}

/** A package that is kept in parts, put together again and sealed at once. */
async function wholeOf(context: ServiceContext, session: Session, digest: string, staging: string) {
  const file = path.join(staging, `${digest}.zip`);
  await context.bytes.writePackage(storedPlan(session, digest), file, []);
  try {
    return await context.bytes.stageFile(file, staging);
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** Papers under names that every file system holds: their English ones, in a folder for each language. */
async function paperEntries(papers: RoundPapers, order: DossierOrder): Promise<Entry[]> {
  const { filesOf, papersOf } = await import("../reports/write-report.ts");
  const printed = order.pdf === null ? new Map<string, string>() : pdfsBelow(order.pdf);
  const entries: Entry[] = [];
  for (const language of LANGUAGES.filter((l) => order.languages.includes(l)))
    for (const report of REPORTS) {
      const own = papersOf(papers, { report, format: "html", language, side: null });
      const english = papersOf(papers, { report, format: "html", language: "en", side: null });
      for (const [i, set] of own.entries()) {
        const names = new Map([[set.file, english[i]?.file ?? ""]]);
        set.papers.forEach((p, n) => names.set(p.file, english[i]?.papers[n]?.file ?? ""));
        const place = (local: string): string => {
          const extension = path.extname(local);
          const name = names.get(local.slice(0, -extension.length)) ?? "";
          return `bag/data/papers/${language}/${name}${extension}`.toLowerCase();
        };
        for (const format of FORMATS)
          for (const f of await filesOf(set, { format, language })) entries.push(ofBytes(place(f.name), f.bytes));
        for (const { file } of set.papers) {
          const pdf = printed.get(`${file}.pdf`);
          if (pdf !== undefined) entries.push(ofBytes(place(`${file}.pdf`), fs.readFileSync(pdf)));
        }
      }
    }
  return entries;
}

function pdfsBelow(folder: string): Map<string, string> {
  try {
    return new Map(
      fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile() && e.name.endsWith(".pdf"))
        .map((e) => [e.name, path.join(e.parentPath, e.name)]),
    );
  } catch (cause) {
    throw asFileError(cause, folder, "read");
  }
}

const README = `Skøn

data/packages   Pakkerne, som de er underskrevet. / The packages as they were signed. / 已签名的资料包。
data/papers     Papirerne, dannet af pakkerne. / The papers made from the packages. / 由资料包生成的文书。

sha256sum -c --strict tagmanifest-sha256.txt
sha256sum -c --strict manifest-sha256.txt
for p in data/packages/*.skoen; do sh data/verify-package.sh "$p"; done
`;

const helpEntries = (context: ServiceContext): Entry[] => [
  ofBytes("bag/data/readme.txt", toUtf8(README)),
  ...["verify-package.sh", "verify-package.md"].map((name) =>
    ofBytes(`bag/data/${name}`, fs.readFileSync(path.join(context.resources, name))),
  ),
];

function tagFiles(data: readonly Entry[], date: string, agent: string): { files: PlannedFile[]; digest: string } {
  for (const { name } of data) if (!isDataName(name)) throw new AppError("zip.name", { file: name });
  checkTree(data.map((d) => d.name));
  const bytes = data.reduce((n, d) => n + d.size, 0);
  const bagInfo = toUtf8(
    `Bagging-Date: ${date}\nPayload-Oxum: ${bytes}.${data.length}\nBag-Software-Agent: ${agent}\n`,
  );
  const manifest = buildManifest(data.map((d) => ({ path: d.name.slice("bag/".length), sha256: d.sha256 })));
  const tagManifest = buildTagManifest({ bagit: BAGIT_TXT, bagInfo, manifest });
  return {
    files: [
      plannedBytes("bag/bagit.txt", BAGIT_TXT),
      plannedBytes("bag/bag-info.txt", bagInfo),
      plannedBytes(`bag/${MANIFEST}`, manifest),
      plannedBytes(`bag/${TAGMANIFEST}`, tagManifest),
    ],
    digest: sha256Hex(tagManifest),
  };
}
