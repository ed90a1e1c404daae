// Under the title: whose lists this is made from, who has signed, and what recomputing said.
import { Check, Clock } from "lucide-react";
import { SIDES } from "../../../shared/domain/ids.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Note } from "../../ui/note.tsx";
import css from "./joint-screen.module.css";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import type { Signatures } from "./use-signatures.ts";

export interface StandingProps {
  readonly document: JointShown;
  readonly names: ReadonlyMap<string, string>;
  readonly words: JointWords;
  readonly signatures: Signatures;
}

export function Standing({ document, names, words, signatures }: StandingProps) {
  const t = useT();
  const errorText = useErrorText();
  const { verified, error } = signatures;
  const state = signatures.proposal ? texts.proposal : signatures.agreed ? texts.agreed : texts.unsigned;
  return (
    <>
      <ul className={css["standing"]}>
        {SIDES.map((side) => {
          const lists = document.consolidations.filter((c) => c.group === side);
          const authors = lists.map((c) =>
            c.origin === "external" ? t(texts.external) : (names.get(c.author ?? "") ?? c.author ?? ""),
          );
          const Icon = lists.length > 0 ? Check : Clock;
          return (
            <li key={side} data-missing={lists.length === 0 || undefined}>
              <Icon size={16} strokeWidth={1.5} aria-hidden="true" />{" "}
              {t(texts.groupIn, {
                group: words.side(side),
                author: lists.length === 0 ? t(texts.missing) : authors.join(t(controls.comma)),
              })}
            </li>
          );
        })}
        <li>{t(state)}</li>
      </ul>
      <div role="status">
        {verified && (
          <Note tone={verified.same ? "ok" : "stop"}>
            {t(verified.same ? texts.verifySame : texts.verifyDiffers, { digest: verified.digest.slice(0, 12) })}
            {verified.differences.length > 0 && (
              <ul>
                {verified.differences.map((d) => (
                  <li key={JSON.stringify(d)}>{errorText(d)}</li>
                ))}
              </ul>
            )}
          </Note>
        )}
      </div>
      <Refusal error={error} />
    </>
  );
}
