// Settings as the service keeps them, at hand for every component. What the system decides (language, theme) is resolved here.
import { create } from "zustand";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/contract/desk.ts";
import { LANGUAGES, type Language } from "../../shared/i18n/language.ts";
import { host, service } from "../api/client.ts";

interface SettingsState {
  readonly settings: Settings;
  readonly systemLanguages: readonly string[];
  readonly systemDark: boolean;
}

const dark = window.matchMedia("(prefers-color-scheme: dark)");

export const useSettings = create<SettingsState>(() => ({
  settings: DEFAULT_SETTINGS,
  systemLanguages: navigator.languages,
  systemDark: dark.matches,
}));
dark.addEventListener("change", (e) => useSettings.setState({ systemDark: e.matches }));

/** The first of the system's languages that Skøn speaks; English where it speaks none. Norwegian and Swedish readers get Danish. */
function systemLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const base = tag.toLowerCase().split("-")[0] ?? "";
    if (base === "nb" || base === "nn" || base === "no" || base === "sv") return "da";
    const known = LANGUAGES.find((l) => l === base);
    if (known) return known;
  }
  return "en";
}

export const languageOf = (s: SettingsState): Language =>
  s.settings.language === "system" ? systemLanguage(s.systemLanguages) : s.settings.language;
export const themeOf = (s: SettingsState): "light" | "dark" =>
  s.settings.theme === "system" ? (s.systemDark ? "dark" : "light") : s.settings.theme;

/** Percent of the text size from which what stands side by side would be too narrow. */
export const LARGE_TEXT = 150;

let changes = 0;
/** Shown at once, kept by the service; when it cannot be kept, the old value comes back. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = useSettings.getState().settings;
  const turn = ++changes;
  useSettings.setState({ settings: { ...before, ...change } });
  try {
    const settings = await service.call("settings.set", change);
    // The answer to an earlier change does not know of a later one, which is on screen already.
    if (turn === changes) useSettings.setState({ settings });
  } catch (e) {
    const old = Object.fromEntries(Object.keys(change).map((k) => [k, before[k as keyof Settings]]));
    useSettings.setState((s) => ({ settings: { ...s.settings, ...old } }));
    throw e;
  }
}

export async function loadSettings(): Promise<void> {
  const [settings, info] = await Promise.all([service.call("settings.get", {}), host.call("host.info", {})]);
  useSettings.setState({ settings, systemLanguages: info.languages });
}
