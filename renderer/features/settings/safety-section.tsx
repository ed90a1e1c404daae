// When Skøn locks, and whether the computer's own keychain may open it: only where that really protects (architecture.md, Storage).
import { useId, useState } from "react";
import type { Settings } from "../../../shared/contract/desk.ts";
import type { HostInfo } from "../../../shared/contract/host.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { settingsTexts as texts } from "../../../shared/i18n/ui/settings.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { changeSettings } from "../../stores/settings.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, Choice } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { withCurrent, type Change } from "./change.ts";
import css from "./settings.module.css";

const MINUTES = [5, 15, 30, 60];

export interface SafetySectionProps {
  readonly settings: Settings;
  readonly change: Change;
  /** null: not known yet. */
  readonly info: HostInfo | null;
}

export function SafetySection({ settings, change, info }: SafetySectionProps) {
  const t = useT();
  const { idleLockMinutes } = settings;
  const steps = idleLockMinutes === 0 ? MINUTES : withCurrent(MINUTES, idleLockMinutes);
  return (
    <section className={css["section"]}>
      <h2>{t(texts.safety)}</h2>
      <div>
        <Choice
          label={t(texts.idle)}
          layout="line"
          value={String(idleLockMinutes)}
          onChange={(minutes) => change({ idleLockMinutes: Number(minutes) })}
          options={[
            ...steps.map((count) => ({ value: String(count), label: t(texts.minutes, { count }) })),
            { value: "0", label: t(texts.never) },
          ]}
        />
        <p className={css["about"]}>{t(texts.idleAbout)}</p>
      </div>
      <Keychain on={settings.keychain} state={info?.keychain ?? null} />
      <div>
        <Button onPress={() => go({ screen: "identity" })}>{t(texts.identity)}</Button>
        <p className={css["about"]}>{t(texts.identityAbout)}</p>
      </div>
    </section>
  );
}

function Keychain({ on, state }: { on: boolean; state: HostInfo["keychain"] | null }) {
  const t = useT();
  const why = useId();
  const act = useAct();
  const trial = useRead("identity.status", {}).data?.practice ?? false;
  const [asking, setAsking] = useState(false);
  const usable = state === "available" && !trial;
  const about = trial
    ? texts.keychainTrial
    : state === "none"
      ? texts.keychainNone
      : state === "basic_text"
        ? texts.keychainBasic
        : texts.keychainAbout;
  const turnOff = (): Promise<unknown> =>
    act.run(async () => {
      await host.call("host.keychain.forget", {});
      await changeSettings({ keychain: false });
      toast(texts.keychainOff);
    });
  return (
    <div>
      <Checkbox
        checked={on}
        // What is on can always be turned off.
        disabled={!usable && !on}
        why={why}
        onChange={(wanted) => {
          if (wanted) setAsking(true);
          else void turnOff();
        }}
      >
        {t(texts.keychain)}
      </Checkbox>
      <p id={why} className={css["about"]} data-under>
        {t(about)}
      </p>
      <Refusal error={act.error} />
      {asking && <AskPassphrase onClose={() => setAsking(false)} />}
    </div>
  );
}

function AskPassphrase({ onClose }: { onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const form = useId();
  const [passphrase, setPassphrase] = useState("");
  const keep = async (): Promise<void> => {
    const done = await act.run(async () => {
      await flushAll();
      // Opening the home with it is the check: a wrong one is refused before anything is kept.
      await service.call("identity.unlock", { passphrase });
      await host.call("host.keychain.store", { secret: passphrase });
      await changeSettings({ keychain: true });
      return true;
    });
    if (done !== true) return;
    onClose();
    toast(texts.keychainOn);
  };
  return (
    <Dialog
      title={t(texts.keychainQuestion)}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" type="submit" form={form} off={act.busy || passphrase === ""}>
            {t(texts.keychainDo)}
          </Button>
          <Button onPress={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <form
        id={form}
        className={css["form"]}
        onSubmit={(e) => {
          e.preventDefault();
          if (passphrase !== "") void keep();
        }}
      >
        <p>{t(texts.keychainAsk)}</p>
        <PassphraseField
          label={t(texts.passphrase)}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          autoComplete="current-password"
        />
        <Refusal error={act.error} />
      </form>
    </Dialog>
  );
}
