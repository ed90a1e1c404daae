// First run: three ways in – create an identity, restore one, or just try the sample round.
import type { Language } from "../../../shared/i18n/language.ts";
import { useState } from "react";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { Frame } from "../../app/frame.tsx";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go } from "../../stores/place.ts";
import { changeSettings } from "../../stores/settings.ts";
import { Button } from "../../ui/button.tsx";
import { BrandSide } from "../start/brand-side.tsx";
import { CreateIdentity } from "./create-identity.tsx";
import { RestoreIdentity } from "./restore-identity.tsx";
import css from "./identity.module.css";

type Way = "choose" | "create" | "restore";

export function FirstRun() {
  const [way, setWay] = useState<Way>("choose");
  return (
    <Frame crumbs={[]} own>
      <div className={css["split"]}>
        <BrandSide />
        <div className={css["work"]}>
          {way === "choose" && <Choose onWay={setWay} />}
          {way === "create" && <CreateIdentity onBack={() => setWay("choose")} />}
          {way === "restore" && <RestoreIdentity onBack={() => setWay("choose")} />}
        </div>
      </div>
    </Frame>
  );
}

/** One click: a throw-away identity and the sample round made for it. */
async function startPractice(language: Language): Promise<void> {
  await service.call("identity.startPractice", { language });
  const { round } = await service.call("rounds.trySample", { language });
  await changeSettings({ tourSeen: false });
  go({ screen: "overview", round });
}

function Choose({ onWay }: { onWay: (way: Way) => void }) {
  const t = useT();
  const lang = useLang();
  const act = useAct();
  return (
    <div className={css["column"]}>
      <div>
        <h1 className={css["title"]}>{t(identityTexts.welcome)}</h1>
        <p className={css["about"]}>{t(identityTexts.welcomeAbout)}</p>
      </div>
      <ul className={css["ways"]}>
        <li>
          <div>
            <h2 className={css["way"]}>{t(identityTexts.create)}</h2>
            <p>{t(identityTexts.createAbout)}</p>
          </div>
          <Button kind="primary" onPress={() => onWay("create")}>
            {t(identityTexts.create)}
          </Button>
        </li>
        <li>
          <div>
            <h2 className={css["way"]}>{t(identityTexts.restore)}</h2>
            <p>{t(identityTexts.restoreAbout)}</p>
          </div>
          <Button onPress={() => onWay("restore")}>{t(identityTexts.restore)}</Button>
        </li>
        <li>
          <div>
            <h2 className={css["way"]}>{t(identityTexts.trySample)}</h2>
            <p>{t(identityTexts.trySampleAbout)}</p>
            <p role="status">{act.busy ? t(identityTexts.preparing) : ""}</p>
          </div>
          <Button off={act.busy} onPress={() => void act.run(() => startPractice(lang))}>
            {t(identityTexts.trySample)}
          </Button>
        </li>
      </ul>
      <Refusal error={act.error} />
    </div>
  );
}
