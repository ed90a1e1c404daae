// `app://blob/<round>/<sha256>`: the address of one attachment. And the one Range header form that a reader of it sends.

export interface BlobAddress {
  readonly round: string;
  readonly sha256: string;
}

/** null = not such an address. */
export function blobAddress(pathname: string): BlobAddress | null {
  const match = /^\/([A-Za-z0-9][A-Za-z0-9._:-]{0,99})\/([0-9a-f]{64})$/u.exec(pathname);
  return match?.[1] === undefined || match[2] === undefined ? null : { round: match[1], sha256: match[2] };
}

export type Range =
  | { readonly kind: "whole" }
  /** First and last byte, both included; always within the file. */
  | { readonly kind: "part"; readonly first: number; readonly last: number }
  | { readonly kind: "unsatisfiable" };

/** RFC 9110 § 14: one range of bytes; a form that is not understood is ignored, as the RFC says. @param size bytes of the file */
export function rangeOf(header: string | null, size: number): Range {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header?.trim() ?? "");
  const [from, to] = [match?.[1] ?? "", match?.[2] ?? ""];
  if (!match || (from === "" && to === "")) return { kind: "whole" };
  if (from === "") {
    const suffix = Math.min(Number(to), size);
    return suffix === 0 ? { kind: "unsatisfiable" } : { kind: "part", first: size - suffix, last: size - 1 };
  }
  const first = Number(from);
  if (to !== "" && Number(to) < first) return { kind: "whole" };
  if (first >= size) return { kind: "unsatisfiable" };
  return { kind: "part", first, last: to === "" ? size - 1 : Math.min(Number(to), size - 1) };
}
