// What Skøn itself has put on the clipboard from a round: gone when the home is locked or Skøn ends, unless something else was copied
// meanwhile. Only a digest is remembered. Letters and addresses stay, since they are copied to be pasted elsewhere.
import { createHash } from "node:crypto";

/** What of Electron's clipboard is used; tests bring their own. */
export interface Clipboard {
  readText(): string | Promise<string>;
  writeText(text: string): unknown;
  clear(): unknown;
}
export interface Copied {
  copy(text: string, content: boolean): Promise<void>;
  forget(): Promise<void>;
}

const digestOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export function copied(clipboard: Clipboard): Copied {
  let last: string | null = null;
  return {
    async copy(text, content) {
      await clipboard.writeText(text);
      last = content ? digestOf(text) : null;
    },
    async forget() {
      const expected = last;
      last = null;
      // Line ends may come back as the system has them.
      if (expected === null) return;
      const now = await clipboard.readText();
      if ([now, now.replaceAll("\r\n", "\n")].some((text) => digestOf(text) === expected)) await clipboard.clear();
    },
  };
}
