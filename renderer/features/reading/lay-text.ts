// Puts a page's words over its picture, invisible and selectable. In portions, so that a dense page never holds up scrolling.
import type { TextLayer } from "pdfjs-dist";
import { runsOf } from "./viewer-texts.ts";
import type { Viewer } from "./viewer.ts";

/** Runs laid before the browser gets its turn. */
const PORTION = 120;
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function layText(viewer: Viewer, number: number, host: HTMLElement, sheet: HTMLElement): () => void {
  const state: { ended: boolean; layer: TextLayer | null } = { ended: false, layer: null };
  // Asked anew, since a cleanup may come between any two steps.
  const ended = (): boolean => state.ended;

  async function lay(): Promise<void> {
    const [page, content] = await Promise.all([viewer.page(number), viewer.texts.content(number)]);
    const { open } = viewer.store.getState();
    if (ended() || !open) return;
    const runs = runsOf(content);
    let at = 0;
    const portions = new ReadableStream({
      async pull(controller) {
        if (at > 0) await turn();
        if (ended()) return controller.close();
        controller.enqueue({ items: runs.slice(at, at + PORTION), styles: content.styles, lang: content.lang });
        at += PORTION;
        if (at >= runs.length) controller.close();
      },
    });
    const viewport = page.getViewport({ scale: 1, rotation: 0 });
    const layer = new open.pdfjs.TextLayer({ textContentSource: portions, container: host, viewport });
    state.layer = layer;
    await layer.render();
    if (ended()) return;
    // Below the last line: a selection that is drawn into the margin does not jump to the page's beginning.
    const end = document.createElement("div");
    end.dataset["end"] = "";
    host.append(end);
    viewer.texts.setLaid(number, { sheet, runs: layer.textDivs });
  }
  lay().catch(() => undefined);
  return () => {
    state.ended = true;
    state.layer?.cancel();
    viewer.texts.setLaid(number, null);
    host.replaceChildren();
  };
}
