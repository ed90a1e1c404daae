// The application: first run, locked, or at work. Language, theme and text size are applied here, once.
import { useEffect } from "react";
import { HTML_LANG } from "../../shared/i18n/language.ts";
import { allCommands, useRegistry } from "../stores/commands.ts";
import { host } from "../api/client.ts";
import { useRead } from "../api/use-read.ts";
import { RestoredDialog } from "../features/backups/restored-dialog.tsx";
import { FirstRun } from "../features/identity/first-run.tsx";
import { Unlock } from "../features/identity/unlock.tsx";
import { LanguageProvider } from "../i18n/language.tsx";
import { usePlace } from "../stores/place.ts";
import { noLongerInterrupted, useSession } from "../stores/session.ts";
import { languageOf, LARGE_TEXT, themeOf, useSettings } from "../stores/settings.ts";
import { useAppCommands } from "./app-commands.ts";
import { useRoundCommands } from "./round-commands.ts";
import { DropTarget } from "./drop-target.tsx";
import { Frame } from "./frame.tsx";
import { ErrorScreen } from "./error-screen.tsx";
import { useIdleLock } from "./idle-lock.ts";
import { Keyboard } from "./keyboard.tsx";
import { Palette } from "./palette.tsx";
import { CurrentScreen } from "./screens.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { useStrayClicks } from "./stray-click.ts";
import { Toasts } from "./toasts.tsx";
import css from "./app.module.css";

/** Menu, window title and document attributes follow language and theme. */
function useAppearance(): void {
  const language = useSettings(languageOf);
  const theme = useSettings(themeOf);
  const choice = useSettings((s) => s.settings.theme);
  const textSize = useSettings((s) => s.settings.textSize);
  const commands = useRegistry(allCommands);
  useEffect(() => {
    document.documentElement.lang = HTML_LANG[language];
    void host.call("host.setLanguage", { language });
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    void host.call("host.setTheme", { theme: choice });
  }, [theme, choice]);
  useEffect(() => {
    document.documentElement.style.setProperty("--text-scale", String(textSize / 100));
    document.documentElement.toggleAttribute("data-large-text", textSize >= LARGE_TEXT);
  }, [textSize]);
  useEffect(() => {
    const inMenu = commands.flatMap((c) =>
      c.menu
        ? [
            {
              id: c.id,
              label: c.label[language],
              menu: c.menu,
              accelerator: acceleratorOf(c.keys?.[0]),
              enabled: c.enabled ?? true,
            },
          ]
        : [],
    );
    void host.call("host.setCommands", { commands: inMenu });
  }, [commands, language]);
}

/** tinykeys → Electron: "$mod+Shift+h" → "CmdOrCtrl+Shift+H". Single keys are none of the menu's business. */
function acceleratorOf(keys: string | undefined): string | null {
  if (keys === undefined || keys === "?") return null;
  const parts = keys
    .split("+")
    .map(
      (k) => ({ $mod: "CmdOrCtrl", ArrowLeft: "Left", ArrowRight: "Right", ArrowUp: "Up", ArrowDown: "Down" })[k] ?? k,
    );
  if (parts.length === 1 && !/^F\d+$/u.test(keys)) return null;
  return parts.map((p) => (p.length === 1 ? p.toUpperCase() : p)).join("+");
}

export function App() {
  const language = useSettings(languageOf);
  const status = useRead("identity.status", {});
  const place = usePlace((s) => s.place);
  const firstRun = useSession((s) => s.firstRun);
  const isNew = status.data !== undefined && (!status.data.exists || firstRun);
  const unlocked = (status.data?.unlocked ?? false) && !isNew;
  const behind = useSession((s) => s.interrupted) && !isNew && status.data?.exists === true;
  const down = useSession((s) => s.service !== "up");
  // Not before the answer says so: a moment with neither would take the screen down, and make another one.
  useEffect(() => {
    if (unlocked) noLongerInterrupted();
  }, [unlocked]);
  useAppearance();
  useAppCommands(unlocked, !isNew && status.data?.practice === false);
  useRoundCommands(unlocked);
  useIdleLock(unlocked);
  useStrayClicks();
  return (
    <LanguageProvider language={language}>
      <Keyboard />
      {status.error && <ErrorScreen error={status.error} />}
      {status.data === undefined && !status.error && down && <Frame crumbs={[]}>{null}</Frame>}
      {isNew && (
        // Also who has no identity yet can read help; what he was writing stays.
        <div className={css["behind"]} hidden={place.screen === "help"} inert={place.screen === "help"}>
          <FirstRun />
        </div>
      )}
      {isNew && place.screen === "help" && <CurrentScreen />}
      {status.data && !isNew && !unlocked && (place.screen === "help" && !behind ? <CurrentScreen /> : <Unlock />)}
      {(unlocked || behind) && (
        // After a crash of the service the screen stays mounted behind the lock: nobody loses a word he was writing.
        <div className={css["behind"]} hidden={!unlocked} inert={!unlocked}>
          <CurrentScreen />
        </div>
      )}
      {unlocked && <Palette />}
      {unlocked && <RestoredDialog />}
      <ShortcutSheet />
      <DropTarget unlocked={unlocked} />
      <Toasts />
    </LanguageProvider>
  );
}
