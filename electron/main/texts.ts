// The few texts the shell itself shows: native menus, dialogs, questions. Everything else is the page's.
import type { Language, Texts } from "../../shared/i18n/language.ts";

export const shellTexts = {
  file: { da: "Filer", en: "File", zh: "文件" },
  edit: { da: "Rediger", en: "Edit", zh: "编辑" },
  view: { da: "Vis", en: "View", zh: "视图" },
  go: { da: "Gå", en: "Go", zh: "转到" },
  window: { da: "Vindue", en: "Window", zh: "窗口" },
  help: { da: "Hjælp", en: "Help", zh: "帮助" },
  about: { da: "Om Skøn", en: "About Skøn", zh: "关于 Skøn" },
  services: { da: "Tjenester", en: "Services", zh: "服务" },
  hide: { da: "Skjul Skøn", en: "Hide Skøn", zh: "隐藏 Skøn" },
  hideOthers: { da: "Skjul andre", en: "Hide Others", zh: "隐藏其他" },
  showAll: { da: "Vis alle", en: "Show All", zh: "全部显示" },
  quit: { da: "Afslut Skøn", en: "Quit Skøn", zh: "退出 Skøn" },
  close: { da: "Luk vindue", en: "Close Window", zh: "关闭窗口" },
  minimize: { da: "Minimer", en: "Minimise", zh: "最小化" },
  undo: { da: "Fortryd", en: "Undo", zh: "撤销" },
  redo: { da: "Gentag", en: "Redo", zh: "重做" },
  cut: { da: "Klip", en: "Cut", zh: "剪切" },
  copy: { da: "Kopiér", en: "Copy", zh: "复制" },
  paste: { da: "Sæt ind", en: "Paste", zh: "粘贴" },
  pasteText: { da: "Sæt ind uden formatering", en: "Paste Without Formatting", zh: "粘贴为纯文本" },
  selectAll: { da: "Markér alt", en: "Select All", zh: "全选" },
  fullscreen: { da: "Fuld skærm", en: "Full Screen", zh: "全屏" },
  devtools: { da: "Udviklerværktøj", en: "Developer Tools", zh: "开发者工具" },
  pickPackages: { da: "Vælg pakker", en: "Choose packages", zh: "选择资料包" },
  pickBackup: { da: "Vælg sikkerhedskopi", en: "Choose the backup file", zh: "选择备份文件" },
  pickCard: { da: "Vælg tilmeldingskort", en: "Choose enrolment cards", zh: "选择登记卡" },
  pickIntake: { da: "Vælg filer", en: "Choose files", zh: "选择文件" },
  pickFolder: { da: "Vælg mappe", en: "Choose a folder", zh: "选择文件夹" },
  pickSave: { da: "Gem som", en: "Save as", zh: "另存为" },
  choose: { da: "Vælg", en: "Choose", zh: "选择" },
  save: { da: "Gem", en: "Save", zh: "保存" },
  packages: { da: "Skøn-pakker", en: "Skøn packages", zh: "Skøn 资料包" },
  tables: { da: "Regneark", en: "Spreadsheets", zh: "电子表格" },
  allFiles: { da: "Alle filer", en: "All files", zh: "所有文件" },
  openAddress: {
    da: "Vil du åbne denne adresse i din browser?",
    en: "Open this address in your browser?",
    zh: "是否在浏览器中打开此地址？",
  },
  openAddressDetail: {
    da: "Skøn er ikke på nettet. Adressen står i et dokument eller en pakke, som andre har lavet.",
    en: "Skøn itself is offline. The address comes from a document or package that someone else made.",
    zh: "Skøn 本身不联网。该地址来自他人制作的文档或资料包。",
  },
  open: { da: "Åbn", en: "Open", zh: "打开" },
  cancel: { da: "Annuller", en: "Cancel", zh: "取消" },
  pageCrashed: {
    da: "Vinduet gik i stå og er åbnet igen.",
    en: "The window stopped working and has been opened again.",
    zh: "窗口意外停止，已重新打开。",
  },
  pageCrashedDetail: {
    da: "Det, der stod som gemt, er gemt.",
    en: "Everything shown as saved is saved.",
    zh: "所有显示为“已保存”的内容均未丢失。",
  },
  pageDown: {
    da: "Vinduet går i stå igen og igen. Luk Skøn og åbn det på ny.",
    en: "The window keeps stopping. Quit Skøn and open it again.",
    zh: "窗口反复停止。请退出 Skøn 后重新打开。",
  },
  leaveUnsaved: {
    da: "Noget af det, du har skrevet, er ikke gemt.",
    en: "Some of what you wrote has not been saved.",
    zh: "您写的部分内容尚未保存。",
  },
  leaveUnsavedDetail: {
    da: "Bliv, og se øverst i vinduet, hvad der er i vejen. Lukker du nu, går det tabt.",
    en: "Stay, and see at the top of the window what is wrong. If you close now, it is lost.",
    zh: "请留在此处，并查看窗口顶部的原因说明。如果现在关闭，这些内容将会丢失。",
  },
  leaveAnyway: { da: "Luk alligevel", en: "Close anyway", zh: "仍然关闭" },
  stay: { da: "Bliv her", en: "Stay", zh: "留在此处" },
  ok: { da: "OK", en: "OK", zh: "好" },
} as const satisfies Record<string, Texts>;
export type ShellText = keyof typeof shellTexts;

export const shellText = (language: Language, text: ShellText): string => shellTexts[text][language];

/** The first of the person's languages that Skøn has; English otherwise. @param preferred BCP 47 tags in order */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split(/[-_]/u)[0] ?? "";
    // Norwegian readers read Danish more easily than English.
    if (base === "da" || base === "nb" || base === "nn" || base === "no") return "da";
    if (base === "zh") return "zh";
    if (base === "en") return "en";
  }
  return "en";
}
