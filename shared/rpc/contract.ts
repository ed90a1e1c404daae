// What a contract is: a closed table of methods, each with the schemas of its input and output and its behaviour.
import type { z } from "zod";

/** read: no change. write: one command, one transaction, one `changed` event. job: long, cancellable, reports progress. */
type MethodKind = "read" | "write" | "job";

export interface Method<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends MethodKind = MethodKind,
> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
}
export type Contract = Readonly<Record<string, Method>>;

export const read = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O, "read"> => ({
  kind: "read",
  input,
  output,
});
export const write = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O, "write"> => ({
  kind: "write",
  input,
  output,
});
export const job = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O, "job"> => ({
  kind: "job",
  input,
  output,
});

/** What a caller passes and gets. */
export type InputOf<C extends Contract, M extends keyof C> = z.input<C[M]["input"]>;
export type OutputOf<C extends Contract, M extends keyof C> = z.output<C[M]["output"]>;

export interface Progress {
  /** Bytes or items done. */
  readonly done: number;
  readonly total: number;
  /** What is being worked on, for people. */
  readonly label: string;
}

export interface CallContext {
  readonly signal: AbortSignal;
  progress(value: Progress): void;
}

/** One function per method; it receives parsed input, and what it returns is parsed again before it leaves. */
export type Handlers<C extends Contract> = {
  readonly [M in keyof C]: (
    input: z.output<C[M]["input"]>,
    context: CallContext,
  ) => z.input<C[M]["output"]> | Promise<z.input<C[M]["output"]>>;
};
