import fs from "node:fs";
import { test, expect } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
const SHOTS = "/tmp/shots-i";
test.setTimeout(400_000);
test("look", async ({ launch, work }) => {
  fs.mkdirSync(SHOTS, { recursive: true });
  const made = JSON.parse(fs.readFileSync(`/tmp/i-practice.json`, "utf8"));
  const home = `${work}/h`;
  fs.cpSync(made.home, home, { recursive: true });
  const langs = (process.env.I_LANGS ?? "da").split(",");
  const themes = (process.env.I_THEMES ?? "light").split(",");
  const screens = (process.env.I_SCREENS ?? "overview").split(",");
  const size = (process.env.I_SIZE ?? "1360x850").split("x").map(Number);
  const skoen = await launch({ home });
  const { page } = skoen;
  try {
    await page.setViewportSize({ width: size[0]!, height: size[1]! });
    await page.locator("input[type=password]").fill(made.passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^(Fortsæt|Continue|继续)/u }).first()).toBeVisible();
    for (const lang of langs)
      for (const theme of themes) {
        await call(page, "service", "settings.set", {
          language: lang,
          theme,
          tourSeen: process.env.I_TOUR !== "1",
          ...(process.env.I_TEXT ? { textSize: Number(process.env.I_TEXT) } : {}),
        });
        await page.reload();
        for (const screen of screens) {
          await page.reload();
          await page
            .getByRole("button", { name: /^(Fortsæt|Continue|继续)/u })
            .first()
            .press("Enter");
          await expect(page.getByRole("grid")).toBeVisible();
          if (screen !== "overview") {
            const name = {
              gaps: /^(Mangler|To do|待办)/u,
              search: /^(Søg i alle|Search all|全文搜索)/u,
              criteria: /^(Kriterier|Criteria|评审标准)/u,
              journal: /^(Ændringslog|Change log|更改记录)/u,
            }[screen]!;
            await page.getByRole("navigation").last().getByRole("button", { name }).press("Enter");
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            if (screen === "search") {
              await page.getByRole("searchbox").fill("måling");
              await expect(page.locator("mark").first()).toBeVisible();
            }
          }
          await page.waitForTimeout(600);
          await page.screenshot({ path: `${SHOTS}/${screen}.${lang}.${theme}${process.env.I_NAME ?? ""}.png` });
        }
      }
  } finally {
    await page.screenshot({ path: `${SHOTS}/end.png` });
    console.log(skoen.problems.join("\n"));
  }
});
