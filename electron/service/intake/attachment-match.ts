// Which application a file or folder belongs to, by its journal number: exactly, never by likeness (domain.md § 3).
// Characters that file names cannot carry ("/" above all) may stand as "-" or "_" there.

const UNWRITABLE = new Set(["/", "\\", ":", "*", "?", '"', "<", ">", "|"]);

/** Whether `name` starts with the journal number; the number of characters it takes, else null. */
function prefixLength(name: string, journalNumber: string): number | null {
  if (name.length < journalNumber.length) return null;
  for (let i = 0; i < journalNumber.length; i++) {
    const [want = "", have = ""] = [journalNumber[i], name[i]];
    if (want !== have && !(UNWRITABLE.has(want) && (have === "-" || have === "_"))) return null;
  }
  return journalNumber.length;
}

export type Match =
  | { readonly application: string; readonly rest: string }
  /** No number, or a longer number that is unknown: "2009-1-3 x.pdf" says nothing about application 2009-1. */
  | { readonly problem: "none" | "unclear" }
  | { readonly problem: "several"; readonly numbers: readonly string[] };

/** `known`: journal number → application id, in NFC. `name` without extension for files. */
export function matchName(name: string, known: ReadonlyMap<string, string>, whole: boolean): Match {
  const text = name.normalize("NFC");
  let [longest, unclear] = [0, false];
  let hits: { journalNumber: string; application: string }[] = [];
  for (const [journalNumber, application] of known) {
    const length = prefixLength(text, journalNumber);
    if (length === null || length < longest) continue;
    const rest = text.slice(length);
    const fits = rest === "" || (!whole && /^( |[-_](?!\d))/u.test(rest));
    if (!fits) {
      unclear ||= !whole && /^[-_]\d/u.test(rest);
      continue;
    }
    if (length > longest) [hits, longest] = [[], length];
    hits.push({ journalNumber, application });
  }
  const [only, ...others] = hits;
  if (others.length > 0) return { problem: "several", numbers: hits.map((h) => h.journalNumber) };
  if (only) return { application: only.application, rest: text.slice(longest) };
  return { problem: unclear ? "unclear" : "none" };
}
