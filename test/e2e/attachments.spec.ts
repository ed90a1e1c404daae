// An attachment as the viewer fetches it: from the encrypted home, in ranges, and only after the declaration.
import { createHash } from "node:crypto";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { Skoen } from "./support/skoen.ts";

interface Fetched {
  readonly status: number;
  readonly code: string | null;
  readonly type: string | null;
  readonly range: string | null;
  readonly bytes: number[];
}

const get = (skoen: Skoen, url: string, range?: string): Promise<Fetched> =>
  skoen.page.evaluate(
    async ([address, wanted]) => {
      const response = await fetch(address, wanted === undefined ? {} : { headers: { range: wanted } });
      return {
        status: response.status,
        code: response.headers.get("x-skoen-error"),
        type: response.headers.get("content-type"),
        range: response.headers.get("content-range"),
        bytes: [...new Uint8Array(await response.arrayBuffer())],
      };
    },
    [url, range] as const,
  );

test("a document is refused before the declaration, and whole, in ranges and unchanged after it", async ({ skoen }) => {
  const { page } = skoen;
  await call(page, "service", "identity.create", {
    name: "Karen Holm",
    organisation: "DTU",
    email: null,
    languages: ["da"],
    passphrase: "fire heste i regnvejr ved havet",
  });
  const { round } = (await call(page, "service", "rounds.trySample", { language: "da" })) as { round: string };
  const { rows } = (await call(page, "service", "reviews.list", { round })) as {
    rows: { row: { application: string } }[];
  };
  const application = rows[0]?.row.application ?? "";
  const listed = async (): Promise<{ sha256: string; size: number; mediaType: string }[]> =>
    ((await call(page, "service", "documents.list", { round, application })) as { documents: never[] }).documents;
  const declare = (answer: string, kind: string | null): Promise<unknown> =>
    call(page, "service", "reviews.change", {
      round,
      application,
      change: { field: "conflict", answer, kind, reason: "" },
    });
  await expect(listed()).rejects.toThrow("review.not-declared");
  await declare("none", null);
  const document = (await listed()).find((d) => d.mediaType === "application/pdf");
  if (!document) throw new Error("the sample has no PDF");
  const url = `app://blob/${round}/${document.sha256}`;

  const whole = await get(skoen, url);
  expect(whole).toMatchObject({ status: 200, type: "application/pdf" });
  expect(createHash("sha256").update(Uint8Array.from(whole.bytes)).digest("hex")).toBe(document.sha256);
  const part = await get(skoen, url, "bytes=5-14");
  expect(part).toEqual({
    status: 206,
    code: null,
    type: "application/pdf",
    range: `bytes 5-14/${document.size}`,
    bytes: whole.bytes.slice(5, 15),
  });
  expect((await get(skoen, `app://blob/${round}/${"0".repeat(64)}`)).status).toBe(404);
  await declare("conflicted", "co-author");
  expect(await get(skoen, url)).toMatchObject({ status: 403, code: "review.conflicted", bytes: [] });
  await call(page, "service", "identity.lock", {});
  expect(await get(skoen, url)).toMatchObject({ status: 404, code: "home.locked", bytes: [] });
});
