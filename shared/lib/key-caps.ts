// How a shortcut in tinykeys notation is written for people: on screen, in help and on paper. Pure.

const SIGNS: Readonly<Record<string, string>> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Shift: "⇧",
  Alt: "Alt",
  Control: "Ctrl",
  $mod: "Ctrl",
  Space: "␣",
};
const MAC_SIGNS: typeof SIGNS = { ...SIGNS, Alt: "⌥", Control: "⌃", $mod: "⌘" };

/** The caps: "$mod+Shift+c" → ["Ctrl", "⇧", "C"]. */
export const keyCaps = (keys: string, mac = false): string[] =>
  (keys === "+" ? ["+"] : keys.split("+")).map(
    (k) => (mac ? MAC_SIGNS : SIGNS)[k] ?? (k.length === 1 ? k.toUpperCase() : k),
  );
