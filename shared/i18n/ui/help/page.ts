// What a help page is made of: typed data, never markup. In its texts `{{ui:catalogue.key}}` is a text of the interface and
// `{{key:command.id}}` the key of a command, so that neither can be out of date (words.ts, test/house/guides.test.ts).
import type { Texts } from "../../language.ts";

export interface HelpTerm {
  readonly term: Texts;
  readonly about: Texts;
}
export type HelpBlock =
  | { readonly heading: Texts }
  | { readonly text: Texts }
  /** In this order. */
  | { readonly steps: readonly Texts[] }
  | { readonly points: readonly Texts[] }
  /** `other`: each term in the other two languages as well. */
  | { readonly terms: readonly HelpTerm[]; readonly other?: true }
  /** The same in every language: something to type elsewhere. */
  | { readonly code: string }
  /** To copy; what stands in square brackets is to be filled in. */
  | { readonly letter: Texts }
  | { readonly keys: readonly HelpKeys[] }
  /** A scene of the gallery (test/gallery/), taken in the reader's language. */
  | { readonly picture: string; readonly shows: Texts }
  /** Ids of pages that say more. */
  | { readonly see: readonly string[] };
/** Shortcuts of one place: ids of commands (keys.ts) and what each does. */
interface HelpKeys {
  readonly title: Texts;
  readonly list: readonly { readonly command: string; readonly label: Texts }[];
}
export const ROLES = ["expert", "chair", "secretariat"] as const;
export interface HelpPage {
  readonly id: string;
  readonly title: Texts;
  readonly blocks: readonly HelpBlock[];
  /** A quick guide: one page of paper, too. */
  readonly role?: (typeof ROLES)[number];
}
export interface HelpSection {
  readonly title: Texts;
  readonly pages: readonly HelpPage[];
}
