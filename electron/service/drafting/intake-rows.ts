// What the draft holds, as the tables a person would have typed it in: so that an application can be added, changed or withdrawn in the
// window as it would be in a spreadsheet, and by the same rules.
import type { Application } from "../../../shared/domain/application.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { applicationColumns, budgetColumns, type ApplicationColumn, type BudgetColumn } from "../intake/columns.ts";
import { textCell, type CellContent, type Table } from "../intake/table.ts";

const APPLICATION_KEYS: readonly ApplicationColumn[] = [
  "journalNumber",
  "id",
  "titleDa",
  "titleEn",
  "titleZh",
  "abstractDa",
  "abstractEn",
  "abstractZh",
  "theme",
  "tags",
  "partners",
  "from",
  "to",
  "goals",
  "personYearsDk",
  "personYearsCn",
  "equalBenefit",
  "shanghaiActivities",
  "status",
  "calibration",
];
const BUDGET_KEYS: readonly BudgetColumn[] = ["journalNumber", "source", "year", "amount", "currency"];

const NAMES = {
  applications: { da: "Ansøgninger", en: "Applications", zh: "申请" },
  budget: { da: "Budget", en: "Budget", zh: "预算" },
} as const;
const YES: Readonly<Record<Language, readonly [string, string]>> = {
  da: ["ja", "nej"],
  en: ["yes", "no"],
  zh: ["是", "否"],
};

const PARTNER: Readonly<Record<Application["partners"][number]["type"], Readonly<Record<Language, string>>>> = {
  "knowledge-institution": { da: "vidensinstitution", en: "knowledge institution", zh: "知识机构" },
  authority: { da: "myndighed", en: "authority", zh: "政府机构" },
  company: { da: "virksomhed", en: "company", zh: "企业" },
};
const WITHDRAWN: Readonly<Record<Language, string>> = { da: "trukket tilbage", en: "withdrawn", zh: "已撤回" };
const ACTIVE: Readonly<Record<Language, string>> = { da: "aktiv", en: "active", zh: "有效" };

function applicationTexts(a: Application, lang: Language): Record<ApplicationColumn, string> {
  const yes = (value: boolean | null): string => (value === null ? "" : YES[lang][value ? 0 : 1]);
  const partner = (p: Application["partners"][number]): string =>
    [p.name, p.side, PARTNER[p.type][lang], ...(p.contact === null ? [] : [p.contact])].join(" | ");
  return {
    journalNumber: a.journalNumber,
    id: a.id,
    title: "",
    titleDa: a.title.da ?? "",
    titleEn: a.title.en ?? "",
    titleZh: a.title.zh ?? "",
    abstract: "",
    abstractDa: a.abstract?.da ?? "",
    abstractEn: a.abstract?.en ?? "",
    abstractZh: a.abstract?.zh ?? "",
    theme: a.theme ?? "",
    tags: a.tags.join("; "),
    partners: a.partners.map(partner).join("\n"),
    from: a.period?.from ?? "",
    to: a.period?.to ?? "",
    goals: a.goals.join("\n"),
    personYearsDk: a.personYears?.dk ?? "",
    personYearsCn: a.personYears?.cn ?? "",
    equalBenefit: yes(a.equalBenefit),
    shanghaiActivities: a.shanghaiActivities ?? "",
    status: a.status === "withdrawn" ? WITHDRAWN[lang] : ACTIVE[lang],
    calibration: yes(a.calibration),
  };
}

/** Numbers stand as numbers, as in a spreadsheet: "1.234" as a text could be read in two ways. Exact up to 15 digits, and these have fewer. */
const NUMBERS: ReadonlySet<string> = new Set(["personYearsDk", "personYearsCn", "year", "amount"]);
const cellFor = (key: string, text: string): CellContent =>
  NUMBERS.has(key) && text !== "" ? { kind: "number", value: Number(text) } : textCell(text);

/** Whole units, with a point before the decimals. */
function plainAmount(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const row = (number: number, cells: readonly CellContent[]): Table["rows"][number] => ({ row: number, cells });

/** A table with its columns' names and nothing else. */
export function blankTable(name: "applications" | "budget", lang: Language): Table {
  const label = (columns: typeof applicationColumns | typeof budgetColumns, key: string): string =>
    columns.find((c) => c.key === key)?.label[lang] ?? key;
  const heads =
    name === "applications"
      ? APPLICATION_KEYS.map((k) => label(applicationColumns, k))
      : BUDGET_KEYS.map((k) => label(budgetColumns, k));
  return { file: "", sheet: NAMES[name][lang], rows: [row(1, heads.map(textCell))] };
}

/** The draft's applications and their budgets, one row each. */
export function tablesOf(core: Core, lang: Language): { applications: Table; budget: Table } {
  const [applications, budget] = [blankTable("applications", lang), blankTable("budget", lang)];
  const lines = core.applications.flatMap((a) =>
    a.budget.map((l): Record<(typeof BUDGET_KEYS)[number], string> => ({
      journalNumber: a.journalNumber,
      source: l.source,
      year: String(l.year),
      amount: plainAmount(l.amount, l.currency),
      currency: l.currency,
      recipient: "",
    })),
  );
  return {
    applications: {
      ...applications,
      rows: [
        ...applications.rows,
        ...core.applications.map((a, i) => {
          const texts = applicationTexts(a, lang);
          return row(
            i + 2,
            APPLICATION_KEYS.map((k) => cellFor(k, texts[k])),
          );
        }),
      ],
    },
    budget: {
      ...budget,
      rows: [
        ...budget.rows,
        ...lines.map((l, i) =>
          row(
            i + 2,
            BUDGET_KEYS.map((k) => cellFor(k, l[k])),
          ),
        ),
      ],
    },
  };
}
