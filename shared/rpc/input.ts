// Standard input lent to a process that Electron gives none: main reads its own when the command line wants to read, and switches a
// terminal's echo for it (electron/main/command-line.ts, electron/cli/lent-input.ts).

/** From the command line to main. */
export interface InputRequest {
  readonly t: "input";
  readonly want: "read" | "raw" | "cooked";
}

/** From main to the command line. `bytes` null: the end of it. */
export type InputAnswer = { readonly t: "input"; readonly bytes: Uint8Array | null } | { readonly t: "interrupt" };
