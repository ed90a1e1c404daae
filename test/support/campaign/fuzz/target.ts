// What a fuzzing target is: bytes from elsewhere go in, and whatever they are, an answer or a refusal comes out.
import type { Seeded } from "../seeded.ts";

export interface FuzzTarget {
  readonly name: string;
  /** Inputs that are in order, or nearly: what is mutated first. */
  readonly seeds: () => readonly Uint8Array[];
  /** Pieces that mean something to the parser. */
  readonly words?: readonly string[];
  /** A mutation that knows the form of the input, tried for half of them; null where the input has not that form. */
  readonly mutate?: (input: Uint8Array, random: Seeded) => Uint8Array | null;
  /**
   * @throws AppError for what is refused. Anything else thrown is a finding, and so is a Broken: an answer that must not be.
   */
  readonly run: (input: Uint8Array) => unknown;
  /** Runs that are enough in the short form; slow targets say so. */
  readonly shortRuns?: number;
}

/** An accepted forgery, or an answer that contradicts itself. */
export class Broken extends Error {
  override readonly name = "Broken";
}

export const bytesOf = (text: string): Uint8Array => Buffer.from(text);
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** A target's folder in the corpus. */
export const folderOf = (target: string): string => target.replaceAll(/[^a-z0-9.]+/giu, "-");
