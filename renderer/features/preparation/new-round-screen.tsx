// A new round (issue 4 item 6): who one is, then a title to begin with, or a folder with all its faults at once; of a folder nothing is
// made while one is left.
import { useState } from "react";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { TextField } from "../../ui/field.tsx";
import { Note } from "../../ui/note.tsx";
import css from "./preparation.module.css";

export function NewRoundScreen() {
  const t = useT();
  const lang = useLang();
  const act = useAct();
  const own = useRead("identity.status", {}).data?.identity;
  const [side, setSide] = useState<Side | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  /** The folder tried last. */
  const [faulty, setFaulty] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const name = typed ?? own?.organisation ?? "";
  const ready = side !== null && name.trim() !== "";
  const office = side && { id: side === "dk" ? "O-DK" : "O-CN", side, name: { [lang]: name.trim() } };
  const create = async (): Promise<void> => {
    if (!office) return;
    const made = await act.run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "intake" });
      setFaulty(folder);
      return folder === null ? null : service.call("rounds.create", { folder, again: false, office });
    });
    if (made) go({ screen: "preparation", round: made.round });
  };
  /** Its settings are read; what is wrong with its tables is mended in the window. */
  const mend = async (folder: string): Promise<void> => {
    if (!office) return;
    const made = await act.run(() => service.call("rounds.create", { folder, again: false, mendLater: true, office }));
    if (made) go({ screen: "round-intake", round: made.round });
  };
  const begin = async (): Promise<void> => {
    if (!office) return;
    const made = await act.run(() => service.call("draft.begin", { title: { [lang]: title.trim() }, office }));
    if (made) go({ screen: "preparation", round: made.round });
  };
  const saveTemplates = (): Promise<unknown> =>
    act.run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "intake" });
      if (folder === null) return;
      await service.call("rounds.writeTemplates", { folder, language: lang });
      setSaved(true);
    });
  return (
    <Frame crumbs={[{ text: t(startTexts.rounds), onPress: goHome }, { text: t(texts.newRound) }]}>
      <div className={css["page"]}>
        <h1>{t(texts.newRound)}</h1>
        <div className={css["form"]}>
          <Choice
            label={t(texts.side)}
            value={side}
            onChange={setSide}
            options={[
              { value: "dk", label: t(texts.sideDk) },
              { value: "cn", label: t(texts.sideCn) },
            ]}
          />
          <TextField label={t(texts.officeName)} hint={t(texts.officeNameHint)} value={name} onChange={setTyped} />
          <h2>{t(texts.fromNothing)}</h2>
          <p className={css["lead"]}>{t(texts.fromNothingAbout)}</p>
          <TextField label={t(texts.roundTitle)} value={title} onChange={setTitle} />
          <div className={css["acts"]}>
            <Button kind="primary" off={!ready || title.trim() === "" || act.busy} onPress={() => void begin()}>
              {t(texts.begin)}
            </Button>
          </div>
          <h2>{t(texts.fromFolder)}</h2>
          <p className={css["lead"]}>{t(texts.newAbout)}</p>
          <div className={css["acts"]}>
            <Button off={!ready || act.busy} onPress={() => void create()}>
              {t(texts.chooseFolder)}
            </Button>
            <Button off={act.busy} onPress={() => void saveTemplates()}>
              {t(texts.templates)}
            </Button>
          </div>
          <p role="status">{act.busy ? t(texts.reading) : ""}</p>
          {saved && <Note tone="ok">{t(texts.templatesSaved)}</Note>}
          {act.error && act.error.details.length > 0 && (
            <>
              <p>{t(texts.problems)}</p>
              {faulty !== null && (
                <div className={css["acts"]}>
                  <Button off={act.busy} onPress={() => void mend(faulty)}>
                    {t(texts.mendHere)}
                  </Button>
                </div>
              )}
            </>
          )}
          <Refusal error={act.error} />
        </div>
      </div>
    </Frame>
  );
}
