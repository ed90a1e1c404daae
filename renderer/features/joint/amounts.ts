// Amounts as people write them in the joint prioritisation: millions with a comma or a point, whole minor units in the call. Exact. Pure.

/** "1", "−0,5", "+1.25": more decimals than the currency has are no amount of it. Null for anything else. */
export function minorOf(text: string, minorDigits: number): number | null {
  const found = /^([+\-−–]?)(\d{0,6})(?:[.,](\d*))?$/u.exec(text.replaceAll(/[\s\u00a0\u202f]/gu, ""));
  if (!found) return null;
  const [, sign = "", whole = "", decimals = ""] = found;
  const places = minorDigits + 6;
  if (whole === "" && decimals === "") return null;
  if (decimals.length > places) return null;
  const minor = Number(`${whole}${decimals.padEnd(places, "0")}`);
  if (!Number.isSafeInteger(minor)) return null;
  return sign === "" || sign === "+" ? minor : minor === 0 ? 0 : -minor;
}
