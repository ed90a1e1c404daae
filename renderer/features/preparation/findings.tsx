// What reading a folder found, as sentences.
import { SOURCES } from "../../../shared/domain/ids.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Note } from "../../ui/note.tsx";

const SOURCE_TEXT = { RM: reportWords.sourceRM, DK: reportWords.sourceDK, SH: reportWords.sourceSH } as const;

export interface Finding {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface FindingsProps {
  readonly title: string;
  readonly tone: "warn" | "info";
  readonly findings: readonly Finding[];
}

export function Findings({ title, tone, findings }: FindingsProps) {
  const t = useT();
  const errorText = useErrorText();
  // A source has a name; its letters stand in tables.
  const named = ({ code, params }: Finding): Finding => {
    const source = SOURCES.find((s) => s === params["source"]);
    return { code, params: source ? { ...params, source: t(SOURCE_TEXT[source]) } : params };
  };
  return (
    <Note tone={tone} title={title} live>
      <ul>
        {findings.map((f) => (
          <li key={JSON.stringify(f)}>{errorText(named(f))}</li>
        ))}
      </ul>
    </Note>
  );
}
