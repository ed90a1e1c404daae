// Draws one page into a canvas. The old picture stays, stretched, until the new one is whole; what is no longer wanted is cancelled.
import type { RenderTask } from "pdfjs-dist";
import type { Rotation } from "./page-layout.ts";
import type { Viewer } from "./viewer.ts";

/** Pixels of one page's canvas: a page enlarged beyond that is drawn coarser. */
const MOST_PIXELS = 16_777_216;
/** While the zoom still changes, nothing is drawn; the stretched picture shows where one is. */
const SETTLE_MS = 120;

/** Returns the function that stops and, at the next call or when the host goes, makes room. */
export function drawPage(
  viewer: Viewer,
  number: number,
  scale: number,
  rotation: Rotation,
  host: HTMLElement,
): () => void {
  let task: RenderTask | null = null;
  let ended = false;
  const old = host.querySelector("canvas");
  if (old) old.dataset["turn"] = old.dataset["rotation"] === String(rotation) ? "" : "old";

  async function draw(): Promise<void> {
    const page = await viewer.page(number);
    if (ended) return;
    const whole = page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 });
    const ratio = window.devicePixelRatio;
    const pixels = whole.width * whole.height * ratio * ratio;
    const factor = pixels > MOST_PIXELS ? ratio * Math.sqrt(MOST_PIXELS / pixels) : ratio;
    const viewport = page.getViewport({ scale: scale * factor, rotation: whole.rotation });
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    canvas.dataset["rotation"] = String(rotation);
    // The text layer says the same to assistive technology.
    canvas.setAttribute("aria-hidden", "true");
    task = page.render({ canvas, viewport, background: "#ffffff" });
    await task.promise;
    if (ended) return;
    const before = [...host.querySelectorAll("canvas")];
    host.append(canvas);
    for (const c of before) release(c);
    host.dataset["drawn"] = "";
  }
  const start = (again: boolean): void => {
    draw().catch((e: unknown) => {
      // A cancelled drawing is no fault.
      if (ended) return;
      // The drawing worker may have ended under it; pdf.js then draws in the window.
      if (again) start(false);
      // A page that cannot be drawn stays white, and its words can still be read.
      else host.dataset["drawn"] = e instanceof Error ? e.name : "failed";
    });
  };
  const wait = old ? setTimeout(() => start(true), SETTLE_MS) : null;
  if (wait === null) start(true);
  return () => {
    ended = true;
    if (wait !== null) clearTimeout(wait);
    task?.cancel();
    if (host.isConnected) return;
    for (const c of host.querySelectorAll("canvas")) release(c);
    // Pictures and drawing orders of a page out of sight; refused, and rightly, while a small picture of it is being drawn.
    void viewer.page(number).then(
      (page) => page.cleanup(),
      () => undefined,
    );
  };
}

/** An empty canvas gives its memory back at once instead of when it is collected. */
function release(canvas: HTMLCanvasElement): void {
  canvas.remove();
  try {
    canvas.width = 0;
    canvas.height = 0;
  } catch {
    // A canvas handed to the drawing worker is freed with it.
  }
}
