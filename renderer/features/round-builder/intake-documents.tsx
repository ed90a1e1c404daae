// The documents that would be taken in: whose each one is, told by its number or chosen here, and who may read it.
import { intakeTexts as texts } from "../../../shared/i18n/ui/builder-intake.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { useErrorText, useFormat, useT } from "../../i18n/language.tsx";
import { Empty } from "../../ui/facts.tsx";
import { Select } from "../../ui/select.tsx";
import css from "./intake.module.css";
import type { Mend, Shown, ShownDocument } from "./use-intake.ts";

const HOW = {
  held: texts.howHeld,
  "by-number": texts.howNumber,
  "by-hand": texts.howHand,
  "left-out": texts.howLeft,
  unmatched: texts.howUnmatched,
  replaced: texts.howReplaced,
} as const;
const NONE = "none";
const LEFT = "left";

export function IntakeDocuments({ shown, onMend }: { shown: Shown; onMend: (mend: Mend) => void }) {
  const t = useT();
  const without = shown.applications.filter((a) => a.documents === 0).map((a) => a.journalNumber);
  if (shown.documents.length === 0) return <Empty title={t(texts.noDocuments)}>{t(texts.noDocumentsAbout)}</Empty>;
  return (
    <>
      {without.length > 0 && <p>{t(texts.without, { numbers: without.join(t(words.comma)) })}</p>}
      <div className={css["scroll"]}>
        <table className={css["documents"]}>
          <thead>
            <tr>
              <th scope="col">{t(texts.document)}</th>
              <th scope="col">{t(texts.belongs)}</th>
              <th scope="col">{t(texts.readers)}</th>
              <th scope="col">{t(texts.how)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.documents.map((d) => (
              <DocumentRow key={d.id} document={d} applications={shown.applications} onMend={onMend} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly document: ShownDocument;
  readonly applications: Shown["applications"];
  readonly onMend: (mend: Mend) => void;
}
function DocumentRow({ document: d, applications, onMend }: RowProps) {
  const t = useT();
  const f = useFormat();
  const errorText = useErrorText();
  const put = (application: string | null, side: ShownDocument["side"]): void =>
    onMend({ act: "match", document: d.id, application, side });
  const value = d.application ?? (d.how === "left-out" ? LEFT : NONE);
  return (
    <tr data-faulty={d.problem !== null || undefined}>
      <th scope="row">
        {d.name} <span className={css["soft"]}>{f.bytes(d.size)}</span>
        {d.problem && (
          <span className={css["remark"]} data-error>
            {d.how === "unmatched" ? t(texts.chooseBelongs) : errorText(d.problem)}
          </span>
        )}
      </th>
      <td>
        <Select
          labelHidden
          label={t(texts.belongsOf, { name: d.name })}
          value={value}
          onChange={(to) => {
            if (to !== NONE) put(to === LEFT ? null : to, d.side);
          }}
          options={[
            ...(value === NONE ? [{ value: NONE, label: t(texts.choose) }] : []),
            ...applications.map((a) => ({ value: a.id, label: a.journalNumber })),
            { value: LEFT, label: t(texts.leaveOut) },
          ]}
        />
      </td>
      <td>
        <Select
          labelHidden
          label={t(texts.readersOf, { name: d.name })}
          value={d.side ?? "both"}
          disabled={d.application === null}
          onChange={(to) => put(d.application, to === "both" ? null : (to as "dk" | "cn"))}
          options={[
            { value: "both", label: t(texts.both) },
            { value: "dk", label: t(texts.onlyDk) },
            { value: "cn", label: t(texts.onlyCn) },
          ]}
        />
      </td>
      <td className={css["how"]}>{t(HOW[d.how])}</td>
    </tr>
  );
}
