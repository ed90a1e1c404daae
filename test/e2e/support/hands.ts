// Two ways to do the same: by mouse, and by keyboard alone. The keyboard never puts the focus anywhere itself; it walks there with Tab,
// as a person does.
import type { Locator, Page } from "@playwright/test";
import { expect as baseExpect } from "./fixtures.ts";

/** Making a key or its backup costs real work (scrypt); a busy machine needs longer for it. */
export const expect = baseExpect.configure({ timeout: 40_000 });

export interface Hands {
  /** A button, a link, a check box. */
  press(target: Locator): Promise<void>;
  choose(radio: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
}

export const byMouse = (page: Page): Hands => ({
  async press(target) {
    // As a radio: a check box lies hidden below its label.
    const label = target.locator("xpath=ancestor::label[1]");
    await expect(target).toBeAttached();
    await ((await label.count()) > 0 ? label : target).click();
  },
  async choose(radio) {
    // The input itself is hidden below its row.
    await radio.locator("xpath=ancestor::label[1]").click();
    await expect(radio).toBeChecked();
  },
  async write(field, text) {
    await field.click();
    await page.keyboard.type(text);
  },
});

const MANY = 90;
async function walkTo(page: Page, target: Locator, isThere: (target: Locator) => Promise<boolean>): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < MANY; i++) {
    if (await isThere(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached with ${MANY} tabs: ${String(target)}`);
}
const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((e) => e === document.activeElement);
const isInGroup = (target: Locator): Promise<boolean> =>
  target.evaluate((e) => e.closest("[role=radiogroup]")?.contains(document.activeElement) ?? false);

export const byKeyboard = (page: Page): Hands => ({
  async press(target) {
    await walkTo(page, target, hasFocus);
    // Check boxes know Space only; buttons know both.
    await page.keyboard.press("Space");
  },
  async choose(radio) {
    await walkTo(page, radio, isInGroup);
    for (let i = 0; i < MANY && !(await hasFocus(radio)); i++) await page.keyboard.press("ArrowDown");
    if (!(await radio.isChecked())) await page.keyboard.press("Space");
    await expect(radio).toBeChecked();
  },
  async write(field, text) {
    await walkTo(page, field, hasFocus);
    await page.keyboard.type(text);
  },
});
