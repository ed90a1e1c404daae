// Standard input in the installed application: lent by main, asked for only when a command reads, and never echoed for a passphrase.
import { expect, test } from "vitest";
import { lentInput } from "../../electron/cli/lent-input.ts";
import { obtainPassphrase } from "../../electron/cli/passphrase.ts";
import { AppError } from "../../shared/lib/errors.ts";
import type { InputRequest } from "../../shared/rpc/input.ts";

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));

test("nothing is asked for until somebody reads; then the bytes come as they were, to their end", async () => {
  const asked: InputRequest["want"][] = [];
  const input = lentInput(false, ({ want }) => asked.push(want));
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toEqual([]);
  const parts: Buffer[] = [];
  const reading = (async () => {
    for await (const part of input) parts.push(Buffer.from(part as Uint8Array));
  })();
  await expect.poll(() => asked).toEqual(["read"]);
  // A character cut in two.
  const whole = bytes("評審 ø\n");
  input.deliver(whole.subarray(0, 1));
  input.deliver(whole.subarray(1));
  input.deliver(null);
  await reading;
  expect(Buffer.concat(parts).toString("utf8")).toBe("評審 ø\n");
  expect(asked).toEqual(["read"]);
});

test("a passphrase is asked for with the echo off, which comes back; without a terminal it is refused", async () => {
  const asked: InputRequest["want"][] = [];
  let shown = "";
  const stderr = { write: (text: string) => (shown += text) };
  const io = { stdout: stderr, stderr, env: {} };
  const source = { file: undefined, prompt: "Passphrase: ", missing: new AppError("passphrase.needed") };
  const stdin = lentInput(true, ({ want }) => {
    asked.push(want);
    if (want === "read") stdin.deliver(bytes("fire heste\r"));
  });
  expect(await obtainPassphrase({ ...io, stdin }, source)).toBe("fire heste");
  expect(asked).toContain("raw");
  expect(asked.at(-1)).toBe("cooked");
  expect(shown).not.toContain("heste");

  const piped = lentInput(false, () => undefined);
  await expect(obtainPassphrase({ ...io, stdin: piped }, source)).rejects.toMatchObject({ code: "passphrase.needed" });
});
