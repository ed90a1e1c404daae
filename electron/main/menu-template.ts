// The native menus, made from the page's one registry of commands and the roles every desktop has. Keys are shown here and handled
// by the page, so that a command has one way to run (on macOS the system hands unclaimed keys to the menu).
import type { MenuItemConstructorOptions } from "electron/main";
import type { HostCommand } from "../../shared/contract/host.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { shellText, type ShellText } from "./texts.ts";

export interface MenuGiven {
  readonly commands: readonly HostCommand[];
  readonly language: Language;
  readonly platform: string;
  /** Developer tools are offered in development only. */
  readonly devtools: boolean;
  readonly onCommand: (id: string) => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: "separator" };
type Role = NonNullable<MenuItemConstructorOptions["role"]>;

export function menuTemplate(given: MenuGiven): MenuItemConstructorOptions[] {
  const text = (name: ShellText): string => shellText(given.language, name);
  const mac = given.platform === "darwin";
  const role = (name: Role, label: ShellText): MenuItemConstructorOptions => ({ role: name, label: text(label) });
  const of = (menu: HostCommand["menu"]): MenuItemConstructorOptions[] =>
    given.commands
      .filter((command) => command.menu === menu)
      .map((command) => ({
        id: command.id,
        // An ampersand would become a mnemonic.
        label: command.label.replaceAll("&", "&&"),
        enabled: command.enabled,
        ...(command.accelerator === null ? {} : { accelerator: command.accelerator, registerAccelerator: false }),
        click: () => given.onCommand(command.id),
      }));
  /** Groups with a line between those that have something. */
  const groups = (...parts: MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] =>
    parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [SEPARATOR, ...part]));
  const has = (ending: string): boolean => given.commands.some((command) => command.id.endsWith(ending));
  const menu = (label: ShellText, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    submenu.length === 0 ? [] : [{ label: text(label), submenu }];

  const application: MenuItemConstructorOptions = {
    label: "Skøn",
    submenu: [
      role("about", "about"),
      SEPARATOR,
      role("services", "services"),
      SEPARATOR,
      role("hide", "hide"),
      role("hideOthers", "hideOthers"),
      role("unhide", "showAll"),
      SEPARATOR,
      role("quit", "quit"),
    ],
  };
  const undo = has("undo") ? [] : [role("undo", "undo"), role("redo", "redo")];
  const clipboard = [
    role("cut", "cut"),
    role("copy", "copy"),
    role("paste", "paste"),
    role("pasteAndMatchStyle", "pasteText"),
    role("selectAll", "selectAll"),
  ];
  return [
    ...(mac ? [application] : []),
    ...menu("file", groups(of("file"), [mac ? role("close", "close") : role("quit", "quit")])),
    ...menu("edit", groups(undo, of("edit"), clipboard)),
    ...menu(
      "view",
      groups(
        of("view"),
        has("fullscreen") || has("full-screen") ? [] : [role("togglefullscreen", "fullscreen")],
        given.devtools ? [role("toggleDevTools", "devtools")] : [],
      ),
    ),
    ...menu("go", of("go")),
    ...(mac ? menu("window", [role("minimize", "minimize"), role("close", "close")]) : []),
    ...menu("help", of("help")),
  ];
}
