// Applications come in (issue 4 item 6): a spreadsheet and documents dropped, picked or typed, shown with every fault where it stands,
// mended there, and taken in when a person says so.
import { useCallback, useMemo, useState } from "react";
import { intakeTexts as texts } from "../../../shared/i18n/ui/builder-intake.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useDropTaker } from "../../stores/drops.ts";
import { go } from "../../stores/place.ts";
import { flushRound } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import { DraftFrame } from "./draft-frame.tsx";
import { IntakeWaiting } from "./intake-waiting.tsx";
import css from "./intake.module.css";
import type { TableName } from "./use-intake.ts";

const NO_STEPS = { undo: false, redo: false } as const;

export function IntakeScreen({ round }: { round: string }) {
  const t = useT();
  const lang = useLang();
  const act = useAct();
  const draft = useRead("draft.show", { round }).data;
  const [tab, setTab] = useState<TableName | "documents">("applications");
  const [only, setOnly] = useState<"all" | "faulty">("all");
  const [from, setFrom] = useState(0);
  const [discarding, setDiscarding] = useState(false);
  const table = tab === "documents" ? "applications" : tab;
  const mayWrite = draft !== undefined && draft.readOnly === null;
  const read = useRead("intake.show", mayWrite ? { round, table, only, from } : null);
  const waiting = read.data?.waiting;
  const { run } = act;
  const take = useCallback(
    (paths: readonly string[]): void => {
      if (paths.length === 0) return;
      void run(async () => {
        await flushRound();
        const { dropped } = await service.call("intake.read", { round, paths: [...paths] });
        setFrom(0);
        if (dropped > 0) toast(texts.dropped, { count: dropped });
      });
    },
    [round, run],
  );
  useDropTaker(useMemo(() => ({ about: texts.drop, take }), [take]));
  const pickTable = async (): Promise<void> => take((await host.call("host.pickFiles", { purpose: "intake" })).files);
  const pickFolder = async (): Promise<void> => {
    const { folder } = await host.call("host.pickFolder", { purpose: "intake" });
    if (folder !== null) take([folder]);
  };
  const accept = (): Promise<unknown> =>
    act.run(async () => {
      // The last mend is on its way while the button is pressed.
      await flushRound();
      await service.call("intake.accept", { round });
      toast(texts.accepted);
      go({ screen: "preparation", round });
    });
  const templates = (): Promise<unknown> =>
    act.run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "intake" });
      if (folder === null) return;
      await service.call("rounds.writeTemplates", { folder, language: lang });
      toast(texts.templatesSaved);
    });
  const pickers = (
    <>
      <Button kind={waiting ? "plain" : "primary"} off={act.busy} onPress={() => void pickTable()}>
        {t(texts.chooseTable)}
      </Button>
      <Button off={act.busy} onPress={() => void pickFolder()}>
        {t(texts.chooseFolder)}
      </Button>
    </>
  );
  const count = draft?.core.applications.length ?? 0;
  return (
    <DraftFrame
      round={round}
      area="intake"
      title={draft?.core.round.title ?? null}
      heading={t(texts.title)}
      lead={t(texts.about)}
      steps={waiting?.steps ?? NO_STEPS}
      readOnly={draft?.readOnly ?? null}
      wide
      tools={waiting ? pickers : undefined}
    >
      <Refusal error={read.error ?? act.error ?? null} />
      <p role="status" className={css["soft"]}>
        {act.busy ? t(texts.reading) : ""}
      </p>
      {mayWrite && waiting === null && (
        <Empty
          title={count === 0 ? t(texts.nothingYet) : t(texts.held, { count })}
          action={
            <div className={css["acts"]}>
              {pickers}
              <Button
                off={act.busy}
                onPress={() => void act.run(() => service.call("intake.open", { round, language: lang }))}
              >
                {t(count === 0 ? texts.typeHere : texts.editHere)}
              </Button>
              <Button kind="quiet" off={act.busy} onPress={() => void templates()}>
                {t(texts.templates)}
              </Button>
            </div>
          }
        />
      )}
      {waiting && (
        <IntakeWaiting
          round={round}
          shown={waiting}
          tab={tab}
          only={only}
          from={from}
          act={act}
          onTab={(to) => {
            setTab(to);
            setFrom(0);
          }}
          onOnly={(to) => {
            setOnly(to);
            setFrom(0);
          }}
          onFrom={setFrom}
          onAccept={() => void accept()}
          onDiscard={() => setDiscarding(true)}
        />
      )}
      {discarding && <DiscardDialog round={round} onClose={() => setDiscarding(false)} />}
    </DraftFrame>
  );
}
