// A guide's text with what it names drawn as it is: texts of the interface stand out, keys are caps that are read as text.
import type { Texts } from "../../../shared/i18n/language.ts";
import { helpRuns } from "../../../shared/i18n/ui/help/words.ts";
import { useLang } from "../../i18n/language.tsx";
import { capsOf, Keys } from "../../ui/keys.tsx";
import css from "./help.module.css";

export function Rich({ text }: { text: Texts }) {
  const lang = useLang();
  return helpRuns(text, lang).map((run, i) => {
    // Runs have no identity but their place.
    if (run.kind === "words") return <span key={i}>{run.text}</span>;
    if (run.kind === "ui")
      return (
        <strong key={i} className={css["ui"]}>
          {run.text}
        </strong>
      );
    return <ReadKeys key={i} keys={run.keys} />;
  });
}

/** Caps are drawn and hidden from assistive technology; in help they are what is read, so they stand as text, too. */
export function ReadKeys({ keys }: { keys: string }) {
  return (
    <span className={css["key"]}>
      <Keys keys={keys} />
      <span className="visually-hidden">{capsOf(keys).join(" ")}</span>
    </span>
  );
}
