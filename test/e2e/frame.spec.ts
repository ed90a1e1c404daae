// The frame of every screen: what the service says of itself takes its own room, the content can be skipped to by key, and what one
// chooses with grows with the text.
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { settingsTexts } from "../../shared/i18n/ui/settings.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { enterRound, start } from "./assessment-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { Skoen } from "./support/skoen.ts";

/** An identity, unlocked: the start screen. */
async function atStart(skoen: Skoen): Promise<Page> {
  await call(skoen.page, "service", "identity.create", {
    name: "Karen Holm",
    organisation: "Danmarks Tekniske Universitet",
    email: null,
    languages: ["da"],
    passphrase: "fire heste i regnvejr ved havet",
  });
  await expect(
    skoen.page.getByRole("button", { name: /^(?:Åbn prøverunden|Open the sample|打开示例)/u }),
  ).toBeVisible();
  return skoen.page;
}

for (const [lang, locale] of [
  ["da", "da-DK"],
  ["en", "en-GB"],
  ["zh", "zh-CN"],
] as const)
  test(`a service that stays down is said below the title bar, and covers nothing: ${lang}${lang === "zh" ? "" : " @long"}`, async ({
    launch,
  }) => {
    const skoen = await launch({ locale });
    const page = await atStart(skoen);
    // Three times it is started again.
    for (let crash = 0; crash < 4; crash++) {
      await expect.poll(() => call(page, "host", "host.serviceState", {})).toEqual({ state: "up", restarts: crash });
      await skoen.crashService();
    }
    const notice = page.getByRole("alert").filter({ hasText: frameTexts.serviceDown[lang] });
    await expect(notice).toContainText(frameTexts.serviceDownAbout[lang]);
    // What a new service shows is the lock; the screen one was at lies hidden behind it.
    const heading = page.getByRole("heading", { level: 1, name: identityTexts.unlockTitle[lang] });
    const main = page.getByRole("main");
    await expect(heading).toBeVisible();
    for (const [colorScheme, forcedColors] of [
      ["light", "none"],
      ["dark", "none"],
      ["dark", "active"],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      const [bar, said, content, words] = [
        await page.getByRole("banner").boundingBox(),
        await notice.boundingBox(),
        await main.boundingBox(),
        await heading.boundingBox(),
      ];
      if (!bar || !said || !content || !words) throw new Error("not on screen");
      expect(said.y).toBeGreaterThanOrEqual(bar.y + bar.height);
      expect(content.y).toBeGreaterThanOrEqual(said.y + said.height);
      expect(words.y).toBeGreaterThanOrEqual(content.y);
      expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
      if (forcedColors === "none") await expectAccessible(page);
    }
  });

test("the content is skipped to by key with a ring, and takes the focus on a change of place without one", async ({
  skoen,
}) => {
  const page = await atStart(skoen);
  const ring = () =>
    page.evaluate(() => {
      const main = document.activeElement;
      return main?.id === "main" ? getComputedStyle(main).outlineStyle : `not there: ${main?.tagName}`;
    });
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(settingsTexts.title.da);
  await expect.poll(ring).toBe("none");

  const skip = page.getByRole("button", { name: frameTexts.skip.da });
  for (let i = 0; i < 20 && !(await skip.evaluate((e) => e === document.activeElement)); i++)
    await page.keyboard.press("Shift+Tab");
  await expect(skip).toBeInViewport();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  expect(await ring()).toBe("solid");
  // The next stop is in the content.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#main") !== null)).toBe(true);
  await page.locator("#main").focus();
  expect(await ring()).toBe("none");
});

test("check boxes, radios and key caps are twice as large at 200 % text", async ({ skoen }) => {
  const page = await atStart(skoen);
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(settingsTexts.title.da);
  const sizes = () =>
    page.evaluate(() =>
      ["[role=radiogroup] label > span[aria-hidden]", "label:has([type=checkbox]) > span[aria-hidden]", "kbd"].map(
        (s) => document.querySelector(s)?.getBoundingClientRect().height ?? 0,
      ),
    );
  const small = await sizes();
  expect(small).toEqual([16, 16, 18]);
  await call(page, "service", "settings.set", { textSize: 200 });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  await page.keyboard.press("Control+,");
  await expect.poll(sizes).toEqual(small.map((s) => 2 * s));
});

test("at 200 % text in the smallest window nothing reaches out of it: a wide table once pushed the title bar out", async ({
  launch,
  work,
}) => {
  const { skoen } = await start(launch, work);
  const { page } = skoen;
  await call(page, "service", "settings.set", { textSize: 200 });
  await page.reload();
  await enterRound(page);
  for (const [width, height] of [
    [1280, 720],
    [900, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const jump = await page.getByRole("banner").getByText("Ctrl K").boundingBox();
    expect((jump?.x ?? width) + (jump?.width ?? 0)).toBeLessThanOrEqual(width);
    // The places of the round are a rail of icons, whose names are still said; no word is cut.
    const side = page.getByRole("navigation", { name: frameTexts.sideName.da });
    expect((await side.boundingBox())?.width).toBe(48);
    const own = await side.getByText("MK").boundingBox();
    expect((own?.x ?? width) + (own?.width ?? 0)).toBeLessThanOrEqual(48);
  }
});

test("whoever asks for less motion gets none: whatever moves takes its time from these three", async ({ skoen }) => {
  const page = await atStart(skoen);
  const times = () =>
    page.evaluate(() =>
      ["--t-instant", "--t-move", "--t-settle"].map((name) =>
        Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)),
      ),
    );
  expect((await times()).every((ms) => ms > 0)).toBe(true);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await times()).toEqual([0, 0, 0]);
  // No rule has a time of its own.
  const own = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule)
      .filter((rule) => /\d*\.?\d+m?s\b/u.test(`${rule.style.transition} ${rule.style.animation}`))
      .map((rule) => rule.selectorText),
  );
  expect(own).toEqual([]);
});

test("a drag whose end the page never heard of does not leave its sign over the window", async ({ skoen }) => {
  const page = await atStart(skoen);
  const sign = page.getByText(frameTexts.dropHere.da);
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [import.meta.filename], dragOperationsMask: 1 };
  await devtools.send("Input.dispatchDragEvent", { type: "dragEnter", x: 600, y: 400, data });
  await expect(sign).toBeVisible();
  await page.mouse.move(300, 300);
  await expect(sign).toBeHidden();
  // And a drag whose beginning it never heard of is shown.
  await devtools.send("Input.dispatchDragEvent", { type: "dragOver", x: 600, y: 400, data });
  await expect(sign).toBeVisible();
  await page.keyboard.press("Shift");
  await expect(sign).toBeHidden();
});
