// A released build under test: no driver can attach to it (its fuses), so the page is asked by Chromium's own protocol, which whoever can
// start a program may always use.
import fs from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";

interface Answer {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
  readonly error?: { readonly message: string };
}

export interface PageOfBuild {
  /** @returns what the expression is, as JSON carries it; null also while there is no document. */
  evaluate(expression: string): Promise<unknown>;
  text(): Promise<string>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  press(key: "Enter"): Promise<void>;
  /** As the window's own button does. */
  close(): Promise<void>;
}

/** Where `--remote-debugging-port=0` listens. */
async function portIn(profile: string): Promise<number> {
  const file = path.join(profile, "DevToolsActivePort");
  await expect
    .poll(() => fs.existsSync(file) && fs.readFileSync(file, "utf8").includes("\n"), { timeout: 60_000 })
    .toBe(true);
  return Number(fs.readFileSync(file, "utf8").split("\n")[0]);
}

interface Target {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/** @param profile the desktop's own folder in a home */
export async function pageOf(profile: string): Promise<PageOfBuild> {
  const port = await portIn(profile);
  let address = "";
  await expect
    .poll(
      async () => {
        const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
        address = targets.find((t) => t.type === "page" && t.url.startsWith("app://"))?.webSocketDebuggerUrl ?? "";
        return address;
      },
      { timeout: 60_000 },
    )
    .not.toBe("");
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? -1)?.(answer);
  });
  let last = 0;
  const send = async (method: string, params: object = {}): Promise<Answer> => {
    const id = (last += 1);
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    waiting.delete(id);
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer;
  };
  /** null while there is no document yet, or a new one comes. */
  const evaluate: PageOfBuild["evaluate"] = async (expression) => {
    try {
      return (await send("Runtime.evaluate", { expression, returnByValue: true })).result?.result?.value ?? null;
    } catch (e) {
      if (e instanceof Error && /execution context|context was destroyed/iu.test(e.message)) return null;
      throw e;
    }
  };
  return {
    evaluate,
    text: async () => String(await evaluate("document.body?.innerText ?? ''")),
    type: async (text) => void (await send("Input.insertText", { text })),
    async press(key) {
      const event = { key, code: key, windowsVirtualKeyCode: 13, text: "\r" };
      await send("Input.dispatchKeyEvent", { type: "keyDown", ...event });
      await send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    },
    // The answer may be lost with the page.
    close: async () => {
      socket.send(JSON.stringify({ id: 0, method: "Page.close" }));
    },
  };
}
