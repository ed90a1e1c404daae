// Which papers whom a round has for, and in which order those asked for are made. Pure.
import type { REPORTS } from "../../../shared/contract/secretariat.ts";
import type { Language } from "../../../shared/i18n/language.ts";

type ReportName = (typeof REPORTS)[number];
export const PAPER_FORMATS = ["pdf", "docx", "xlsx", "csv"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
export type PaperChoice = ReportName | "dossier";

/** One call's worth of files; the archive comes last and holds what was printed before it. */
export type PaperOrder =
  | { readonly paper: ReportName; readonly language: Language; readonly format: PaperFormat }
  | { readonly paper: "dossier"; readonly languages: readonly Language[]; readonly withPdf: boolean };

const OFFICE: readonly PaperChoice[] = [
  "joint",
  "assessments",
  "refusals",
  "group",
  "minutes",
  "matrix",
  "applications",
  "journal",
  "dossier",
];
const LEADER: readonly PaperChoice[] = ["group", "minutes", "assessments", "matrix", "applications", "journal"];

/** What this person's papers are, most wanted first; the first is what is usually asked for. */
export const papersOf = (role: string): readonly PaperChoice[] =>
  role === "office" ? OFFICE : role === "chair" || role === "deputy" ? LEADER : [];

export interface PaperWish {
  readonly papers: readonly PaperChoice[];
  readonly languages: readonly Language[];
  readonly formats: readonly PaperFormat[];
}

/** Paper by paper, in the order they are listed. The archive asks for a language only: it holds every format. */
export function ordersOf({ papers, languages, formats }: PaperWish): PaperOrder[] {
  const orders = papers.flatMap((paper): PaperOrder[] =>
    paper === "dossier"
      ? []
      : languages.flatMap((language) => formats.map((format) => ({ paper, language, format }) as const)),
  );
  const archive = papers.includes("dossier") && languages.length > 0;
  const withPdf = orders.length > 0 && formats.includes("pdf");
  return archive ? [...orders, { paper: "dossier", languages: [...languages], withPdf }] : orders;
}

/** What is still lacking before anything can be made. */
export function lacking({ papers, languages, formats }: PaperWish): "paper" | "language" | "format" | null {
  if (papers.length === 0) return "paper";
  if (languages.length === 0) return "language";
  return formats.length === 0 && papers.some((p) => p !== "dossier") ? "format" : null;
}

/** "papirer-2009-05-28-140512": a folder of its own for more than one order, so that nothing meets a file that is there. */
export function folderFor(name: string, at: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${name}-${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}
