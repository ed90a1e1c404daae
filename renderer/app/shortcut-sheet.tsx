// The sheet of all keys that work right now, made from the command registry.
import { commandTexts } from "../../shared/i18n/ui/frame.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { useT } from "../i18n/language.tsx";
import { allCommands, useRegistry, type Command } from "../stores/commands.ts";
import { usePalette } from "../stores/palette.ts";
import { useSettings } from "../stores/settings.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Keys } from "../ui/keys.tsx";
import css from "./shortcut-sheet.module.css";

export function ShortcutSheet() {
  const t = useT();
  const open = usePalette((s) => s.sheet);
  const commands = useRegistry(allCommands);
  const singleKeys = useSettings((s) => s.settings.singleKeys);
  if (!open) return null;
  const groups = new Map<string, Command[]>();
  for (const c of commands) {
    if (!c.keys?.length) continue;
    const name = t(c.group);
    groups.set(name, [...(groups.get(name) ?? []), c]);
  }
  const close = (): void => usePalette.setState({ sheet: false });
  return (
    <Dialog
      wide
      title={t(commandTexts.shortcuts)}
      onClose={close}
      buttons={<Button onPress={close}>{t(words.close)}</Button>}
    >
      {!singleKeys && <p className={css["off"]}>{t(commandTexts.singleOff)}</p>}
      <div className={css["columns"]}>
        {[...groups].map(([name, list]) => (
          <section key={name} className={css["group"]}>
            <h3>{name}</h3>
            <ul>
              {list.map((c) => (
                <li key={c.id}>
                  <span>{t(c.label)}</span>
                  <span className={css["keys"]}>
                    {(c.shown ?? c.keys)?.map((k) => (
                      <Keys key={k} keys={k} />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
