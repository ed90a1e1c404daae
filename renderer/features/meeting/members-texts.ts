// The group's text begins with the members' own, each under its author's mark, and can be held against them afterwards. Pure.
import { diffWords, type Change } from "diff";

export interface MemberText {
  readonly person: string;
  readonly text: string;
}

/** "[Mette Krogh]\n…", one member after the other; members who wrote nothing are not named. `mark`: how an author is marked. */
export const startingText = (texts: readonly MemberText[], mark: (person: string) => string): string =>
  texts
    .filter((m) => m.text.trim() !== "")
    .map((m) => `${mark(m.person)}\n${m.text.trim()}`)
    .join("\n\n");

export interface TextPart {
  readonly text: string;
  readonly kind: "kept" | "gone" | "own";
}

/** Longer texts than this are not compared word by word while one types. */
const LONGEST = 60_000;

/** What the group made of the members' words. Chinese is split into words, too. */
export function comparedTexts(members: string, group: string): TextPart[] {
  if (members.length + group.length > LONGEST) return [{ text: group, kind: "own" }];
  const han = /\p{Script=Han}/u.test(members + group);
  const options = han ? { intlSegmenter: new Intl.Segmenter("zh", { granularity: "word" }) } : {};
  return diffWords(members, group, options).map((c: Change) => ({
    text: c.value,
    kind: c.added ? "own" : c.removed ? "gone" : "kept",
  }));
}
