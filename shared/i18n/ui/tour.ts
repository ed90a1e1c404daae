// The short tour of the first round one opens.
import type { Translatable } from "../translate.ts";

export const tourTexts = {
  title: { da: "Rundvisning", en: "Tour", zh: "导览" },
  place: { da: "{{n}} af {{all}}", en: "{{n}} of {{all}}", zh: "{{n}} / {{all}}" },
  practice: {
    da: "Prøverunde: alt er opdigtet, og intet tæller. Prøv, hvad du vil.",
    en: "Practice round: everything is invented and nothing counts. Try whatever you like.",
    zh: "示例轮次：所有内容均为虚构，不作数。请随意尝试。",
  },
  conflict: { da: "Habilitet først", en: "Conflicts first", zh: "先申报利益冲突" },
  conflictAbout: {
    da: "Åbn en ansøgning. Du ser først, hvem der er involveret, og svarer på, om du er inhabil. Så åbner dokumenterne.",
    en: "Open an application. First you see who is involved and answer whether you have a conflict of interest. Then the documents open.",
    zh: "打开一份申请。您会先看到相关各方，并申报有无利益冲突，随后文件即会打开。",
  },
  reading: { da: "Dokument ved siden af vurdering", en: "Document beside review", zh: "文件与评审并排" },
  readingAbout: {
    da: "Læs til venstre, vurdér til højre. Talltasterne giver point, og markeret tekst kan sættes ind som citat. Alt gemmes, mens du skriver.",
    en: "Read on the left, judge on the right. Number keys give scores, and selected text can be inserted as a quotation. Everything is saved as you write.",
    zh: "左侧阅读，右侧评审。数字键评分，选中的文字可作为引文插入。填写内容随时保存。",
  },
  gaps: { da: "F8 fører til det, der mangler", en: "F8 leads to what is missing", zh: "F8 前往待办事项" },
  gapsAbout: {
    da: "Listen herunder viser alt, der mangler. F8 går til det næste, hvor du end er.",
    en: "The list below shows all that is missing. F8 goes to the next, wherever you are.",
    zh: "下方列出所有待办事项。无论在何处，按 F8 都会前往下一项。",
  },
  export: { da: "Underskriv, når du er klar", en: "Sign when you are ready", zh: "准备好后签名" },
  exportAbout: {
    da: "Eksport viser en tjekliste, før noget underskrives. Indtil da kan alt fortrydes med {{undo}}, også i morgen.",
    en: "Export shows a checklist before anything is signed. Until then everything can be undone with {{undo}}, tomorrow too.",
    zh: "签名前，导出页面会显示核对清单。在此之前，所有操作都可用 {{undo}} 撤销，明天也可以。",
  },
  skip: { da: "Spring over", en: "Skip", zh: "跳过" },
  next: { da: "Næste", en: "Next", zh: "下一步" },
  previous: { da: "Forrige", en: "Previous", zh: "上一步" },
  done: { da: "Færdig", en: "Done", zh: "完成" },
} as const satisfies Record<string, Translatable>;
