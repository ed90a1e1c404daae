// Sentences one after the other, as the language sets them: Chinese puts no space between them.
import { words } from "../../shared/i18n/ui/controls.ts";
import type { T } from "./language.tsx";

export const sentences = (t: T, list: readonly string[]): string =>
  list.length === 0 ? "" : list.reduce((first, second) => t(words.sentences, { first, second }));
