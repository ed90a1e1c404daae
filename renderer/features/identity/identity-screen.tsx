// The page about oneself: card, fingerprint, backup, passphrase, and the offices one trusts.
import { useState } from "react";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { goHome } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Fingerprint } from "./fingerprint.tsx";
import { fileName, saveBackup, saveCard } from "./keep-steps.tsx";
import css from "./identity.module.css";
import { renewKeychain } from "./renew-keychain.ts";

const ORIGINS = {
  own: identityTexts.pinOwn,
  compared: identityTexts.pinCompared,
  vouched: identityTexts.pinVouched,
  "first-seen": identityTexts.pinSeen,
} as const;

export function IdentityScreen() {
  const t = useT();
  const f = useFormat();
  const me = useRead("identity.status", {}).data?.identity;
  const pins = useRead("pins.list", {}).data?.pins ?? [];
  const card = useAct();
  return (
    <Frame crumbs={[{ text: t(frameTexts.rounds), onPress: goHome }, { text: t(identityTexts.you) }]}>
      <div className={css["page"]}>
        <h1>{t(identityTexts.you)}</h1>
        {me && (
          <Facts
            facts={[
              [t(identityTexts.name), me.name],
              [t(identityTexts.organisation), me.organisation],
              me.email === null ? null : [t(identityTexts.email), me.email],
              [t(identityTexts.fingerprint), <Fingerprint key="f" digits={me.digits} />],
              [
                t(identityTexts.wordsName),
                <span key="w" lang="en">
                  {me.words.en.join(" ")}
                </span>,
              ],
              [
                "",
                <span key="z" lang="zh-Hans">
                  {me.words.zh.join(" ")}
                </span>,
              ],
            ]}
          />
        )}
        <div className={css["line"]}>
          <Button
            off={card.busy}
            onPress={() =>
              void card.run(saveCard).then((file) => {
                if (file !== null) toast(identityTexts.cardSaved, { file: fileName(file) });
              })
            }
          >
            {t(identityTexts.card)}
          </Button>
        </div>
        <Refusal error={card.error} />
        <BackupForm />
        <ChangeForm />
        <section className={css["section"]}>
          <h2>{t(identityTexts.pinsTitle)}</h2>
          {pins.length === 0 && <p>{t(identityTexts.pinsNone)}</p>}
          <Facts
            facts={pins.map((p) => [
              t(p.side === "dk" ? identityTexts.sideDk : identityTexts.sideCn),
              <span key={p.side} className={css["pin"]}>
                <Fingerprint digits={p.digits} />
                <span>{[t(ORIGINS[p.origin]), f.dateTime(p.at)].join(t(words.comma))}</span>
              </span>,
            ])}
          />
        </section>
      </div>
    </Frame>
  );
}

function BackupForm() {
  const t = useT();
  const act = useAct();
  const [passphrase, setPassphrase] = useState("");
  const save = async (): Promise<void> => {
    const file = await act.run(() => saveBackup(passphrase));
    if (file === null) return;
    setPassphrase("");
    toast(identityTexts.backupSaved, { file: fileName(file) });
  };
  return (
    <section className={css["section"]}>
      <h2>{t(identityTexts.backup)}</h2>
      <p className={css["about"]}>{t(identityTexts.backupAgainAbout)}</p>
      <form
        className={css["form"]}
        onSubmit={(e) => {
          e.preventDefault();
          if (passphrase !== "") void save();
        }}
      >
        <PassphraseField
          label={t(identityTexts.backupPassphrase)}
          value={passphrase}
          onChange={setPassphrase}
          hint={t(identityTexts.ownHint)}
        />
        <Refusal error={act.error} />
        <div>
          <Button type="submit" off={act.busy || passphrase === ""}>
            {t(identityTexts.saveBackup)}
          </Button>
        </div>
      </form>
    </section>
  );
}

function ChangeForm() {
  const t = useT();
  const act = useAct();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = async (): Promise<void> => {
    if ((await act.run(() => service.call("identity.changePassphrase", { current, next }))) === null) return;
    const kept = await renewKeychain(next);
    setCurrent("");
    setNext("");
    toast(kept ? identityTexts.changed : identityTexts.changedNotKept);
  };
  return (
    <section className={css["section"]}>
      <h2>{t(identityTexts.changePassphrase)}</h2>
      <p className={css["about"]}>{t(identityTexts.changedNote)}</p>
      <form
        className={css["form"]}
        onSubmit={(e) => {
          e.preventDefault();
          if (current !== "" && next !== "") void change();
        }}
      >
        <PassphraseField
          label={t(identityTexts.currentPassphrase)}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <PassphraseField
          label={t(identityTexts.nextPassphrase)}
          value={next}
          onChange={setNext}
          hint={t(identityTexts.ownHint)}
        />
        <Refusal error={act.error} />
        <div>
          <Button type="submit" off={act.busy || current === "" || next === ""}>
            {t(identityTexts.changePassphrase)}
          </Button>
        </div>
      </form>
    </section>
  );
}
