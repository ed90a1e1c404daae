// Goes to a highlight and opens its card, when the page has come to rest: a card closes as soon as what it hangs on scrolls.
import type { Annotation } from "../../../shared/contract/documents.ts";
import { bringIntoView } from "./passage.ts";
import type { View } from "./view.ts";

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

export async function openMark(view: View, mark: Annotation): Promise<void> {
  view.ui.setState({ mark: null });
  bringIntoView(view.viewer, mark.page, mark.rects[0]?.y ?? 0.02);
  // The scroll is told in the next frame, the label is placed in the one after.
  await frame();
  await frame();
  view.ui.setState({ mark: mark.id });
}
