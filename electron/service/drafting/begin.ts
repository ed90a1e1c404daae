// A new round without a folder (issue 4 item 6): the proposals of domain.md § 7 for the rules, the default template for the criteria,
// and nothing that only a person can know: years, dates and deadlines stand as unfinished until somebody has written them.
import { pick, type Side } from "../../../shared/domain/ids.ts";
import { roundSchema, type Core, type Office } from "../../../shared/domain/round.ts";
import { digestOf, type ServiceContext, type Session } from "../context.ts";
import { putTyped } from "../store/drafting.ts";
import { putPin } from "../store/identity.ts";
import { appendJournal } from "../store/journal.ts";
import { putDraft, putDraftAttachments, putRound } from "../store/rounds.ts";
import { JOINT_DEFAULTS } from "../intake/round-settings.ts";
import { criteriaTemplate } from "./criteria-acts.ts";
import { officeName, roundTitle } from "./names.ts";

/** The programme's bodies as they are called today; data, to be changed in the form. */
const GROUPS: Core["round"]["groups"] = {
  dk: {
    name: { da: "Den danske ekspertgruppe", en: "The Danish expert group", zh: "丹麦专家组" },
    language: "da",
    body: { da: "Vækstforum", en: "Vækstforum", zh: "增长论坛" },
  },
  cn: {
    name: { da: "Den kinesiske ekspertgruppe", en: "The Chinese expert group", zh: "中方专家组" },
    language: "zh",
    body: {
      da: "Shanghai Science and Technology Commission",
      en: "Shanghai Science and Technology Commission",
      zh: "上海市科学技术委员会",
    },
  },
};
const ZONE: Readonly<Record<Side, string>> = { dk: "Europe/Copenhagen", cn: "Asia/Shanghai" };
/** What stands behind these is a guess that only keeps the document whole: shown as empty, and nothing goes out before they are written. */
const UNWRITTEN = [
  "years",
  "callPublished",
  "deadlines.application.at",
  "deadlines.review.at",
  "deadlines.consolidation.at",
];

const daysAfter = (at: string, days: number): string =>
  `${new Date(new Date(at).getTime() + days * 86_400_000).toISOString().slice(0, 10)}T10:00:00Z`;

/** @throws AppError round.title-missing, round.office-name-missing, field.too-long, field.unprintable */
export function beginRound(
  context: ServiceContext,
  session: Session,
  input: { title: Readonly<Record<string, string>>; office: { id: string; side: Side; name: Record<string, string> } },
): { round: string } {
  const { store, identity, keys } = session;
  const at = context.now();
  const id = context.newId();
  const title = roundTitle(input.title);
  const { side } = input.office;
  const office: Office = {
    id: input.office.id,
    group: side,
    name: officeName(input.office.name),
    key: keys.publicKey,
    fingerprint: keys.fingerprint,
    recipient: identity.recipient,
  };
  const deadline = (days: number): { at: string; timeZone: string } => ({
    at: daysAfter(at, days),
    timeZone: ZONE[side],
  });
  const round = roundSchema.parse({
    id,
    title,
    years: [Number(at.slice(0, 4))],
    themes: [],
    tags: [],
    callPublished: at.slice(0, 10),
    deadlines: { application: deadline(60), review: deadline(120), consolidation: deadline(150) },
    groups: GROUPS,
    leadOffice: side,
    expectedProjects: [],
    roundsThisYear: 1,
    rate: null,
    transferBasis: null,
    retainUntil: null,
  });
  const core: Core = {
    format: 1,
    edition: 1,
    round,
    criteria: criteriaTemplate(context.resources, "vaekstforum"),
    joint: JOINT_DEFAULTS,
    frames: [],
    offices: [office],
    applications: [],
  };
  store.command(() => {
    putRound(store, { id, title: pick(round.title, "da").text, state: "draft", role: "office" }, at);
    putDraft(store, id, core);
    putDraftAttachments(store, id, []);
    putTyped(store, id, new Map(UNWRITTEN.map((field) => [field, ""])), () => true);
    putPin(store, { side, key: office.key, fingerprint: office.fingerprint, origin: "own", at });
    appendJournal(store, {
      at,
      round: id,
      actor: office.id,
      action: "round.create",
      subject: id,
      field: "",
      before: null,
      after: digestOf(core),
      reason: null,
    });
  });
  return { round: id };
}
