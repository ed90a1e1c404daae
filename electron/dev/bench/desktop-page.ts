/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What is measured inside the page: from the key itself, by the page's own clock, so that the debugging port costs nothing.
import type { Page } from "@playwright/test";

declare global {
  interface Window {
    benchDone: Promise<number>;
    benchSaved: number[];
    benchEvents: { name: string; start: number; ms: number }[];
    benchLong: number[];
    /** The longest wait between two frames, ms. */
    benchFrame: number;
  }
}

/** Milliseconds from `key` until the page shows what is waited for. */
export async function fromKey(page: Page, key: string, until: "drawn" | "switched"): Promise<number> {
  await page.evaluate((what) => {
    window.benchDone = new Promise((resolve) => {
      const place = (): string => document.querySelector("[aria-current=page]")?.textContent ?? "";
      const before = place();
      const isThere = (): boolean =>
        what === "drawn"
          ? document.querySelector("[data-drawn]") !== null
          : place() !== before && document.querySelector("#form-page") !== null;
      const onKey = (e: KeyboardEvent): void => {
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - e.timeStamp));
        });
        observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
      };
      window.addEventListener("keydown", onKey, { once: true, capture: true });
    });
  }, until);
  await page.keyboard.press(key);
  return page.evaluate(() => window.benchDone);
}

/** From now on: each time from a key to "Gemt", and how long our code ran for each event of a key. */
export async function watchTyping(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchSaved = [];
    window.benchEvents = [];
    let key: number | null = null;
    window.addEventListener("keydown", (e) => (key ??= e.timeStamp), { capture: true });
    const bar = document.querySelector("header [data-state]");
    if (!bar) throw new Error("no saved state");
    new MutationObserver(() => {
      if (bar.getAttribute("data-state") !== "saved" || key === null) return;
      window.benchSaved.push(performance.now() - key);
      key = null;
    }).observe(bar, { attributes: true, attributeFilter: ["data-state"] });
    new PerformanceObserver((list) => {
      for (const e of list.getEntries() as PerformanceEventTiming[])
        if (/^(key|input|beforeinput)/u.test(e.name))
          window.benchEvents.push({ name: e.name, start: e.startTime, ms: e.processingEnd - e.processingStart });
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Presses keys one by one, each after the one before is saved. @returns ms from each key to "Gemt" */
export async function pressSaved(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => (window.benchSaved = []));
  for (const [n, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => window.benchSaved.length > count, n);
  }
  return page.evaluate(() => window.benchSaved);
}

/** ms of our code per key press; a key whose events the browser found too short to tell counts as 0. */
export async function codePerKey(page: Page): Promise<number[]> {
  const events = await page.evaluate(
    () =>
      new Promise<Window["benchEvents"]>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.benchEvents))),
      ),
  );
  const keys: number[] = [];
  for (const e of events.toSorted((a, b) => a.start - b.start)) {
    if (e.name === "keydown" || keys.length === 0) keys.push(0);
    keys[keys.length - 1] = (keys.at(-1) ?? 0) + e.ms;
  }
  return keys;
}

/** Scrolls the list at the pointer from end to end. @returns its long tasks, ms each */
export async function scrollThrough(page: Page, wheels: number): Promise<number[]> {
  await page.evaluate(() => {
    window.benchLong = [];
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) window.benchLong.push(e.duration);
    }).observe({ type: "longtask" });
  });
  for (let i = 0; i < wheels; i++) {
    await page.mouse.wheel(0, 2_000);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return page.evaluate(() => window.benchLong);
}

/** Milliseconds from `key` until the page changes and shows something that matches `selector`, painted. */
export async function fromPress(page: Page, selector: string, key = "Enter"): Promise<number> {
  await page.evaluate((wanted) => {
    window.benchDone = new Promise((resolve) => {
      const onKey = (e: KeyboardEvent): void => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - e.timeStamp));
        });
        observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
      };
      window.addEventListener("keydown", onKey, { once: true, capture: true });
    });
  }, selector);
  await page.keyboard.press(key);
  return page.evaluate(() => window.benchDone);
}
