// One call over the page's own port, typed by nothing: for tests of the shell, below the interface.
import type { Page } from "@playwright/test";
import { joinAnswer, type Part } from "../../../shared/rpc/parts.ts";
import type { Response } from "../../../shared/rpc/wire.ts";
import "./page-bridge.ts";

/** Far above what the page's own client reaches, so that answers do not meet. */
let nextId = 1_000_000;

/** @throws Error whose message is the refusal's code */
export async function call(page: Page, port: "service" | "host", method: string, input: unknown): Promise<unknown> {
  nextId += 1;
  const { response: answer, parts } = await page.evaluate(
    ([to, id, m, i]) =>
      new Promise<{ response: Response; parts: Part[] }>((resolve) => {
        const line = window.skoen[to];
        const parts: Part[] = [];
        const stop = line.onMessage((message) => {
          const response = message as Response;
          if (!("id" in response) || response.id !== id || response.t === "progress") return;
          if (response.t === "part") return void parts.push(response.part);
          stop();
          resolve({ response, parts });
        });
        line.post({ t: "call", id, method: m, input: i });
      }),
    [port, nextId, method, input] as const,
  );
  if (answer.t === "ok") return joinAnswer(parts, answer.output);
  throw new Error(answer.t === "error" ? answer.error.code : answer.t);
}
