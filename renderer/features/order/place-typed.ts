/** A place as it is typed: a number from 1 to `last`, null for an empty field, undefined for anything else. Pure. */
export function placeTyped(text: string, last: number): number | null | undefined {
  const plain = text.trim();
  if (plain === "") return null;
  const place = /^\d{1,6}$/u.test(plain) ? Number(plain) : 0;
  return place >= 1 && place <= last ? place : undefined;
}
