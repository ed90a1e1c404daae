// A fingerprint as it is read aloud: 8 × 5 digits, and the same in words.
import css from "./identity.module.css";

export function Fingerprint({ digits, large = false }: { digits: string; large?: boolean }) {
  const groups = digits.trim().split(/\s+/u);
  return (
    <span className={css["digits"]} data-large={large || undefined}>
      {groups.map((g, i) => (
        // Groups have no identity but their place.
        <span key={i}>{g}</span>
      ))}
    </span>
  );
}
