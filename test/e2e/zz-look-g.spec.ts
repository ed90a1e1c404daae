import fs from "node:fs";
import { execFileSync } from "node:child_process";
import { test, expect } from "./support/fixtures.ts";
const SHOTS = "/tmp/shots-g";
test.setTimeout(400_000);
test("look", async ({ launch, work }) => {
  fs.mkdirSync(SHOTS, { recursive: true });
  const kind = process.env.G_KIND ?? "sample";
  const lang = process.env.G_LANG ?? "da";
  const scheme = (process.env.G_SCHEME ?? "light") as "light";
  const base = `/tmp/g-${kind}`;
  if (!fs.existsSync(`${base}.json`)) {
    fs.rmSync(base, { recursive: true, force: true });
    fs.writeFileSync(
      `${base}.json`,
      execFileSync(process.execPath, ["test/e2e/reading-home.ts", kind, base], { encoding: "utf8" }),
    );
  }
  const made = JSON.parse(fs.readFileSync(`${base}.json`, "utf8"));
  const home = `${work}/h`;
  fs.cpSync(base, home, { recursive: true });
  const skoen = await launch({
    home,
    now: made.now,
    locale: { da: "da-DK", en: "en-GB", zh: "zh-CN" }[lang]!,
    colorScheme: scheme,
  });
  const { page } = skoen;
  const shot = async (n: string) => {
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${SHOTS}/${kind}-${n}.${lang}.${scheme}.png` });
  };
  const step = async (n: string, f: () => Promise<void>) => {
    try {
      await f();
      await shot(n);
    } catch (e) {
      console.log(n, String(e).slice(0, 700));
      await shot(`${n}-FAIL`);
    }
  };
  try {
    await page.locator("input[type=password]").fill(made.passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("button", { name: /Fortsæt|Continue|继续/u }).press("Enter");
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${SHOTS}/after-continue.png` });
    console.log("PROBLEMS", skoen.problems.join("\n"));
    if (await page.getByRole("grid").count()) await page.keyboard.press("Enter");
    await expect(page.locator("[data-drawn]").first()).toBeAttached({ timeout: 20_000 });
    await expect(page.locator("[data-words] span").nth(6)).toBeAttached({ timeout: 20_000 });
    await shot("01-first");
    await step("02-selection", async () => {
      const a = await page.locator("[data-words] > span").nth(5).boundingBox();
      await page.mouse.move(a!.x + 20, a!.y + a!.height / 2);
      await page.mouse.down();
      await page.mouse.move(a!.x + 200, a!.y + a!.height * 2.4, { steps: 8 });
      await page.mouse.up();
      await expect(page.getByRole("toolbar").nth(1)).toBeVisible();
    });
    await step("03-mark", async () => {
      await page.getByRole("toolbar").nth(1).getByRole("button").nth(1).click();
      await expect(page.locator("[data-mark-label]")).toHaveCount(1);
    });
    await step("04-card", async () => {
      await page.locator("[data-mark-label]").first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await page.keyboard.type("Ser troværdigt ud, men årsværk mangler.");
    });
    await page.keyboard.press("Escape");
    await step("05-find", async () => {
      await page.keyboard.press("Control+f");
      await page.keyboard.type(process.env.G_FIND ?? "målepunkt");
      await expect(page.locator("[class*=hit]").first()).toBeAttached();
    });
    await step("06-find-mark", async () => {
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(600);
      await page.keyboard.press("Control+Alt+h");
      await expect(page.locator("[data-mark]").nth(1)).toBeAttached();
    });
    await page.keyboard.press("Escape");
    await step("07-panel", async () => {
      await page.keyboard.press("F4");
      await expect(page.locator("[data-pages] ~ *, [class*=thumbColumn]").first()).toBeVisible();
    });
    await step("08-outline", async () => {
      await page.getByRole("tab").nth(1).click();
    });
    await step("09-marks", async () => {
      await page.locator("[data-tab=marks]").click();
      await expect(page.locator("[data-mark-row]")).toHaveCount(2);
    });
    await page.keyboard.press("F4");
    await step("10-split", async () => {
      await page
        .getByRole("button", { name: /^(Mere|More|更多)$/u })
        .first()
        .click();
      await page.getByRole("menuitem").nth(1).click();
    });
    await step("11-below", async () => {
      await page
        .getByRole("button", { name: /^(Mere|More|更多)$/u })
        .first()
        .click();
      await page.getByRole("menuitem").nth(2).click();
    });
    await step("12-none", async () => {
      await page
        .getByRole("button", { name: /^(Luk denne|Close this|关闭此)/u })
        .first()
        .click();
    });
    for (const i of [1, 2, 0])
      await step(`13-theme${i}`, async () => {
        await page.getByRole("button", { name: /^(Sidens farver|Page colours|页面配色)/u }).click();
        await page.getByRole("menuitemradio").nth(i).click();
      });
    await step("14-rotated", async () => {
      await page
        .getByRole("button", { name: /^(Mere|More|更多)$/u })
        .first()
        .click();
      await page.getByRole("menuitem").first().click();
    });
    const docs = kind === "small" ? 6 : 2;
    for (let i = 1; i < docs; i++)
      await step(`15-doc${i}`, async () => {
        await page.locator("[data-reading-pane] [role=toolbar] button").nth(1).click();
        await page.getByRole("menuitemradio").nth(i).click();
        await page.waitForTimeout(800);
      });
  } finally {
    console.log(skoen.problems.join("\n"));
  }
});
