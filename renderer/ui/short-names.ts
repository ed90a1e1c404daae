// People in little room: initials, different for everybody in the list.

const HAN = /\p{Script=Han}/u;

/** First letters of the first and last word; the last character of a Chinese name. What stands in brackets is not part of a name. */
export function initials(name: string): string {
  const plain = name.replaceAll(/[（(][^）)]*[）)]/gu, " ").trim();
  const number = /(\d+)$/u.exec(plain)?.[1] ?? "";
  const words = plain.split(/\s+/u).filter((w) => /^\p{L}/u.test(w));
  const letters = (w: string | undefined): string[] => Array.from(w ?? "");
  const han = letters(words.findLast((w) => HAN.test(w))).filter((c) => HAN.test(c));
  if (han.length > 0) return `${number === "" ? (han.at(-1) ?? "") : (han[0] ?? "")}${number}`;
  const [first = ""] = letters(words[0]);
  if (number !== "") return `${first.toUpperCase()}${number}`;
  const [last = ""] = words.length > 1 ? letters(words.at(-1)) : [];
  return `${first}${last}`.toUpperCase();
}

/** Initials by person; where two would have the same, they are numbered in the order given. */
export function shortNames(people: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  const all = people.map((p) => initials(p.name));
  const seen = new Map<string, number>();
  return new Map(
    people.map((p, i) => {
      const own = all[i] ?? "";
      const twice = all.filter((x) => x === own).length > 1;
      const n = (seen.get(own) ?? 0) + 1;
      seen.set(own, n);
      return [p.id, twice ? `${own}${n}` : own];
    }),
  );
}
