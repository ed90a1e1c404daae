// Documents that cannot be shown in the window.
import type { Texts } from "../language.ts";

export const readingErrors = {
  "reading.pdf-password": {
    da: "Dokumentet er beskyttet med en adgangskode og kan ikke vises. Bed sekretariatet om en udgave uden adgangskode.",
    en: "The document is protected with a password and cannot be shown. Ask the secretariat for a version without a password.",
    zh: "该文件受密码保护，无法显示。请向秘书处索取不带密码的版本。",
  },
  "reading.pdf-damaged": {
    da: "Dokumentet kan ikke læses som PDF. Gem en kopi og prøv et andet program, eller bed sekretariatet om en ny udgave.",
    en: "The document cannot be read as a PDF. Save a copy and try another program, or ask the secretariat for a new version.",
    zh: "该文件无法作为 PDF 读取。请保存副本并用其他程序尝试打开，或向秘书处索取新版本。",
  },
  "reading.image-damaged": {
    da: "Billedet kan ikke vises. Gem en kopi og prøv et andet program, eller bed sekretariatet om en ny udgave.",
    en: "The image cannot be shown. Save a copy and try another program, or ask the secretariat for a new version.",
    zh: "图片无法显示。请保存副本并用其他程序尝试打开，或向秘书处索取新版本。",
  },
} as const satisfies Record<string, Texts>;
