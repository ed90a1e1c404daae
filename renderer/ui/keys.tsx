// Whispered keys: small outlined caps. Hidden from assistive technology, which hears shortcuts from `aria-keyshortcuts` and the sheet.
import css from "./keys.module.css";

const MAC = /Mac|iPhone|iPad/u.test(navigator.userAgent);
const SIGNS: Readonly<Record<string, string>> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Shift: "⇧",
  Alt: MAC ? "⌥" : "Alt",
  Control: MAC ? "⌃" : "Ctrl",
  $mod: MAC ? "⌘" : "Ctrl",
  Space: "␣",
};

/** The caps of a tinykeys notation: "$mod+Shift+c" → ["Ctrl", "⇧", "C"]. */
export const capsOf = (keys: string): string[] =>
  (keys === "+" ? ["+"] : keys.split("+")).map((k) => SIGNS[k] ?? (k.length === 1 ? k.toUpperCase() : k));

export function Keys({ keys }: { keys: string }) {
  return (
    <kbd className={css["keys"]} aria-hidden="true">
      {capsOf(keys).join(" ")}
    </kbd>
  );
}
