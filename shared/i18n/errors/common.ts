import type { Texts } from "../language.ts";

export const commonErrors = {
  internal: {
    da: "Der skete en fejl i Skøn selv (nr. {{id}}). Intet er gemt forkert. Prøv igen, og send fejlnummeret til sekretariatet, hvis det gentager sig.",
    en: "Something went wrong inside Skøn itself (no. {{id}}). Nothing was stored wrongly. Try again, and send the error number to the secretariat if it happens again.",
    zh: "Skøn 内部发生错误（编号 {{id}}）。没有保存任何错误数据。请重试；如再次出现，请将编号告知秘书处。",
  },
  "input.invalid": {
    da: "Oplysningerne passer ikke til det, der ventes: {{problem}}.",
    en: "The input is not of the expected form: {{problem}}.",
    zh: "输入内容不符合要求：{{problem}}。",
  },
  "rpc.unknown-method": {
    da: "Programmets to dele er ikke af samme version (ukendt kald {{method}}). Luk Skøn og åbn det igen.",
    en: "The two halves of the application are not of the same version (unknown call {{method}}). Close Skøn and open it again.",
    zh: "程序的两个部分版本不一致（未知调用 {{method}}）。请关闭 Skøn 后重新打开。",
  },
  "service.gone": {
    da: "Skøns arbejdsproces er stoppet. Det, der var gemt, er gemt. Skøn starter den igen.",
    en: "Skøn's worker process has stopped. What was saved is saved. Skøn is starting it again.",
    zh: "Skøn 的后台进程已停止。已保存的内容不会丢失，Skøn 正在重新启动它。",
  },
  cancelled: {
    da: "Afbrudt. Intet er ændret.",
    en: "Cancelled. Nothing was changed.",
    zh: "已取消，未作任何更改。",
  },
  "file.not-found": {
    da: "Filen {{file}} findes ikke. Kontrollér navnet og mappen.",
    en: "The file {{file}} does not exist. Check the name and the folder.",
    zh: "文件 {{file}} 不存在。请检查文件名和文件夹。",
  },
  "file.name-not-utf8": {
    da: "Navnet {{file}} er ikke skrevet i UTF-8, så filen eller mappen kan ikke åbnes under det. Giv den et andet navn, og prøv igen.",
    en: "The name {{file}} is not written in UTF-8, so the file or folder cannot be opened under it. Give it another name and try again.",
    zh: "名称 {{file}} 不是 UTF-8 编码，无法以该名称打开文件或文件夹。请重命名后重试。",
  },
  "file.unreadable": {
    da: "Filen {{file}} kan ikke læses ({{reason}}). Kontrollér, at du har adgang, og at drevet er sat i.",
    en: "The file {{file}} cannot be read ({{reason}}). Check that you have access and that the drive is connected.",
    zh: "无法读取文件 {{file}}（{{reason}}）。请检查访问权限以及存储设备是否已连接。",
  },
  "file.unwritable": {
    da: "{{file}} kan ikke skrives ({{reason}}). Vælg en anden mappe, eller gør plads. Intet halvt er efterladt.",
    en: "{{file}} cannot be written ({{reason}}). Choose another folder or free some space. Nothing half-done was left behind.",
    zh: "无法写入 {{file}}（{{reason}}）。请选择其他文件夹或释放空间。没有留下不完整的文件。",
  },
  "file.exists": {
    da: "{{file}} findes allerede og bliver ikke overskrevet. Vælg et andet navn eller en anden mappe, eller flyt den gamle fil.",
    en: "{{file}} already exists and is not overwritten. Choose another name or folder, or move the old file.",
    zh: "{{file}} 已存在，不会被覆盖。请另选名称或文件夹，或移走旧文件。",
  },
} as const satisfies Record<string, Texts>;
