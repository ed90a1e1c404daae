// The native menus are the page's commands in the language of the moment.
import type { MenuItemConstructorOptions } from "electron/main";
import { expect, test } from "vitest";
import type { HostCommand } from "../../shared/contract/host.ts";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { menuTemplate } from "../../electron/main/menu-template.ts";
import { shellTexts } from "../../electron/main/texts.ts";

const command = (id: string, menu: HostCommand["menu"], more: Partial<HostCommand> = {}): HostCommand => ({
  id,
  menu,
  label: id,
  accelerator: null,
  enabled: true,
  ...more,
});
const template = (commands: readonly HostCommand[], platform = "linux", language: "da" | "en" | "zh" = "da") => {
  const run: string[] = [];
  const menus = menuTemplate({ commands, language, platform, devtools: false, onCommand: (id) => run.push(id) });
  const items = (label: string): MenuItemConstructorOptions[] => {
    const submenu = menus.find((m) => m.label === label)?.submenu;
    return Array.isArray(submenu) ? submenu : [];
  };
  return { menus, items, run };
};

test("each command stands in its menu, with its key shown and not taken, and runs by its id", () => {
  const { items, run } = template([
    command("open", "file", { label: "Åbn pakke & kort", accelerator: "CmdOrCtrl+O" }),
    command("palette", "go", { enabled: false }),
  ]);
  const open = items("Filer").find((item) => item.id === "open");
  expect(open).toMatchObject({ label: "Åbn pakke && kort", accelerator: "CmdOrCtrl+O", registerAccelerator: false });
  open?.click?.({} as never, undefined, {} as never);
  expect(run).toEqual(["open"]);
  expect(items("Gå")).toMatchObject([{ id: "palette", enabled: false }]);
});

test("a menu without commands is not there, and no menu begins or ends with a line", () => {
  const { menus } = template([]);
  expect(menus.map((m) => m.label)).toEqual(["Filer", "Rediger", "Vis"]);
  for (const platform of ["linux", "darwin", "win32"])
    for (const menu of template([command("undo", "edit"), command("a", "view")], platform).menus) {
      const submenu = Array.isArray(menu.submenu) ? menu.submenu : [];
      expect([submenu[0]?.type, submenu.at(-1)?.type]).toEqual([undefined, undefined]);
    }
});

test("the page's own undo takes the place of the text field's", () => {
  const roles = (commands: HostCommand[]) =>
    template(commands)
      .items("Rediger")
      .map((item) => item.role);
  expect(roles([])).toContain("undo");
  expect(roles([command("edit.undo", "edit")])).not.toContain("undo");
});

test("developer tools are offered in development only, and reload never", () => {
  const roles = (devtools: boolean) =>
    menuTemplate({ commands: [], language: "en", platform: "linux", devtools, onCommand: () => undefined })
      .flatMap((m) => (Array.isArray(m.submenu) ? m.submenu : []))
      .map((item) => item.role);
  expect(roles(true)).toContain("toggleDevTools");
  expect(roles(false)).not.toContain("toggleDevTools");
  expect(roles(true)).not.toContain("reload");
});

test("on macOS the application menu comes first and a window closes without quitting", () => {
  const { menus, items } = template([], "darwin", "en");
  expect(menus[0]?.label).toBe("Skøn");
  expect(items("File").at(-1)?.role).toBe("close");
});

test("the shell's own texts exist in three languages, and Chinese ones are Chinese", () => {
  for (const [name, texts] of Object.entries(shellTexts)) {
    for (const language of LANGUAGES) expect(texts[language].trim(), `${name} ${language}`).not.toBe("");
    expect(texts.zh, name).toMatch(/\p{Script=Han}/u);
  }
});
