// A day as it is typed in a dialog, where no table says what was meant: the notations in which day and month cannot be taken for each
// other by the reader it is for.

const NOTATIONS = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/u,
  /^(?<d>\d{1,2})[.-]\s*(?<m>\d{1,2})[.-]\s*(?<y>\d{4})$/u,
  /^(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日?$/u,
] as const;

/** "10.12.2008", "10-12-2008", "2008-12-10", "2008年12月10日" → "2008-12-10"; null where it is no day. */
export function typedDate(text: string): string | null {
  const found = NOTATIONS.map((n) => n.exec(text.trim())?.groups).find((g) => g !== undefined);
  if (!found) return null;
  const { y = "", m = "", d = "" } = found;
  const iso = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
}
