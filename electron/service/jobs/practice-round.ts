// The practice round: an office that exists for a minute builds the sample, enters this person by his card and issues his bundle
// (product.md: a new user gets a sample round in one click). Nothing of that office stays, above all no trust.
import path from "node:path";
import type { Language, Texts } from "../../../shared/i18n/language.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { canonicalBytes, type ServiceContext, type Session } from "../context.ts";
import { buildCard } from "../identity/card.ts";
import { generatePassphrase } from "../identity/passphrase.ts";
import { signerOf } from "../packages/keys-check.ts";
import { preparePackage } from "../packages/package-prepare.ts";
import { buildSampleIntake } from "../sample/build-sample.ts";
import { importPackage } from "./import-package.ts";
import { dropFiles } from "../store/drop-files.ts";
import { makeStaging } from "../packages/file-errors.ts";

/** As the least a vault may cost: what it guards is deleted at once. */
const THROWN_AWAY = 2 ** 14;
const READER = "E-01";
const OFFICE: Readonly<Record<Side, string>> = { dk: "O-DK", cn: "O-CN" };
const OFFICE_NAME: Texts = {
  da: "Prøverundens kontor (kun til øvelse)",
  en: "Office of the practice round (for practice only)",
  zh: "示例轮次办公室（仅供练习）",
};
const STEP: Readonly<Record<"documents" | "issue" | "import", Texts>> = {
  documents: { da: "Skriver prøveansøgningerne", en: "Writing the sample applications", zh: "正在生成示例申请" },
  issue: { da: "Laver ansøgningspakken", en: "Making the application bundle", zh: "正在生成申请资料包" },
  import: { da: "Tager pakken ind", en: "Taking the bundle in", zh: "正在导入资料包" },
};
/** Share of the whole that each application's documents are, against one for each later step. */
const LATER_STEPS = 3;

/** The person's card as a file, without a trace in his own home: he has told nobody anything. */
async function writeCard(context: ServiceContext, session: Session, target: string): Promise<void> {
  const { name, organisation, email, languages } = session.identity;
  const at = context.now();
  const plan = preparePackage({
    kind: "enrolment-card",
    predicate: {
      round: null,
      answers: null,
      author: { id: null, role: null, group: null },
      for: null,
      device: session.device,
      sequence: 1,
      history: [],
      createdAt: at,
      audience: [],
    },
    documents: { "card.json": canonicalBytes(buildCard({ name, organisation, email, languages }, session.keys)) },
    attachments: [],
    nested: [],
    bagInfo: { date: at.slice(0, 10), agent: context.agent },
    signer: signerOf(session.keys.signing),
  });
  await context.bytes.writePackage(plan, target, []);
}

/** The office's part, in its own home under `folder`. @returns round and bundle */
async function issue(
  context: ServiceContext,
  folder: string,
  given: { intake: string; card: string; side: Side; language: Language },
): Promise<{ round: string; bundle: string }> {
  const office = context.secondHome(path.join(folder, "office"), THROWN_AWAY);
  try {
    const { client } = office;
    await client.call("identity.create", {
      name: OFFICE_NAME[given.language],
      organisation: "",
      email: null,
      languages: [given.language],
      passphrase: generatePassphrase(),
    });
    const { round } = await client.call("rounds.create", {
      folder: given.intake,
      office: { id: OFFICE[given.side], side: given.side, name: OFFICE_NAME },
    });
    await client.call("rounds.addPerson", { round, card: given.card, id: READER, roles: ["expert"], digits: null });
    const { core } = await client.call("rounds.show", { round });
    const applications = core?.applications.map((a) => a.id) ?? [];
    await client.call("rounds.assign", { round, person: READER, applications });
    const { files } = await client.call("rounds.exportBundles", {
      round,
      folder: path.join(folder, "bundles"),
      recipients: "default",
    });
    return { round, bundle: files.find((f) => f.reader === READER)?.file ?? "" };
  } finally {
    await office.close();
  }
}

/**
 * Makes the round and takes it in. Everything on the way lies in the home's staging folder, which also a crash leaves to the next
 * start to empty.
 * @throws AppError cancelled, and faults of this computer
 */
export async function makePracticeRound(
  context: ServiceContext,
  session: Session,
  language: Language,
  call: CallContext,
): Promise<string> {
  const side: Side = language === "zh" ? "cn" : "dk";
  const folder = path.join(session.store.staging, context.newId());
  const at = (name: string): string => path.join(folder, name);
  let total = LATER_STEPS;
  const step = (done: number, what: keyof typeof STEP): void => {
    if (call.signal.aborted) throw new AppError("cancelled");
    call.progress({ done, total, label: STEP[what][language] });
  };
  makeStaging(folder);
  try {
    step(0, "documents");
    await buildSampleIntake(at("intake"), {
      today: new Date(context.now()),
      lead: side,
      resources: context.resources,
      onApplication: (done, applications) => {
        total = applications + LATER_STEPS;
        step(done, "documents");
      },
    });
    await writeCard(context, session, at("card.skoen"));
    step(total - 2, "issue");
    const { round, bundle } = await issue(context, folder, {
      intake: at("intake"),
      card: at("card.skoen"),
      side,
      language,
    });
    step(total - 1, "import");
    const { refusal } = await importPackage(context, session, bundle, { signal: call.signal }, { practice: true });
    if (refusal) throw new Error(`the practice bundle was refused: ${refusal.code}`);
    return round;
  } finally {
    dropFiles([folder]);
  }
}
