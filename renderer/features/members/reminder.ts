// The text a chair sends to a member whose review is missing or cannot count: in the member's language where the roster knows it. Pure.
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { pick, type Localized } from "../../../shared/domain/ids.ts";
import { LANGUAGES, type Language } from "../../../shared/i18n/language.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { reminderTexts as texts } from "../../../shared/i18n/ui/member-reminder.ts";
import { membersTexts } from "../../../shared/i18n/ui/members.ts";
import { formatsOf } from "../../i18n/format.ts";
import type { MemberLine } from "./member-lines.ts";

export interface ReminderContext {
  readonly round: Localized;
  readonly deadline: { readonly at: string; readonly timeZone: string };
  /** Who signs the text. */
  readonly sender: string;
  /** Of the interface: where the roster knows no language of the member's. */
  readonly language: Language;
  readonly now: Date;
}

/** The first of the member's languages that Skøn speaks. */
export const languageOfPerson = (person: RosterEntry, otherwise: Language): Language =>
  person.languages.map((tag) => LANGUAGES.find((l) => l === tag.toLowerCase().split("-")[0])).find(Boolean) ??
  otherwise;

/** Whether there is anything to write to this member about. */
export const mayRemind = (line: MemberLine): boolean =>
  !line.self && ["missing", "draft", "older", "criteria", "fork", "revoked"].includes(line.state);

/** The time zone as people call it: the city in its name. */
const CITIES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "Europe/Copenhagen": { da: "dansk tid", en: "Danish time", zh: "丹麦" },
  "Asia/Shanghai": { da: "Shanghais tid", en: "Shanghai time", zh: "北京" },
};
export const placeOf = (zone: string, lang: Language): string => CITIES[zone]?.[lang] ?? zone.replaceAll("_", " ");

function about({ state, status }: MemberLine, lang: Language, round: string): string {
  const { rows } = status;
  const sequence = status.sequence ?? 0;
  if (state === "draft") return translate(texts.draft, lang, { round, sequence, count: rows.draft });
  if (state === "older" || state === "criteria")
    return translate(texts.older, lang, { round, sequence, count: rows.olderVersion + rows.otherCriteria });
  if (state === "fork") return translate(texts.fork, lang, { round });
  return translate(state === "revoked" ? texts.revoked : texts.missing, lang, { round });
}

/** Ready to paste: to whom, about what, and the letter. */
export function reminderText(line: MemberLine, context: ReminderContext): string {
  const { person } = line;
  const lang = languageOfPerson(person, context.language);
  const f = formatsOf(lang);
  const { at, timeZone } = context.deadline;
  const round = pick(context.round, lang).text;
  const due = new Date(at) < context.now ? texts.wasDue : texts.due;
  return [
    ...(person.email === null
      ? []
      : [translate(membersTexts.to, context.language, { address: `${person.name} <${person.email}>` })]),
    translate(membersTexts.subject, context.language, { subject: translate(texts.subject, lang, { round }) }),
    "",
    translate(texts.hello, lang, { name: person.name }),
    "",
    about(line, lang, round),
    translate(due, lang, {
      date: f.weekday(at, timeZone),
      time: f.time(at, timeZone),
      place: placeOf(timeZone, lang),
    }),
    "",
    translate(texts.how, lang),
    "",
    translate(texts.bye, lang, { name: context.sender }),
  ].join("\n");
}
