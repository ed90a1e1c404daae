// What the page claimed to be saved: each time the title bar says "Gemt", the values on screen at that moment, told to the test at once,
// so that they outlive the page.
import type { Page } from "@playwright/test";

export interface Shown {
  readonly criterion: string;
  readonly reasons: string;
  /** As the scale's radio names it; null where none is chosen. */
  readonly score: string | null;
}
declare global {
  interface Window {
    skoenSavedShown(shown: Shown): Promise<void>;
  }
}

/** From now on; the page's own changes of the title bar are watched, nothing is asked of the application. */
export async function watchSaved(page: Page, onShown: (shown: Shown) => void): Promise<void> {
  await page.exposeFunction("skoenSavedShown", onShown);
  await page.evaluate(() => {
    const bar = document.querySelector("header [data-state]");
    const look = (): void => {
      if (bar?.getAttribute("data-state") !== "saved") return;
      const step = document.querySelector("#form-page")?.getAttribute("aria-labelledby") ?? "";
      const field = document.querySelector<HTMLTextAreaElement>("[data-field=reasons] textarea");
      const chosen = document.querySelector<HTMLInputElement>("[data-field=value] [role=radiogroup] input:checked");
      if (!field || !step.startsWith("step-")) return;
      void window.skoenSavedShown({
        criterion: step.slice("step-".length),
        reasons: field.value,
        score: chosen?.value ?? null,
      });
    };
    if (!bar) throw new Error("no saved state on this page");
    new MutationObserver(look).observe(bar, { attributes: true, attributeFilter: ["data-state"] });
  });
}
