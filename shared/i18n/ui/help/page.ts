// What a help page is made of: typed data, never markup. `{{mod}}` is Ctrl or ⌘.
import type { Texts } from "../../language.ts";

export type HelpBlock =
  | { readonly heading: Texts }
  | { readonly text: Texts }
  /** In this order. */
  | { readonly steps: readonly Texts[] }
  | { readonly points: readonly Texts[] }
  | { readonly terms: readonly { readonly term: Texts; readonly about: Texts }[] }
  /** The same in every language: something to type elsewhere. */
  | { readonly code: string }
  | { readonly keys: readonly HelpKeys[] };
/** Shortcuts of one place, in tinykeys notation. */
export interface HelpKeys {
  readonly title: Texts;
  readonly list: readonly { readonly keys: readonly string[]; readonly label: Texts }[];
}
export interface HelpPage {
  readonly id: string;
  readonly title: Texts;
  readonly blocks: readonly HelpBlock[];
}
