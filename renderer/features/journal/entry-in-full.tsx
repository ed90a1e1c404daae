// One entry of the change log with all its words.
import { journalTexts as texts } from "../../../shared/i18n/ui/journal.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./journal.module.css";
import type { Line } from "./journal-screen.tsx";

export function EntryInFull({ line, who, onOpen }: { line: Line; who: string; onOpen?: () => void }) {
  const t = useT();
  const f = useFormat();
  const part = (label: string, text: string | null) => (
    <div className={css["part"]}>
      <dt>{label}</dt>
      <dd data-none={text === null || undefined}>{text ?? t(texts.nothing)}</dd>
    </div>
  );
  return (
    <section className={css["full"]} aria-live="polite">
      <h2>{t(texts.entry, { n: f.integer(line.n) })}</h2>
      <p>{line.what}</p>
      <dl>
        {part(t(texts.when), f.dateTime(line.entry.at))}
        {part(t(texts.who), who)}
        {line.number !== null && part(t(texts.about2), line.number)}
        {part(t(texts.from), line.from)}
        {part(t(texts.to), line.to)}
        {line.entry.reason !== null && line.entry.reason !== "" && part(t(texts.reason), line.entry.reason)}
      </dl>
      {onOpen && <Button onPress={onOpen}>{t(texts.openApplication)}</Button>}
    </section>
  );
}
