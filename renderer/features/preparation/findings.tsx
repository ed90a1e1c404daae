// What reading a folder found, as sentences.
import { useErrorText } from "../../i18n/language.tsx";
import { Note } from "../../ui/note.tsx";

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
  const errorText = useErrorText();
  return (
    <Note tone={tone} title={title} live>
      <ul>
        {findings.map((f) => (
          <li key={JSON.stringify(f)}>{errorText(f)}</li>
        ))}
      </ul>
    </Note>
  );
}
