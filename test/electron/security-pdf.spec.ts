// A hostile document in the real desktop: a PDF that asks for scripts, programs, forms and the network at every event a reader could
// answer. It is shown, and nothing it asks for happens; the one link it may offer is followed by nobody but the person, who is asked.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import type { Page } from "@playwright/test";
import { readingTexts as texts } from "../../shared/i18n/ui/reading.ts";
import { drawn } from "../e2e/reading-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { HOSTILE_WORDS, hostilePdf, RAN, uriOf } from "../support/hostile-pdf.ts";
import type { ReadingHome } from "../e2e/reading-home.ts";
import { logged } from "./support/log.ts";

test.setTimeout(180_000);

/** Counts whoever connects, whatever he speaks. */
async function listener(): Promise<{ origin: string; hits: () => number; close: () => void }> {
  let hits = 0;
  const server = net.createServer((socket) => {
    hits += 1;
    socket.on("error", () => undefined);
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `127.0.0.1:${port}`, hits: () => hits, close: () => server.close() };
}

/** Every annotation is passed over, pressed, and walked to. */
async function handle(page: Page): Promise<void> {
  const sheet = await page.locator("[data-page='1']").boundingBox();
  if (!sheet) throw new Error("no page");
  const [x, y] = [sheet.width / 595, sheet.height / 842];
  for (const [left, bottom] of [
    ...Array.from({ length: 13 }, (_, i) => [150, 712 - i * 40] as const),
    [390, 612] as const,
    [390, 572] as const,
  ]) {
    const at = { x: sheet.x + left * x, y: sheet.y + (842 - bottom) * y };
    if (at.y > 780) continue;
    await page.mouse.move(at.x, at.y, { steps: 2 });
    await page.mouse.click(at.x, at.y);
    await page.mouse.dblclick(at.x, at.y);
    await page.keyboard.type("1");
  }
}

/** A map, whatever its types say. */
const eventsOf = (actions: unknown): string[] =>
  actions instanceof Map ? [...actions.keys()].map(String).toSorted((a, b) => (a < b ? -1 : 1)) : [];

test("the attack is well-formed: what a willing reader would run is all in it", async () => {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const data = new Uint8Array(hostilePdf("127.0.0.1:9", "/bin/true"));
  const task = pdfjs.getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  const first = await document.getPage(1);
  expect(eventsOf(await document.getJSActions())).toEqual([
    "OpenAction",
    "WillClose",
    "WillPrint",
    "WillSave",
    "start",
  ]);
  expect(eventsOf(await first.getJSActions())).toEqual(["PageClose", "PageOpen"]);
  expect(await document.getCalculationOrderIds()).toHaveLength(1);
  expect(await first.getAnnotations()).toHaveLength(15);
  await task.destroy();
});

test("a document full of scripts, programs, forms and addresses is shown, and does nothing @long", async ({
  launch,
  work,
}) => {
  const server = await listener();
  const [program, trace] = [path.join(work, "program.sh"), path.join(work, "trace")];
  fs.writeFileSync(program, `#!/bin/sh\necho ran > "${trace}"\n`, { mode: 0o755 });
  const script = path.join(import.meta.dirname, "../e2e/reading-home.ts");
  const made = JSON.parse(
    execFileSync(process.execPath, [script, "hostile", path.join(work, "home"), server.origin, program], {
      encoding: "utf8",
    }),
  ) as ReadingHome;
  const skoen = await launch({ home: made.home, now: made.now });
  const { page, host } = skoen;
  await page.locator("input[type=password]").fill(made.passphrase);
  await page.keyboard.press("Enter");
  const onwards = page.getByRole("button", { name: "Fortsæt", exact: true });
  await onwards.press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  await onwards.press("Enter");
  await drawn(page);
  await expect(page.getByText(HOSTILE_WORDS)).toBeAttached();

  // Of thirteen links one is one: its address is shown, and nothing happens by itself.
  const links = page.locator("[data-page] button");
  await expect(links).toHaveCount(1);
  const link = page.getByRole("button", { name: texts.linkTo.da.replace("{{url}}", uriOf(server.origin)) });
  await expect(link).toBeVisible();
  // Fields of the file are drawn, not filled in.
  await expect(page.locator("[data-page] input, [data-page] textarea, [data-page] select")).toHaveCount(0);
  await handle(page);
  await page.keyboard.press("Control+f");
  await page.keyboard.type(HOSTILE_WORDS);
  await expect(page.getByText(/1 af 1/u)).toBeVisible();
  await page.keyboard.press("Escape");
  // Asked, and answered with no.
  await link.press("Enter");

  expect(await page.evaluate((name) => name in globalThis, RAN)).toBe(false);
  for (const worker of page.workers()) expect(await worker.evaluate((name) => name in globalThis, RAN)).toBe(false);
  expect(await host.calls()).toEqual({ revealed: [], opened: [], external: [] });
  expect(fs.existsSync(trace)).toBe(false);
  expect(page.url()).toContain("app://skoen/index.html");
  expect(page.frames()).toHaveLength(1);
  expect(await skoen.electron?.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(logged(skoen.home).filter((line) => line.startsWith("refused"))).toEqual([]);
  expect(skoen.problems).toEqual([]);

  await host.nextAddressAnswer(true);
  await link.press("Enter");
  await expect.poll(async () => (await host.calls()).external).toEqual([uriOf(server.origin)]);
  // Closing has scripts of its own.
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("grid")).toBeVisible();
  await skoen.quit();
  expect([server.hits(), fs.existsSync(trace)]).toEqual([0, false]);
  // The listener hears whoever does come.
  await new Promise<void>((resolve) => {
    const [at, port] = server.origin.split(":");
    net.connect(Number(port), at).on("close", () => resolve());
  });
  expect(server.hits()).toBe(1);
  server.close();
});
