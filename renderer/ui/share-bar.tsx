// How much of something is used, as a bar in a table; the figures stand beside it, so nobody has to see it.
import css from "./share-bar.module.css";

/** @param share 0…1; what is above is full */
export function ShareBar({ share, full = share >= 1 }: { readonly share: number; readonly full?: boolean }) {
  return (
    <span className={css["bar"]} aria-hidden="true">
      <span data-full={full || undefined} style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
    </span>
  );
}
