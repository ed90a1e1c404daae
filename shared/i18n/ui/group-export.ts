// The group's consolidated package before it is signed: what lacks, what it says, for whom it is (issue 4 item 5).
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const groupExportTexts = {
  title: { da: "Indstillingspakke", en: "Consolidated package", zh: "汇总包" },
  ready: {
    da: "Intet mangler. Pakken kan underskrives.",
    en: "Nothing is missing. The package can be signed.",
    zh: "没有遗漏，可以签署汇总包。",
  },
  lacking: {
    da: {
      one: "{{count}} ting mangler. En kladde kan sendes til gruppen imens.",
      other: "{{count}} ting mangler. En kladde kan sendes til gruppen imens.",
    },
    en: {
      one: "{{count}} thing is missing. A draft can go to the group meanwhile.",
      other: "{{count}} things are missing. A draft can go to the group meanwhile.",
    },
    zh: "还缺 {{count}} 项。其间可以先向本组发送草稿。",
  },
  readBack: { da: "Se, hvad der sendes", en: "See what is sent", zh: "查看将发送的内容" },
  back: { da: "Tilbage til tjeklisten", en: "Back to the checklist", zh: "返回核对清单" },
  package: {
    da: "Indstillingspakke {{sequence}}",
    en: "Consolidated package {{sequence}}",
    zh: "第 {{sequence}} 号汇总包",
  },
  unchanged: {
    da: "Intet er ændret, siden du underskrev nr. {{sequence}} ({{what}}).",
    en: "Nothing has changed since you signed no. {{sequence}} ({{what}}).",
    zh: "自您签署第 {{sequence}} 号（{{what}}）以来没有更改。",
  },
  changed: {
    da: "Ændret siden nr. {{sequence}} ({{what}}, {{date}}).",
    en: "Changed since no. {{sequence}} ({{what}}, {{date}}).",
    zh: "自第 {{sequence}} 号（{{what}}，{{date}}）以来已更改。",
  },
  draftWord: { da: "kladde", en: "draft", zh: "草稿" },
  finalWord: { da: "endelig", en: "final", zh: "正式" },
  which: { da: "Hvad vil du sende?", en: "What do you want to send?", zh: "您要发送什么？" },
  draft: { da: "Kladde til gruppen", en: "A draft to the group", zh: "发送给本组的草稿" },
  draftAbout: {
    da: "Medlemmerne kan læse den og sende en mindretalsudtalelse. Ingen vurderinger ligger i den, og den tæller ikke.",
    en: "Members can read it and send a minority opinion. No reviews lie in it, and it does not count.",
    zh: "成员可阅读并提交少数意见。其中不含评审，也不作数。",
  },
  final: { da: "Endelig til sekretariatet", en: "The final one to the secretariat", zh: "提交给秘书处的正式版" },
  finalAbout: {
    da: "Alle brugte vurderinger ligger i den, uændret og med medlemmernes egne underskrifter.",
    en: "Every review that was used lies in it, unchanged and with the members’ own signatures.",
    zh: "其中包含所有采用的评审，原样保留并附成员本人的签名。",
  },
  finalNotYet: {
    da: "Endelig kan den først blive, når intet mangler.",
    en: "It can be final only when nothing is missing.",
    zh: "没有遗漏时才能签署正式版。",
  },
  confirm: {
    da: "Udfald og rækkefølge er, som gruppen har besluttet dem",
    en: "Outcomes and order are as the group decided them",
    zh: "结果与次序均为本组的决定",
  },
  whyWhich: { da: "Vælg, hvad du vil sende.", en: "Choose what you want to send.", zh: "请选择要发送的内容。" },
  whyTick: {
    da: "Læs rækkefølgen igennem, og sæt kryds, når den er rigtig.",
    en: "Read the order through, and tick the box when it is right.",
    zh: "请通读次序，确认无误后勾选。",
  },
  plainWarning: {
    da: "Enhver, der får fat i filen, kan læse gruppens indstilling og medlemmernes vurderinger. Send den ikke med almindelig mail.",
    en: "Anyone who gets hold of the file can read the group’s recommendation and the members’ reviews. Do not send it by ordinary e-mail.",
    zh: "任何得到该文件的人都能读取本组的推荐意见和成员的评审。请勿通过普通电子邮件发送。",
  },
  late: {
    da: "Fristen for gruppens indstilling er overskredet. Du kan stadig underskrive; kontoret afgør, om den tages med.",
    en: "The deadline for the group’s recommendation has passed. You can still sign; the office decides whether it counts.",
    zh: "专家组汇总的截止时间已过。您仍可签名，是否采纳由办公室决定。",
  },
  scope: { da: "Omfatter", en: "Covers", zh: "涵盖" },
  nothingDeferred: { da: "Intet er overladt til dig", en: "Nothing is left to you", zh: "没有移交给您的申请" },
  nothingDeferredAbout: {
    da: "Som stedfortræder underskriver du for de ansøgninger, formanden er inhabil i eller overlader til dig. Tag formandens kladde ind, når du får den.",
    en: "As the deputy you sign for the applications in which the chair has a conflict, or which the chair leaves to you. Take the chair’s draft in when you get it.",
    zh: "作为副组长，您签署组长须回避或移交给您的申请。收到组长的草稿后请导入。",
  },
  signedTitle: {
    da: "Indstillingspakke {{sequence}} er underskrevet",
    en: "Consolidated package {{sequence}} is signed",
    zh: "第 {{sequence}} 号汇总包已签名",
  },
  signedDraft: {
    da: "Kladde: den tæller ikke og kan altid erstattes.",
    en: "A draft: it does not count and can always be replaced.",
    zh: "草稿：不作数，随时可以取代。",
  },
  signedFinal: {
    da: "Endelig: en senere pakke fra dig erstatter den.",
    en: "Final: a later package of yours replaces it.",
    zh: "正式版：您之后签署的汇总包会取代它。",
  },
  receiptComes: {
    da: "Sekretariatet svarer med en kvittering som en fil.",
    en: "The secretariat answers with a receipt as a file.",
    zh: "秘书处会以文件形式回复回执。",
  },
  mailSubject: {
    da: "{{round}}: indstillingspakke {{sequence}}",
    en: "{{round}}: consolidated package {{sequence}}",
    zh: "{{round}}：第 {{sequence}} 号汇总包",
  },
  mailBody: {
    da: "Hermed gruppens indstillingspakke {{sequence}} (vedhæft filen {{file}}).\nKontroltal: {{digest}}\n\n{{name}}",
    en: "Please find the group’s consolidated package {{sequence}} (attach the file {{file}}).\nDigest: {{digest}}\n\n{{name}}",
    zh: "随信附上本组第 {{sequence}} 号汇总包（请附上文件 {{file}}）。\n校验值：{{digest}}\n\n{{name}}",
  },
  and: { da: "{{first}} og {{count}} til", en: "{{first}} and {{count}} more", zh: "{{first}}，另有 {{count}} 份" },
} as const satisfies Record<string, Translatable>;

export const groupExportCommands = {
  group: { da: "Indstillingspakke", en: "Consolidated package", zh: "汇总包" },
  gap: { da: "Gå til det næste, der mangler", en: "Go to the next thing missing", zh: "前往下一处遗漏" },
} as const satisfies Record<string, Texts>;
