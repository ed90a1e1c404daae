// Cut, copy, paste for text under the pointer: what every native field has and a bare Chromium lacks.
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from "electron/main";
import type { Language } from "../../shared/i18n/language.ts";
import { shellText } from "./texts.ts";

export function offerClipboardMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on("context-menu", (_event, at) => {
    const { canCut, canCopy, canPaste, canSelectAll } = at.editFlags;
    const item = (role: "cut" | "copy" | "paste" | "selectAll", enabled: boolean): MenuItemConstructorOptions => ({
      role,
      label: shellText(language(), role),
      enabled,
    });
    const template = at.isEditable
      ? [item("cut", canCut), item("copy", canCopy), item("paste", canPaste), item("selectAll", canSelectAll)]
      : at.selectionText === ""
        ? []
        : [item("copy", canCopy)];
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
