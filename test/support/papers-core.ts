// The core of the papers' test round: approved criteria with two empty slots, frames that bind, two offices.
import { coreSchema, type Core } from "../../shared/domain/round.ts";
import { APPLICATIONS } from "./papers-applications.ts";

/** A digest made of a pattern. */
export const hex = (pattern: string): string => pattern.repeat(64).slice(0, 64);
const KEY = `${"A".repeat(43)}=`;
const RECIPIENT = `age1${"q".repeat(58)}`;

export const CRITERIA = [
  ["krit-2", "2", "Nyskabende karakter og kvalitet", "Novelty and quality", "创新性与质量"],
  ["krit-4", "4", "Kommercielt potentiale", "Commercial potential", "商业潜力"],
  ["krit-5", "5", "Eksplicit effekt for regionen", "Explicit effect for the region", "对地区的明确效益"],
  [
    "krit-6",
    "6",
    "Netværk mellem virksomheder og vidensinstitutioner",
    "Networks of companies and institutions",
    "企业与科研机构的网络",
  ],
] as const;

const scale = { min: "0", max: "5", step: "0.5", best: "max" as const, anchors: [] };
const criterion = ([id, number, da, en, zh]: (typeof CRITERIA)[number]): Core["criteria"]["criteria"][number] => ({
  id,
  number,
  title: { da, en, zh },
  guidance: null,
  kind: "scored",
  scale,
  weight: id === "krit-4" ? "2" : "1",
  threshold: "2.5",
  advisory: false,
  reasons: "always",
});
const emptySlot = (number: string): Core["criteria"]["criteria"][number] => ({
  ...criterion(CRITERIA[0]),
  id: `krit-${number}`,
  number,
  title: null,
});

const frame = (
  source: "RM" | "DK" | "SH",
  effect: "hard" | "soft",
  amounts: readonly number[],
): Core["frames"][number] => ({
  source,
  currency: "DKK",
  status: source === "DK" ? "estimate" : "granted",
  effect,
  years: amounts.map((amount, i) => ({ year: 2009 + i, amount: amount * 100 })),
  containsNonProjectLines: source === "RM",
  note:
    source === "RM"
      ? {
          da: "Fordelingen på år er sekretariatets.",
          en: "The split by year is the secretariat's.",
          zh: "年度分配由秘书处作出。",
        }
      : null,
});

export const core: Core = coreSchema.parse({
  format: 1,
  edition: 2,
  round: {
    id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11",
    title: {
      da: "Vidensbaseret erhvervssamarbejde med Shanghai, IT 2009",
      en: "Knowledge-based business co-operation with Shanghai, IT 2009",
      zh: "与上海的知识型企业合作，信息技术 2009",
    },
    years: [2009, 2010, 2011],
    themes: ["it"],
    tags: [],
    callPublished: "2009-01-15",
    deadlines: {
      application: { at: "2009-04-01T10:00:00Z", timeZone: "Europe/Copenhagen" },
      review: { at: "2009-05-10T10:00:00Z", timeZone: "Europe/Copenhagen" },
      consolidation: { at: "2009-05-24T10:00:00Z", timeZone: "Europe/Copenhagen" },
    },
    groups: {
      dk: {
        name: { da: "den danske ekspertgruppe", en: "the Danish expert group", zh: "丹麦专家组" },
        language: "da",
        body: { da: "Vækstforum", en: "the Growth Forum", zh: "增长论坛" },
      },
      cn: {
        name: { da: "den kinesiske ekspertgruppe", en: "the Chinese expert group", zh: "中国专家组" },
        language: "zh",
        body: {
          da: "Shanghais Videnskabs- og Teknologikommission",
          en: "the Science and Technology Commission of Shanghai",
          zh: "上海市科学技术委员会",
        },
      },
    },
    leadOffice: "dk",
    expectedProjects: [{ year: 2009, min: 2, max: 4 }],
    roundsThisYear: 1,
    rate: null,
    transferBasis: null,
    retainUntil: null,
  },
  criteria: {
    version: 1,
    title: { da: "Vækstforums seks kriterier" },
    sumThreshold: "12",
    sumAdvisory: false,
    criteria: [emptySlot("1"), criterion(CRITERIA[0]), emptySlot("3"), ...CRITERIA.slice(1).map(criterion)],
    approval: {
      body: "Vækstforum",
      date: "2009-03-12",
      agendaItem: "7",
      wording: "godkendt",
      document: "Bilag 2 til punkt 7",
    },
  },
  joint: { order: "mean-rank", walk: "skip", frameMode: "annual", quorum: 2, spreadPercent: 30, personYearPercent: 10 },
  frames: [
    frame("RM", "hard", [1_500_000, 2_500_000, 2_500_000]),
    frame("DK", "soft", [1_400_000, 3_000_000, 2_500_000]),
    frame("SH", "hard", [1_000_000, 1_000_000, 1_000_000]),
  ],
  offices: [
    {
      id: "O-DK",
      group: "dk",
      name: {
        da: "Region Midtjylland, Internationalt kontor",
        en: "Central Denmark Region, International office",
        zh: "中日德兰大区国际办公室",
      },
      key: KEY,
      fingerprint: hex("0a"),
      recipient: RECIPIENT,
    },
    {
      id: "O-CN",
      group: "cn",
      name: { da: "Shanghai, Internationalt kontor", en: "Shanghai, International office", zh: "上海国际办公室" },
      key: KEY,
      fingerprint: hex("0b"),
      recipient: RECIPIENT,
    },
  ],
  applications: APPLICATIONS,
});
