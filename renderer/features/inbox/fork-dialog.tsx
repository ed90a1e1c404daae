// Packages of which none replaces another, side by side: where they differ, and for lists the choice with its reason. What members'
// reviews say is the group's; here only where.
import { useState } from "react";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { differenceTexts, inboxTexts as texts } from "../../../shared/i18n/ui/inbox.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Decide } from "../joint/use-decide.ts";
import type { Fork } from "./inbox-rows.ts";
import css from "./inbox.module.css";
import { PackageChoice, PackageSides, shortDigest } from "./package-sides.tsx";
import type { InboxWords } from "./use-inbox-words.ts";

/** So many differences in full: who differs in more has written two reviews. */
const LISTED = 40;
/** The same id for the same packages in any order: a second decision about them replaces the first. */
const forkId = (digests: readonly string[]): string => `fork:${digests.toSorted().map(shortDigest).join("-")}`;

export interface ForkDialogProps {
  readonly round: string;
  readonly fork: Fork;
  readonly words: InboxWords;
  readonly decide: Decide;
  /** Copies a letter to the sender; null where he is not known. */
  readonly onAsk: (() => void) | null;
  readonly onClose: () => void;
}

export function ForkDialog({ round, fork, words, decide, onAsk, onClose }: ForkDialogProps) {
  const t = useT();
  const list = fork.kind === "consolidation";
  const compared = useRead("office.compare", { round, digests: fork.digests });
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const act = useAct();
  const lacks = chosen === null || reason.trim() === "";
  const person = words.sender(fork.person);
  const packages = compared.data?.packages ?? [];
  const more = (compared.data?.differences.length ?? 0) - LISTED;
  const confirm = async (): Promise<void> => {
    if (chosen === null || lacks) return;
    const decision: Omit<Extract<JointDecision, { kind: "fork" }>, "who" | "at"> = {
      kind: "fork",
      group: fork.side,
      chosen,
      refused: fork.digests.filter((d) => d !== chosen),
      reason: reason.trim(),
    };
    const done = await act.run(async () => {
      await decide.decide(forkId(fork.digests), decision);
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      wide
      title={t(list ? texts.forkTitleList : texts.forkTitleReview, { person })}
      onClose={onClose}
      buttons={
        <>
          {list && (
            <Button kind="primary" off={lacks || act.busy} onPress={() => void confirm()}>
              {t(texts.chooseAct)}
            </Button>
          )}
          {!list && onAsk && (
            <Button kind="primary" onPress={onAsk}>
              {t(texts.askSender)}
            </Button>
          )}
          <Button onPress={onClose}>{t(list ? controls.cancel : controls.close)}</Button>
        </>
      }
    >
      <p>{t(list ? texts.forkAboutList : texts.forkAboutReview)}</p>
      <Refusal error={compared.error ?? null} />
      {compared.data && (
        <>
          <PackageSides packages={packages} />
          <section className={css["where"]} aria-labelledby="fork-where">
            <h3 id="fork-where">{t(texts.where)}</h3>
            {compared.data.differences.length === 0 ? (
              <p>{t(list ? texts.same : texts.sameReview)}</p>
            ) : (
              <ul>
                {compared.data.differences.slice(0, LISTED).map((d) => (
                  <li key={`${d.application ?? ""} ${d.field} ${d.criterion ?? ""}`}>
                    {t(differenceTexts.at, {
                      application: d.application === null ? t(texts.whole) : words.application(d.application),
                      field: words.difference(d),
                    })}
                  </li>
                ))}
                {more > 0 && <li>{t(texts.differsMore, { count: more })}</li>}
              </ul>
            )}
          </section>
          {list && (
            <>
              <PackageChoice
                packages={packages}
                chosen={chosen}
                onChosen={setChosen}
                reason={reason}
                onReason={setReason}
              />
            </>
          )}
        </>
      )}
      <Refusal error={act.error} />
    </Dialog>
  );
}
