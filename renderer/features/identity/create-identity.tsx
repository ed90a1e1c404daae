// Creating an identity, step by step: who, passphrase, read it back, backup, card. Nothing is stored before the phrase was read back.
import { useState } from "react";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { goHome } from "../../stores/place.ts";
import { afterUnlock, useSession } from "../../stores/session.ts";
import { BackupStep, CardStep } from "./keep-steps.tsx";
import { PassphraseStep, ReadBackStep, type ChosenPassphrase } from "./passphrase-steps.tsx";
import { PersonStep, type Person } from "./person-step.tsx";
import css from "./identity.module.css";

const STEPS = ["person", "passphrase", "read-back", "backup", "card"] as const;
type Step = (typeof STEPS)[number];

export function CreateIdentity({ onBack }: { onBack: () => void }) {
  const t = useT();
  const act = useAct();
  const [step, setStep] = useState<Step>("person");
  const [person, setPerson] = useState<Person | null>(null);
  const [chosen, setChosen] = useState<ChosenPassphrase>({ text: "", own: false });
  const passphrase = chosen.text;
  const create = async (): Promise<void> => {
    if (!person) return;
    const { email, ...rest } = person;
    // The identity exists after this step; the window stays here until backup and card are done or put off.
    useSession.setState({ firstRun: true });
    const made = await act.run(() =>
      service.call("identity.create", { ...rest, email: email === "" ? null : email, passphrase }),
    );
    if (made) setStep("backup");
    else useSession.setState({ firstRun: false });
  };
  const finish = (): void => {
    goHome();
    useSession.setState({ firstRun: false });
    afterUnlock();
  };
  return (
    <div className={css["column"]}>
      <p className={css["step"]}>{t(identityTexts.step, { step: STEPS.indexOf(step) + 1, steps: STEPS.length })}</p>
      {step === "person" && (
        <PersonStep
          initial={person}
          onBack={onBack}
          onDone={(p) => {
            setPerson(p);
            setStep("passphrase");
          }}
        />
      )}
      {step === "passphrase" && (
        <PassphraseStep
          initial={chosen}
          onBack={() => setStep("person")}
          onDone={(p) => {
            setChosen(p);
            setStep("read-back");
          }}
        />
      )}
      {step === "read-back" && (
        <ReadBackStep
          passphrase={passphrase}
          busy={act.busy}
          error={act.error}
          onBack={() => setStep("passphrase")}
          onDone={() => void create()}
        />
      )}
      {step === "backup" && <BackupStep passphrase={passphrase} onDone={() => setStep("card")} />}
      {step === "card" && <CardStep onDone={finish} />}
    </div>
  );
}
