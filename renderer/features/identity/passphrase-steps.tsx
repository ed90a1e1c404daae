// Steps 2 and 3: a passphrase – suggested, or one's own – and reading it back from paper.
import { RefreshCw } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import type { AppError } from "../../../shared/lib/errors.ts";
import { service } from "../../api/client.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { lengthOf } from "../../ui/field.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import css from "./identity.module.css";

/** As the service demands (electron/service/identity/passphrase.ts). */
const [MIN_CHARACTERS, MIN_WORDS] = [12, 4];

export interface ChosenPassphrase {
  readonly text: string;
  /** Thought of by the person, never shown as a suggestion. */
  readonly own: boolean;
}

export function PassphraseStep({
  initial,
  onBack,
  onDone,
}: {
  initial: ChosenPassphrase;
  onBack: () => void;
  onDone: (chosen: ChosenPassphrase) => void;
}) {
  const t = useT();
  const lang = useLang();
  const [own, setOwn] = useState(initial.own);
  // Each in its place: a suggestion that arrives late never lands in what the person types.
  const [typed, setTyped] = useState(initial.own ? initial.text : "");
  const [suggestion, setSuggestion] = useState(initial.own ? "" : initial.text);
  const value = own ? typed : suggestion;
  const [tried, setTried] = useState(false);
  const suggest = useCallback(async () => {
    const { passphrase } = await service.call("identity.suggestPassphrase", { language: lang });
    setSuggestion(passphrase);
  }, [lang]);
  useEffect(() => {
    if (initial.text === "" && !initial.own) void suggest();
  }, [initial, suggest]);
  const separate = new Set(value.split(/[\s\p{Dash}]+/u).filter((w) => lengthOf(w) >= 2));
  const short = lengthOf(value.trim()) < MIN_CHARACTERS && separate.size < MIN_WORDS;
  return (
    <form
      className={css["column"]}
      onSubmit={(e) => {
        e.preventDefault();
        setTried(true);
        if (!short) onDone({ text: value.trim(), own });
      }}
    >
      <div>
        <h1 className={css["title"]}>{t(identityTexts.passphraseTitle)}</h1>
        <p className={css["about"]}>{t(identityTexts.passphraseAbout)}</p>
      </div>
      {own ? (
        <PassphraseField
          label={t(identityTexts.passphrase)}
          value={value}
          onChange={setTyped}
          autoFocus
          hint={t(identityTexts.ownHint)}
          error={tried && short ? t(identityTexts.ownHint) : null}
        />
      ) : (
        <div>
          <h2 className={css["label"]}>{t(identityTexts.suggested)}</h2>
          <p className={css["phrase"]} data-testid="suggestion">
            {value}
          </p>
          <p className={css["about"]}>{t(identityTexts.suggestedHint)}</p>
        </div>
      )}
      <div className={css["line"]}>
        {!own && (
          <Button
            size="compact"
            icon={<RefreshCw size={14} strokeWidth={1.5} aria-hidden="true" />}
            onPress={() => void suggest()}
          >
            {t(identityTexts.another)}
          </Button>
        )}
        <Button
          size="compact"
          kind="quiet"
          onPress={() => {
            setOwn(!own);
            if (own) void suggest();
            else setTyped("");
          }}
        >
          {t(own ? identityTexts.useSuggested : identityTexts.ownPassphrase)}
        </Button>
      </div>
      <div className={css["buttons"]}>
        <Button kind="primary" type="submit" off={value === ""}>
          {t(identityTexts.iWroteIt)}
        </Button>
        <Button onPress={onBack}>{t(words.back)}</Button>
      </div>
    </form>
  );
}

export interface ReadBackProps {
  readonly passphrase: string;
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function ReadBackStep({ passphrase, busy, error, onBack, onDone }: ReadBackProps) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className={css["column"]}
      onSubmit={(e) => {
        e.preventDefault();
        // Several blanks between words are one: paper does not show how many there were.
        const same = typed.trim().replaceAll(/\s+/gu, " ") === passphrase;
        setWrong(!same);
        if (same) onDone();
      }}
    >
      <div>
        <h1 className={css["title"]}>{t(identityTexts.readBack)}</h1>
        <p className={css["about"]}>{t(identityTexts.readBackAbout)}</p>
      </div>
      <PassphraseField
        label={t(identityTexts.passphrase)}
        value={typed}
        autoFocus
        onChange={(v) => {
          setTyped(v);
          setWrong(false);
        }}
        error={wrong ? t(identityTexts.differs) : null}
      />
      <Refusal error={error} />
      <div className={css["buttons"]}>
        <Button kind="primary" type="submit" off={busy}>
          {t(words.next)}
        </Button>
        <Button onPress={onBack}>{t(words.back)}</Button>
      </div>
    </form>
  );
}
