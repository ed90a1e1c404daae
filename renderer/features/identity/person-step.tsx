// Step 1: who the person is, as it stands on card and reviews.
import { useRef, useState } from "react";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../../../shared/i18n/language.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { TextField } from "../../ui/field.tsx";
import css from "./identity.module.css";

export interface Person {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly languages: Language[];
}
export function PersonStep({
  initial,
  onBack,
  onDone,
}: {
  initial: Person | null;
  onBack: () => void;
  onDone: (p: Person) => void;
}) {
  const t = useT();
  const lang = useLang();
  const [name, setName] = useState(initial?.name ?? "");
  const [organisation, setOrganisation] = useState(initial?.organisation ?? "");
  const [email, setEmail] = useState(initial?.email ?? "");
  const [languages, setLanguages] = useState<Language[]>(initial?.languages ?? [lang]);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Not the browser's own check: its words come in the system's language, in a bubble over the form.
  const badEmail = email.trim() !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim());
  const lacking = name.trim() === "" || organisation.trim() === "" || badEmail || languages.length === 0;
  return (
    <form
      className={css["column"]}
      noValidate
      ref={form}
      onSubmit={(e) => {
        e.preventDefault();
        setTried(true);
        if (lacking)
          requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
        if (!lacking) onDone({ name: name.trim(), organisation: organisation.trim(), email: email.trim(), languages });
      }}
    >
      <div>
        <h1 className={css["title"]}>{t(identityTexts.who)}</h1>
        <p className={css["about"]}>{t(identityTexts.whoAbout)}</p>
      </div>
      <TextField
        label={t(identityTexts.name)}
        value={name}
        onChange={setName}
        autoFocus
        autoComplete="name"
        error={tried && name.trim() === "" ? t(identityTexts.needName) : null}
      />
      <TextField
        label={t(identityTexts.organisation)}
        value={organisation}
        onChange={setOrganisation}
        autoComplete="organization"
        hint={t(identityTexts.organisationHint)}
        error={tried && organisation.trim() === "" ? t(identityTexts.needOrganisation) : null}
      />
      <TextField
        label={t(identityTexts.email)}
        mark={t(words.optional)}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="email"
        error={tried && badEmail ? t(identityTexts.badEmail) : null}
      />
      <fieldset className={css["set"]}>
        <legend>{t(identityTexts.languages)}</legend>
        <div className={css["line"]}>
          {LANGUAGES.map((l) => (
            <Checkbox
              key={l}
              checked={languages.includes(l)}
              onChange={(on) => setLanguages(LANGUAGES.filter((x) => (x === l ? on : languages.includes(x))))}
            >
              <span lang={l}>{LANGUAGE_NAMES[l]}</span>
            </Checkbox>
          ))}
        </div>
        <p className={css["error"]}>{tried && languages.length === 0 ? t(identityTexts.needLanguage) : ""}</p>
      </fieldset>
      <div className={css["buttons"]}>
        <Button kind="primary" type="submit">
          {t(words.next)}
        </Button>
        <Button onPress={onBack}>{t(words.back)}</Button>
      </div>
    </form>
  );
}
