// Declaring on conflict of interest (domain.md § 4): the question, its answers, what each does, and the closed state.
import type { CONFLICT_KINDS } from "../../domain/conflict.ts";
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const conflictTexts = {
  locked: {
    da: "Dokumenterne åbnes, når du har erklæret din habilitet.",
    en: "The documents open when you have declared whether you have a conflict of interest.",
    zh: "申报有无利益冲突后，文件即会打开。",
  },
  who: { da: "Hvem er involveret", en: "Who is involved", zh: "相关各方" },
  danish: { da: "Danske partnere", en: "Danish partners", zh: "丹麦合作方" },
  chinese: { da: "Kinesiske partnere", en: "Chinese partners", zh: "中国合作方" },
  contact: { da: "Kontakt: {{name}}", en: "Contact: {{name}}", zh: "联系人：{{name}}" },
  period: { da: "Periode", en: "Period", zh: "项目期" },
  "knowledge-institution": { da: "vidensinstitution", en: "knowledge institution", zh: "科研机构" },
  authority: { da: "myndighed", en: "public authority", zh: "政府机构" },
  company: { da: "virksomhed", en: "company", zh: "企业" },
  hintOrganisation: { da: "Samme organisation", en: "Same organisation", zh: "同一单位" },
  hintOrganisationAbout: {
    da: "{{partner}} er også din organisation. En oplysning, ikke en afgørelse.",
    en: "{{partner}} is also your organisation. For information; it decides nothing.",
    zh: "{{partner}} 也是您所在的单位。仅供参考，不作为判断依据。",
  },
  hintDomain: { da: "Samme e-maildomæne", en: "Same e-mail domain", zh: "电子邮箱域名相同" },
  hintDomainAbout: {
    da: "Kontakten hos {{partner}} har samme e-maildomæne som dig. En oplysning, ikke en afgørelse.",
    en: "The contact at {{partner}} has the same e-mail domain as you. For information; it decides nothing.",
    zh: "{{partner}} 的联系人与您的电子邮箱域名相同。仅供参考，不作为判断依据。",
  },
  hintName: { da: "Dit navn", en: "Your name", zh: "您的姓名" },
  hintNameAbout: {
    da: "Dit navn står som kontakt hos {{partner}}. En oplysning, ikke en afgørelse.",
    en: "Your name is given as the contact at {{partner}}. For information; it decides nothing.",
    zh: "{{partner}} 的联系人中有您的姓名。仅供参考，不作为判断依据。",
  },
  question: {
    da: "Er der forhold, som kan rejse tvivl om din upartiskhed?",
    en: "Is there anything that could raise doubt about your impartiality?",
    zh: "是否存在可能使人怀疑您公正性的情形？",
  },
  law: {
    da: "Forvaltningslovens §§ 3–6. Svaret, grunden og tidspunktet følger din vurdering.",
    en: "Danish Public Administration Act, sections 3–6. Answer, reason and time go with your review.",
    zh: "依据丹麦《公共行政法》第 3–6 条。答复、理由和时间将随您的评审一并提交。",
  },
  none: { da: "Nej, ingen", en: "No, nothing", zh: "否，没有" },
  noneAgain: {
    da: "Dokumenterne er fjernet fra denne computer. Åbn ansøgningspakken igen for at læse dem.",
    en: "The documents were removed from this computer. Open the application package again to read them.",
    zh: "文件已从本机移除。请重新打开申请资料包以阅读。",
  },
  possibleAgain: {
    da: "Formanden afgør det. Dokumenterne er fjernet fra denne computer; åbn ansøgningspakken igen for at læse dem.",
    en: "The chair decides. The documents were removed from this computer; open the application package again to read them.",
    zh: "由组长裁定。文件已从本机移除；请重新打开申请资料包以阅读。",
  },
  noneAbout: { da: "Dokumenterne åbnes med det samme.", en: "The documents open at once.", zh: "文件随即打开。" },
  possible: { da: "Muligvis", en: "Possibly", zh: "可能有" },
  possibleAbout: {
    da: "Formanden afgør det. Dokumenterne åbnes, og du kan gå i gang imens.",
    en: "The chair decides. The documents open, and you can go on meanwhile.",
    zh: "由组长裁定。文件会打开，您可以先行评审。",
  },
  conflicted: { da: "Ja, jeg er inhabil", en: "Yes, I have a conflict of interest", zh: "是，我应当回避" },
  conflictedAbout: {
    da: "Dokumenter og point forbliver lukket for dig.",
    en: "Documents and scores stay closed to you.",
    zh: "文件和评分将对您关闭。",
  },
  kind: { da: "Forholdets art", en: "What it is about", zh: "情形类别" },
  reason: { da: "Grund", en: "Reason", zh: "理由" },
  readBy: {
    da: "Læses af formanden og sekretariatet.",
    en: "Read by the chair and the secretariat.",
    zh: "组长和秘书处可见。",
  },
  chooseKind: { da: "Vælg forholdets art.", en: "Choose what it is about.", zh: "请选择情形类别。" },
  writeReason: {
    da: "Skriv grunden med få ord.",
    en: "Give the reason in a few words.",
    zh: "请简要说明理由。",
  },
  tooLong: {
    da: "Grunden er for lang. Forkort den.",
    en: "The reason is too long. Shorten it.",
    zh: "理由过长，请缩短。",
  },
  chooseAnswer: { da: "Vælg et svar.", en: "Choose an answer.", zh: "请选择一项答复。" },
  possibleWarning: {
    da: "Dine point er forseglet for formanden, til der er truffet afgørelse. Du kan læse og vurdere imens; går afgørelsen imod dig, tæller vurderingen ikke.",
    en: "Your scores stay sealed to the chair until the ruling. You can read and score meanwhile; if the ruling goes against you, the review does not count.",
    zh: "在裁定作出之前，您的评分对组长保持封存。您可以先行阅读和评审；如裁定您应回避，该评审不予计入。",
  },
  conflictedWarning: {
    da: "Ansøgningens dokumenter fjernes fra denne computer. Det, du har skrevet om den, også private noter og fremhævninger, tages ud og står kun i ændringsloggen. Fortryd henter det tilbage, indtil du eksporterer; dokumenterne kommer igen, når du åbner pakken på ny.",
    en: "The application's documents are removed from this computer. What you wrote about it, private notes and highlights too, is taken out and stands only in the change log. Undo brings it back until you export; the documents return when you open the package again.",
    zh: "该申请的文件将从本机移除。您写下的内容（包括私人备注和标注）会撤出，仅留存于变更日志。导出之前可用“撤销”恢复；重新打开资料包后，文件即会恢复。",
  },
  declare: { da: "Afgiv erklæring", en: "Declare", zh: "提交申报" },
  declareConflicted: { da: "Erklær mig inhabil", en: "Declare the conflict", zh: "申报回避" },
  correct: { da: "Ret erklæringen", en: "Correct the declaration", zh: "更正申报" },
  keep: { da: "Behold erklæringen", en: "Keep the declaration", zh: "保留原申报" },
  correctable: {
    da: "Kan rettes, til din vurdering er eksporteret. Rettelser står i ændringsloggen.",
    en: "Can be corrected until your review is exported. Corrections are in the change log.",
    zh: "导出评审之前可以更正。更正会记入变更日志。",
  },
  out: { da: "Udgår for dig", en: "Closed to you", zh: "您需回避" },
  outAbout: {
    da: "Du har erklæret dig inhabil i denne ansøgning. Dens dokumenter og det, du havde skrevet om den, er taget ud, og du skal ikke vurdere den.",
    en: "You have declared a conflict of interest in this application. Its documents and what you had written about it are taken out, and you are not to review it.",
    zh: "您已就本申请申报利益冲突。其文件和您写下的内容均已撤出，您无需评审。",
  },
  outSent: {
    da: "Erklæringen er eksporteret som nr. {{sequence}}.",
    en: "The declaration is exported as no. {{sequence}}.",
    zh: "申报已随第 {{sequence}} 号评审包导出。",
  },
  declaredAt: { da: "Erklæret", en: "Declared", zh: "申报时间" },
  nextApplication: { da: "Næste ansøgning", en: "Next application", zh: "下一份申请" },
  toOverview: { da: "Til oversigten", en: "To the overview", zh: "返回总览" },
  declaredOnly: {
    da: "Din erklæring er afgivet. Ansøgningen vurderes af andre i gruppen.",
    en: "Your declaration is made. Others in the group review this application.",
    zh: "您的申报已提交。本申请由组内其他专家评审。",
  },
  menu: {
    da: "Habilitet: {{answer}} · ret",
    en: "Conflict of interest: {{answer}} · correct",
    zh: "利益冲突：{{answer}} · 更正",
  },
  answerNone: { da: "ingen konflikt", en: "none", zh: "无" },
  answerPossible: { da: "mulig, afventer formanden", en: "possible, awaiting the chair", zh: "可能有，等待组长裁定" },
  answerConflicted: { da: "inhabil", en: "conflicted", zh: "应回避" },
  declared: { da: "Erklæringen er afgivet", en: "Declared", zh: "申报已提交" },
  keyAnswer: { da: "vælg svar", en: "choose answer", zh: "选择答复" },
} as const satisfies Record<string, Translatable>;

export const conflictKinds = {
  personal: { da: "Personligt eller familiemæssigt", en: "Personal or family", zh: "个人或亲属关系" },
  economic: { da: "Økonomisk interesse", en: "Economic interest", zh: "经济利益" },
  "party-representative": { da: "Repræsenterer en part", en: "Represents a party", zh: "代表一方当事人" },
  "earlier-involvement": { da: "Tidligere medvirken", en: "Earlier involvement", zh: "曾参与相关事项" },
  "co-author": { da: "Medforfatter inden for 5 år", en: "Co-author within 5 years", zh: "五年内合著者" },
  other: { da: "Andet", en: "Other", zh: "其他" },
} as const satisfies Record<(typeof CONFLICT_KINDS)[number], Texts>;
