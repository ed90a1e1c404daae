// Settings of this computer: how it looks, how one works, when it locks, where the data is, what Skøn is made of. Each works at once;
// what cannot be kept goes back to what it was and says so.
import { useId, useState } from "react";
import type { Settings } from "../../../shared/contract/desk.ts";
import { LANGUAGE_NAMES, HTML_LANG, LANGUAGES } from "../../../shared/i18n/language.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { settingsTexts as texts } from "../../../shared/i18n/ui/settings.ts";
import { Frame } from "../../app/frame.tsx";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { goHome } from "../../stores/place.ts";
import { changeSettings, useSettings } from "../../stores/settings.ts";
import { Checkbox, Choice, type Option } from "../../ui/choice.tsx";
import { About } from "./about.tsx";
import { DataSection } from "./data-section.tsx";
import { SafetySection } from "./safety-section.tsx";
import { withCurrent, type Change } from "./change.ts";
import { useHostInfo } from "./use-host-info.ts";
import css from "./settings.module.css";

const SIZES = [80, 90, 100, 110, 125, 150, 175, 200];

export function SettingsScreen() {
  const t = useT();
  const settings = useSettings((s) => s.settings);
  const info = useHostInfo();
  const [error, setError] = useState<AppError | null>(null);
  const change: Change = (wanted) => {
    setError(null);
    changeSettings(wanted).catch((e: unknown) => setError(isAppError(e) ? e : new AppError("internal", { id: "-" })));
  };
  return (
    <Frame crumbs={[{ text: t(frameTexts.rounds), onPress: goHome }, { text: t(texts.title) }]}>
      <div className={css["page"]}>
        <h1>{t(texts.title)}</h1>
        <p className={css["about"]}>{t(texts.about)}</p>
        <Refusal error={error} />
        <Looks settings={settings} change={change} />
        <Work settings={settings} change={change} />
        <SafetySection settings={settings} change={change} info={info} />
        <DataSection info={info} />
        <About info={info} />
      </div>
    </Frame>
  );
}

function Looks({ settings, change }: { settings: Settings; change: Change }) {
  const t = useT();
  const languages: readonly Option<Settings["language"]>[] = [
    { value: "system", label: t(texts.asSystem) },
    ...LANGUAGES.map((l) => ({ value: l, label: <span lang={HTML_LANG[l]}>{LANGUAGE_NAMES[l]}</span> })),
  ];
  return (
    <section className={css["section"]}>
      <h2>{t(texts.looks)}</h2>
      <Choice
        label={t(texts.language)}
        layout="line"
        value={settings.language}
        onChange={(language) => change({ language })}
        options={languages}
      />
      <Choice
        label={t(texts.theme)}
        layout="line"
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={[
          { value: "system", label: t(texts.asSystem) },
          { value: "light", label: t(texts.light) },
          { value: "dark", label: t(texts.dark) },
        ]}
      />
      <div>
        <Choice
          label={t(texts.textSize)}
          layout="line"
          value={String(settings.textSize)}
          onChange={(size) => change({ textSize: Number(size) })}
          options={withCurrent(SIZES, settings.textSize).map((n) => ({
            value: String(n),
            label: t(texts.percent, { n }),
          }))}
        />
        <p className={css["sample"]}>{t(texts.sample)}</p>
      </div>
      <div>
        <Choice
          label={t(texts.pageTheme)}
          layout="line"
          value={settings.pageTheme}
          onChange={(pageTheme) => change({ pageTheme })}
          options={[
            { value: "original", label: t(texts.original) },
            { value: "sepia", label: t(texts.sepia) },
            { value: "dark", label: t(texts.darkPages) },
          ]}
        />
        <p className={css["about"]}>{t(texts.pageThemeAbout)}</p>
      </div>
    </section>
  );
}

function Work({ settings, change }: { settings: Settings; change: Change }) {
  const t = useT();
  const why = useId();
  return (
    <section className={css["section"]}>
      <h2>{t(texts.work)}</h2>
      <div>
        <Choice
          label={t(texts.order)}
          layout="line"
          value={settings.order}
          onChange={(order) => change({ order })}
          options={[
            { value: "reading", label: t(texts.byReading) },
            { value: "number", label: t(texts.byNumber) },
            { value: "title", label: t(texts.byTitle) },
            { value: "state", label: t(texts.byState) },
          ]}
        />
        <p className={css["about"]}>{t(texts.orderAbout)}</p>
      </div>
      <Choice
        label={t(texts.formSide)}
        layout="line"
        value={settings.formSide}
        onChange={(formSide) => change({ formSide })}
        options={[
          { value: "right", label: t(texts.right) },
          { value: "left", label: t(texts.left) },
        ]}
      />
      <div>
        <Checkbox checked={settings.singleKeys} onChange={(singleKeys) => change({ singleKeys })} why={why}>
          {t(texts.singleKeys)}
        </Checkbox>
        <p id={why} className={css["about"]} data-under>
          {t(texts.singleKeysAbout)}
        </p>
      </div>
    </section>
  );
}
