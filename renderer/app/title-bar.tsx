// One line at the top: menu, way back, place, quick jump, saved state. It also moves the window where the system draws no bar.
import { Check, ChevronLeft, CircleAlert, Menu as MenuIcon, Search } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { useFormat, useT } from "../i18n/language.tsx";
import { allCommands, useRegistry } from "../stores/commands.ts";
import { goBack, usePlace } from "../stores/place.ts";
import { useSaving } from "../stores/saving.ts";
import { usePalette } from "../stores/palette.ts";
import { IconButton } from "../ui/button.tsx";
import { Keys } from "../ui/keys.tsx";
import { Menu } from "../ui/menu.tsx";
import css from "./title-bar.module.css";

export interface Crumb {
  readonly text: ReactNode;
  readonly onPress?: () => void;
}

export function TitleBar({
  onSkip,
  crumbs,
  besides,
  round,
}: {
  /** Puts the focus into the content. */
  onSkip: () => void;
  crumbs: readonly Crumb[];
  besides: ReactNode;
  round: string | null;
}) {
  const t = useT();
  const hasBack = usePlace((s) => s.place.screen !== "start");
  return (
    <header className={css["bar"]}>
      <button type="button" className={css["skip"]} onClick={onSkip}>
        {t(frameTexts.skip)}
      </button>
      <MainMenu />
      {hasBack && (
        <IconButton
          name={t(frameTexts.back)}
          keys="Alt+ArrowLeft"
          icon={<ChevronLeft size={16} strokeWidth={1.5} />}
          onPress={goBack}
          compact
        />
      )}
      <nav className={css["crumbs"]} aria-label={t(frameTexts.rounds)}>
        <ol>
          {crumbs.map((c, i) => (
            // Crumbs have no identity but their place.
            <Fragment key={i}>
              {i > 0 && (
                <li aria-hidden="true" className={css["slash"]}>
                  /
                </li>
              )}
              <li aria-current={i === crumbs.length - 1 ? "page" : undefined} className={css["crumb"]}>
                {c.onPress ? (
                  <AriaButton className={css["way"] ?? ""} onPress={c.onPress}>
                    {c.text}
                  </AriaButton>
                ) : (
                  c.text
                )}
              </li>
            </Fragment>
          ))}
        </ol>
      </nav>
      {besides}
      <div className={css["gap"]} />
      {round !== null && (
        <AriaButton className={css["jump"] ?? ""} onPress={() => usePalette.setState({ open: true })}>
          <Search size={16} strokeWidth={1.5} aria-hidden="true" />
          <span>{t(frameTexts.quickJump)}</span>
          <Keys keys="$mod+k" />
        </AriaButton>
      )}
      <Saved />
    </header>
  );
}

function MainMenu() {
  const t = useT();
  const commands = useRegistry(allCommands);
  const entries = commands
    .filter((c) => c.menu !== undefined && c.enabled !== false)
    .map((c) => ({
      id: c.id,
      label: t(c.label),
      run: c.run,
      ...(c.keys?.[0] === undefined ? {} : { keys: c.keys[0] }),
    }));
  return (
    <Menu
      name={t(frameTexts.menu)}
      button={<MenuIcon size={16} strokeWidth={1.5} aria-hidden="true" />}
      entries={entries}
    />
  );
}
function Saved() {
  const t = useT();
  const f = useFormat();
  const { pending, savedAt, failure } = useSaving();
  const state = failure ? "failed" : pending > 0 ? "pending" : savedAt ? "saved" : "none";
  return (
    <div className={css["saved"]} data-state={state} role="status">
      {state === "saved" && savedAt && (
        <>
          <Check size={16} strokeWidth={1.5} aria-hidden="true" />
          {t(frameTexts.saved, { time: f.time(savedAt) })}
        </>
      )}
      {state === "pending" && t(frameTexts.savingNow)}
      {state === "failed" && (
        <>
          <CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
          {t(frameTexts.notSaved)}
        </>
      )}
    </div>
  );
}
