// Commands that work everywhere: palette, open a package, settings, theme, language, text size, lock, back.
import { useMemo } from "react";
import { backupsTexts } from "../../shared/i18n/ui/backups.ts";
import { preparationCommands } from "../../shared/i18n/ui/preparation.ts";
import { commandGroups, commandTexts } from "../../shared/i18n/ui/frame.ts";
import { host } from "../api/client.ts";
import { useCommands, type Command } from "../stores/commands.ts";
import { useHelp } from "../stores/help.ts";
import { lockNow, useSession } from "../stores/session.ts";
import { usePalette } from "../stores/palette.ts";
import { go, goBack, goHome, usePlace } from "../stores/place.ts";
import { changeSettings, themeOf, useSettings } from "../stores/settings.ts";
import { HELP_FOR } from "./help-for.ts";

const SIZES = [80, 90, 100, 110, 125, 150, 175, 200];
const step = (by: 1 | -1): void => {
  const now = useSettings.getState().settings.textSize;
  const next = by > 0 ? SIZES.find((s) => s > now) : SIZES.findLast((s) => s < now);
  if (next !== undefined) void changeSettings({ textSize: next });
};

export async function openPackages(): Promise<void> {
  const { files } = await host.call("host.pickFiles", { purpose: "packages" });
  if (files.length > 0) go({ screen: "import", files });
}

/** The page about what is on screen. */
const pageAbout = (): string | null => useHelp.getState().about ?? HELP_FOR[usePlace.getState().place.screen];
/** While locked, a lost passphrase is what help is needed for. */
function openHelp(locked: boolean): void {
  const page = pageAbout();
  if (page !== null) go({ screen: "help", page: locked ? "passphrase" : page });
}

/** `unlocked`: a home is open; otherwise only what needs none. `real`: there is one that counts, and so its backups do. */
export function useAppCommands(unlocked: boolean, real: boolean): void {
  const dark = useSettings(themeOf) === "dark";
  const commands = useMemo(() => {
    const always: Command[] = [
      {
        id: "app.shortcuts",
        label: commandTexts.shortcuts,
        group: commandGroups.help,
        menu: "help",
        // The second where single keys are turned off.
        keys: ["?", "Shift+F1"],
        run: () => usePalette.setState({ sheet: true }),
      },
      {
        id: "app.help",
        label: commandTexts.help,
        group: commandGroups.help,
        menu: "help",
        keys: ["F1"],
        run: () => openHelp(!unlocked && real),
      },
      {
        id: "app.theme",
        label: dark ? commandTexts.light : commandTexts.dark,
        group: commandGroups.view,
        menu: "view",
        run: () => void changeSettings({ theme: dark ? "light" : "dark" }),
      },
      {
        id: "app.bigger",
        label: commandTexts.bigger,
        group: commandGroups.view,
        menu: "view",
        keys: ["$mod+Plus", "$mod+="],
        run: () => step(1),
      },
      {
        id: "app.smaller",
        label: commandTexts.smaller,
        group: commandGroups.view,
        menu: "view",
        keys: ["$mod+-"],
        run: () => step(-1),
      },
      {
        id: "app.normal",
        label: commandTexts.normal,
        group: commandGroups.view,
        menu: "view",
        keys: ["$mod+0"],
        run: () => void changeSettings({ textSize: 100 }),
      },
      {
        id: "app.danish",
        label: commandTexts.danish,
        group: commandGroups.view,
        run: () => void changeSettings({ language: "da" }),
      },
      {
        id: "app.english",
        label: commandTexts.english,
        group: commandGroups.view,
        run: () => void changeSettings({ language: "en" }),
      },
      {
        id: "app.chinese",
        label: commandTexts.chinese,
        group: commandGroups.view,
        run: () => void changeSettings({ language: "zh" }),
      },
    ];
    const backups: Command = {
      id: "app.backups",
      label: backupsTexts.command,
      group: commandGroups.file,
      menu: "file",
      run: () => (unlocked ? go({ screen: "backups" }) : useSession.setState({ backups: true })),
    };
    if (!unlocked) return real ? [backups, ...always] : always;
    return [
      {
        id: "app.palette",
        label: commandTexts.palette,
        group: commandGroups.go,
        keys: ["$mod+k"],
        hidden: true,
        run: () => usePalette.setState({ open: true }),
      },
      {
        id: "app.open",
        label: commandTexts.openPackage,
        group: commandGroups.file,
        menu: "file",
        keys: ["$mod+o"],
        run: () => void openPackages(),
      },
      {
        id: "app.newRound",
        label: preparationCommands.newRound,
        group: commandGroups.file,
        menu: "file",
        run: () => go({ screen: "new-round" }),
      },
      {
        id: "app.rounds",
        label: commandTexts.rounds,
        group: commandGroups.go,
        menu: "go",
        keys: ["$mod+Shift+h"],
        run: goHome,
      },
      {
        id: "app.back",
        label: commandTexts.back,
        group: commandGroups.go,
        menu: "go",
        keys: ["Alt+ArrowLeft"],
        run: goBack,
      },
      ...(real ? [backups] : []),
      {
        id: "app.settings",
        label: commandTexts.settings,
        group: commandGroups.file,
        menu: "file",
        keys: ["$mod+,"],
        run: () => go({ screen: "settings" }),
      },
      {
        id: "app.lock",
        label: commandTexts.lock,
        group: commandGroups.file,
        menu: "file",
        keys: ["$mod+l"],
        run: () => void lockNow(),
      },
      ...always,
    ] satisfies Command[];
  }, [unlocked, real, dark]);
  useCommands(commands);
}
