// Which file goes to whom: file names tell nobody's name, since mail servers and memory sticks show them (package-format.md).
import type { Texts } from "../language.ts";

export const sendListTexts = {
  title: { da: "Hvem skal have hvilken fil", en: "Who gets which file", zh: "文件与收件人对照" },
  about: {
    da: "Filnavnene nævner ingen personer, fordi andre kan se dem undervejs. Hver fil kan kun åbnes af sin modtager.",
    en: "The file names mention nobody, because others can see them on the way. Only its reader can open a file.",
    zh: "文件名在传送途中可能被他人看到，因此不含姓名。每个文件只有其收件人能打开。",
  },
  to: { da: "Modtager", en: "To", zh: "收件人" },
  mail: { da: "E-mail", en: "E-mail", zh: "电子邮箱" },
  file: { da: "Fil", en: "File", zh: "文件" },
  copy: { da: "Kopiér listen", en: "Copy the list", zh: "复制列表" },
  copied: { da: "Listen er kopieret.", en: "The list is copied.", zh: "列表已复制。" },
} as const satisfies Record<string, Texts>;
