// Packages of one sender of which none replaces another: their facts in columns, and the choice between them with its reason.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { inboxTexts as texts } from "../../../shared/i18n/ui/inbox.ts";
import type { Texts } from "../../../shared/i18n/language.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Choice } from "../../ui/choice.tsx";
import { TextArea } from "../../ui/field.tsx";
import css from "./inbox.module.css";

export type ComparedPackage = OutputOf<SkoenContract, "office.compare">["packages"][number];

export const shortDigest = (digest: string): string => digest.slice(0, 12);
/** As the schemas of decisions have it. */
export const MOST_REASON = 4000;

export function PackageSides({ packages }: { readonly packages: readonly ComparedPackage[] }) {
  const t = useT();
  const f = useFormat();
  const facts: readonly (readonly [Texts, (p: ComparedPackage) => string])[] = [
    [texts.signedOn, (p) => f.dateTime(p.createdAt)],
    [texts.arrived, (p) => f.dateTime(p.arrivedAt)],
    [texts.rows, (p) => t(texts.rowsOf, { complete: f.integer(p.complete), rows: f.integer(p.rows) })],
    [texts.digest, (p) => shortDigest(p.digest)],
  ];
  return (
    <table className={css["sides"]}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t(texts.what)}</span>
          </th>
          {packages.map((p) => (
            <th key={p.digest} scope="col">
              {t(texts.packageNumber, { sequence: p.sequence })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name.en}>
            <th scope="row">{t(name)}</th>
            {packages.map((p) => (
              <td key={p.digest}>{value(p)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface PackageChoiceProps {
  readonly packages: readonly ComparedPackage[];
  /** Nothing is chosen beforehand. */
  readonly chosen: string | null;
  readonly onChosen: (digest: string) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

export function PackageChoice({ packages, chosen, onChosen, reason, onReason }: PackageChoiceProps) {
  const t = useT();
  const f = useFormat();
  return (
    <>
      <Choice
        label={t(texts.chooseAct)}
        labelHidden
        options={packages.map((p) => ({
          value: p.digest,
          label: t(texts.choose, { sequence: p.sequence, digest: shortDigest(p.digest) }),
          about: t(texts.arrivedOn, { date: f.dateTime(p.arrivedAt) }),
        }))}
        value={chosen}
        onChange={onChosen}
      />
      <TextArea
        label={t(texts.reason)}
        mark={t(controls.required)}
        value={reason}
        onChange={onReason}
        rows={3}
        max={MOST_REASON}
      />
    </>
  );
}
