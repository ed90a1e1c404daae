// What is told to whoever sent a file that was refused: in his own language where the round knows it. Pure.
import type { Language } from "../../../shared/i18n/language.ts";
import { errorSentence, translate, type TextParams } from "../../../shared/i18n/translate.ts";
import { reportTexts as texts } from "../../../shared/i18n/ui/import-report.ts";

export interface RefusedFile {
  readonly file: string;
  readonly code: string;
  readonly params: TextParams;
}

/** @param names of people and offices, by id */
export function senderMessage(
  { file, code, params }: RefusedFile,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const named = Object.fromEntries(
    Object.entries(params).map(([k, v]) => [k, typeof v === "string" ? (names.get(v) ?? v) : v]),
  );
  return translate(texts.message, language, { file, reason: errorSentence({ code, params: named }, language), code });
}
