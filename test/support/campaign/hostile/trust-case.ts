// Hostile packages that no byte betrays: properly signed, by the wrong person or about the wrong thing (package-format.md §§ 5–7).
import type { ErrorCode } from "../../../../shared/lib/errors.ts";
import type { DataFile } from "../../forge.ts";
import type { BaseName, Stage } from "../stage.ts";
import { plainOf, resaid, type Change, type World } from "./genuine.ts";

/** A refusal's code, or what happens to a package that is in order. */
export type TrustVerdict = ErrorCode | "taken" | "fork" | "superseded" | "already-here";
export const isRefusal = (v: TrustVerdict): v is ErrorCode => v.includes(".");

export interface TrustCase {
  readonly rule: string;
  /** Of package-format.md. */
  readonly section: string;
  readonly home: BaseName;
  readonly verdict: TrustVerdict;
  readonly build: (world: World) => Buffer;
  /** Taken in before; none of them is refused. */
  readonly first?: (world: World) => Buffer[];
}

type Row = readonly [rule: string, verdict: TrustVerdict, build: (w: World) => Buffer, first?: (w: World) => Buffer[]];
export const at = (section: string, home: BaseName, rows: readonly Row[]): TrustCase[] =>
  rows.map(([rule, verdict, build, first]) => ({ rule, section, home, verdict, build, ...(first && { first }) }));

/** The genuine package of `kind`, saying something else. */
export const said =
  (kind: keyof Stage["plain"], change: Change | ((w: World) => Change)) =>
  (w: World): Buffer =>
    plainOf(resaid(w.of(kind), typeof change === "function" ? change(w) : change));

/** Signed by these, whoever is named as author. */
export const signedBy =
  (kind: keyof Stage["plain"], person: string, change: Change = {}) =>
  (w: World): Buffer =>
    plainOf(resaid(w.of(kind), { ...change, signers: [w.key(person).signing] }));

/** A file under data/ replaced, added (`null` before) or taken away (`null` after), listed as it then is. */
export const withFile =
  (find: (name: string) => boolean, make: (file: DataFile) => DataFile | null) =>
  (files: readonly DataFile[]): readonly DataFile[] =>
    files.flatMap((f): DataFile[] => {
      const made = find(f[0]) ? make(f) : f;
      return made ? [made] : [];
    });

export const isReview = (name: string): boolean => name.startsWith("reviews/");
export const byName = (files: readonly DataFile[]): readonly DataFile[] =>
  files.toSorted(([a], [b]) => (a < b ? -1 : 1));
