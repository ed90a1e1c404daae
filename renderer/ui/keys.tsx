// Whispered keys: small outlined caps. Hidden from assistive technology, which hears shortcuts from `aria-keyshortcuts` and the sheet.
import { keyCaps } from "../../shared/lib/key-caps.ts";
import css from "./keys.module.css";

const MAC = /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** The caps on this computer's keyboard. */
export const capsOf = (keys: string): string[] => keyCaps(keys, MAC);

export function Keys({ keys }: { keys: string }) {
  return (
    <kbd className={css["keys"]} aria-hidden="true">
      {capsOf(keys).join(" ")}
    </kbd>
  );
}
