// Moving between the document and the form by key (F6). The place one came from is where one goes back to.
const PANE = "[data-reading-pane]";
const AREA = "[data-pages]";

let cameFrom: HTMLElement | null = null;

export const documentHasFocus = (): boolean =>
  document.activeElement?.closest(PANE) !== null && document.activeElement !== null;

/** Puts the focus into the page area of the document one is at; false where there is none. */
export function focusDocument(): boolean {
  const pane = document.querySelector<HTMLElement>(PANE);
  const area = pane?.querySelector<HTMLElement>(`[data-active] ${AREA}`) ?? pane?.querySelector<HTMLElement>(AREA);
  if (!area) return false;
  const active = document.activeElement;
  if (active instanceof HTMLElement && active !== document.body && !pane?.contains(active)) cameFrom = active;
  area.focus();
  return true;
}

const FOCUSABLE = "textarea, input, button, select, [tabindex='0']";

/** F6: into the document; from there back to where one was, or to the first control outside the pane. */
export function switchFocus(): void {
  if (!documentHasFocus()) {
    focusDocument();
    return;
  }
  if (cameFrom?.isConnected) return cameFrom.focus();
  const pane = document.querySelector(PANE);
  const others = [...(document.getElementById("main")?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  others.find((e) => !pane?.contains(e) && e.tabIndex >= 0 && e.checkVisibility())?.focus();
}

/** Ref of a scrolled area: it takes the focus, so that a person without a mouse can scroll it (axe: scrollable-region-focusable). */
export const focusable = (el: HTMLElement | null): void => {
  if (el) el.tabIndex = 0;
};
