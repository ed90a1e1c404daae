// Standard input of the command line where Electron gives its process none: main reads its own and lends it, asked only when a command
// wants to read, and switches a terminal's echo. The same messages at both ends (electron/main/command-line.ts).
import { Readable } from "node:stream";
import type { InputRequest } from "../../shared/rpc/input.ts";

export interface LentInput extends Readable {
  readonly isTTY: boolean;
  setRawMode(on: boolean): LentInput;
  /** Takes what main sent. */
  deliver(bytes: Uint8Array | null): void;
}

class Lent extends Readable implements LentInput {
  readonly isTTY: boolean;
  readonly #ask: (request: InputRequest) => void;
  #asked = false;

  constructor(isTTY: boolean, ask: (request: InputRequest) => void) {
    super();
    this.isTTY = isTTY;
    this.#ask = ask;
  }
  override _read(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#ask({ t: "input", want: "read" });
  }
  setRawMode(on: boolean): this {
    this.#ask({ t: "input", want: on ? "raw" : "cooked" });
    return this;
  }
  deliver(bytes: Uint8Array | null): void {
    this.push(bytes);
  }
}

export const lentInput = (isTTY: boolean, ask: (request: InputRequest) => void): LentInput => new Lent(isTTY, ask);
