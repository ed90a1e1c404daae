// The start: who one is at the left, the rounds at the right, the one to go on with first. Enter continues.
import { useMemo, useState } from "react";
import { Download, Key } from "lucide-react";
import { evaluationUiTexts } from "../../../shared/i18n/ui/evaluation.ts";
import { commandGroups } from "../../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { preparationTexts } from "../../../shared/i18n/ui/preparation.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { openPackages } from "../../app/app-commands.ts";
import { Frame } from "../../app/frame.tsx";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { BackupProblem } from "../backups/backup-problem.tsx";
import { Fingerprint } from "../identity/fingerprint.tsx";
import { BrandSide } from "./brand-side.tsx";
import { EndPractice } from "./end-practice.tsx";
import { NewestNote } from "./newest-note.tsx";
import { RemoveRound } from "./remove-round.tsx";
import { RoundRow, type RoundSummary } from "./round-row.tsx";
import css from "./start-screen.module.css";
import { urgency } from "./urgency.ts";

export function StartScreen() {
  const t = useT();
  const lang = useLang();
  const act = useAct();
  const rounds = useRead("rounds.list", {});
  const status = useRead("identity.status", {}).data;
  const [removing, setRemoving] = useState<RoundSummary | null>(null);
  const [ending, setEnding] = useState(false);
  const list = useMemo(
    () => rounds.data?.rounds.toSorted((a, b) => (urgency(a) < urgency(b) ? -1 : 1)) ?? [],
    [rounds.data],
  );
  const first = list.find((r) => r.role !== "office");
  const hasPractice = list.some((r) => r.practice);
  const tryPractice = async (): Promise<void> => {
    const made = await act.run(() => service.call("rounds.trySample", { language: lang }));
    if (made) go({ screen: "overview", round: made.round });
  };
  useCommands(
    useMemo(
      () =>
        first
          ? [
              {
                id: "start.continue",
                label: startTexts.go,
                group: commandGroups.go,
                run: () => go({ screen: "overview", round: first.id }),
              },
            ]
          : [],
      [first],
    ),
  );
  return (
    <Frame
      crumbs={[]}
      own
      keys={[["$mod+o", t(startTexts.chooseFile)], ...(first ? [["Enter", t(startTexts.go)] as const] : [])]}
    >
      <div className={css["split"]}>
        <BrandSide>
          {status?.identity && !status.practice && (
            <section className={css["you"]}>
              <h2>{t(identityTexts.you)}</h2>
              <Facts
                facts={[
                  [t(identityTexts.name), status.identity.name],
                  [t(identityTexts.organisation), status.identity.organisation],
                  [t(identityTexts.fingerprint), <Fingerprint key="f" digits={status.identity.digits} />],
                  [t(identityTexts.key), t(identityTexts.keyHere)],
                ]}
              />
              <div className={css["line"]}>
                <Button
                  icon={<Key size={16} strokeWidth={1.5} aria-hidden="true" />}
                  onPress={() => go({ screen: "identity" })}
                >
                  {t(identityTexts.card)}
                </Button>
                <Button kind="quiet" onPress={() => go({ screen: "identity" })}>
                  {t(identityTexts.backup)}
                </Button>
              </div>
            </section>
          )}
          {status?.practice && (
            <section className={css["you"]}>
              <Note tone="info">{t(identityTexts.practiceNote)}</Note>
              <Button onPress={() => setEnding(true)}>{t(identityTexts.endPractice)}</Button>
            </section>
          )}
        </BrandSide>
        <div className={css["work"]}>
          <h1>{t(startTexts.rounds)}</h1>
          <BackupProblem />
          <NewestNote />
          {rounds.error && <Refusal error={rounds.error} />}
          {rounds.data && list.length === 0 && (
            <div className={css["none"]}>
              <h2>{t(startTexts.none)}</h2>
              <p>{t(startTexts.noneAbout)}</p>
            </div>
          )}
          <ul className={css["rounds"]}>
            {list.map((r) => (
              <RoundRow key={r.id} round={r} first={r === first} onRemove={() => setRemoving(r)} />
            ))}
          </ul>
          <div className={css["drop"]}>
            <Download size={24} strokeWidth={1.5} aria-hidden="true" />
            <div className={css["words"]}>
              <h2>{t(startTexts.drop)}</h2>
              <p>{t(startTexts.dropAbout)}</p>
            </div>
            <Button keys="$mod+o" kind={list.length === 0 ? "primary" : "plain"} onPress={() => void openPackages()}>
              {t(startTexts.chooseFile)}
            </Button>
          </div>
          <div className={css["office"]}>
            <Button kind="quiet" onPress={() => go({ screen: "new-round" })}>
              {t(preparationTexts.newRoundMenu)}
            </Button>
            {list.some((r) => r.role === "office") && (
              <Button kind="quiet" onPress={() => go({ screen: "evaluation" })}>
                {t(evaluationUiTexts.open)}
              </Button>
            )}
          </div>
          <div className={css["gap"]} />
          {!hasPractice && (
            <div className={css["practice"]}>
              <div className={css["words"]}>
                <h2>{t(startTexts.practiceRound)}</h2>
                <p>{t(startTexts.practiceAbout)}</p>
                <p role="status">{act.busy ? t(identityTexts.preparing) : ""}</p>
              </div>
              <Button off={act.busy} onPress={() => void tryPractice()}>
                {t(startTexts.openPractice)}
              </Button>
            </div>
          )}
          <Refusal error={act.error} />
        </div>
      </div>
      {removing && <RemoveRound round={removing} onClose={() => setRemoving(null)} />}
      {ending && <EndPractice onClose={() => setEnding(false)} />}
    </Frame>
  );
}
