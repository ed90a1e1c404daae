// What Skøn says on the terminal when it was started for a task without a window: the self-test, and the association of packages.
import type { SelftestPart } from "../../contract/selftest.ts";
import type { Texts } from "../language.ts";

export const selftestParts: Readonly<Record<SelftestPart, Texts>> = {
  vectors: { da: "Kryptografi", en: "Cryptography", zh: "密码算法" },
  ciphers: { da: "Chiffre", en: "Ciphers", zh: "加密套件" },
  database: { da: "Database", en: "Database", zh: "数据库" },
  threads: { da: "Tråde", en: "Threads", zh: "工作线程" },
  solver: { da: "Optimering", en: "Optimisation", zh: "优化求解" },
  files: { da: "Medfølgende filer", en: "Bundled files", zh: "随附文件" },
  runtime: { da: "Kørselsmiljø", en: "Runtime", zh: "运行环境" },
  fuses: { da: "Spærringer (fuses)", en: "Fuses", zh: "熔断设置" },
  page: { da: "Vindue", en: "Window", zh: "窗口" },
  fonts: { da: "Skrifter", en: "Fonts", zh: "字体" },
  pdf: { da: "PDF", en: "PDF", zh: "PDF" },
};

export const selftestTexts = {
  ok: { da: "i orden", en: "ok", zh: "正常" },
  failed: { da: "FEJL", en: "FAILED", zh: "失败" },
  allWell: {
    da: "Alt, hvad Skøn bygger på, virker på denne computer.",
    en: "Everything Skøn builds on works on this computer.",
    zh: "Skøn 所依赖的各项功能在本机上均正常。",
  },
  broken: {
    da: "Noget af det, Skøn bygger på, virker ikke her. Brug ikke denne kopi; send linjerne ovenfor til den, du har den fra.",
    en: "Something Skøn builds on does not work here. Do not use this copy; send the lines above to whoever gave it to you.",
    zh: "Skøn 所依赖的某项功能在本机上无法正常工作。请勿使用此副本，并将以上内容发送给提供者。",
  },
} as const satisfies Record<string, Texts>;

export const associationTexts = {
  made: {
    da: "Pakker (.skoen) åbnes nu med Skøn, og Skøn står i menuen. Det gælder kun dig; flyt ikke filen {{file}}, eller gør det her igen.",
    en: "Packages (.skoen) now open in Skøn, and Skøn is in the menu. For you only; do not move {{file}}, or do this again.",
    zh: "资料包（.skoen）现在会用 Skøn 打开，Skøn 也已加入菜单。仅对当前用户有效；请勿移动 {{file}}，移动后请重新执行此操作。",
  },
  removed: {
    da: "Pakker åbnes ikke længere med denne Skøn, og den er ude af menuen. Dine data er, hvor de var.",
    en: "Packages no longer open in this Skøn, and it is out of the menu. Your data are where they were.",
    zh: "资料包不再用此 Skøn 打开，菜单项也已移除。您的数据仍在原处。",
  },
  byInstaller: {
    da: "Her er det installationsprogrammet, der knytter pakker til Skøn. Intet er ændret.",
    en: "Here the installer makes packages open in Skøn. Nothing was changed.",
    zh: "在此系统上，由安装程序负责将资料包关联到 Skøn。未作任何更改。",
  },
  failed: {
    da: "Kunne ikke skrive i {{folder}} ({{reason}}).",
    en: "Could not write in {{folder}} ({{reason}}).",
    zh: "无法写入 {{folder}}（{{reason}}）。",
  },
} as const satisfies Record<string, Texts>;
