// The checklist before signing, as sentences.
import type { Translatable } from "../translate.ts";

/** The checks as sentences; heading, and what stands below it. */
export const checkTexts = {
  declarationsOk: {
    da: { one: "Habilitet erklæret for den ene ansøgning", other: "Habilitet erklæret for alle {{count}}" },
    en: { one: "Conflicts declared for the one application", other: "Conflicts declared for all {{count}}" },
    zh: "全部 {{count}} 份均已申报利益冲突",
  },
  declarationsOpen: {
    da: "Habilitet mangler for {{missing}} af {{total}}",
    en: "Declaration missing for {{missing}} of {{total}}",
    zh: "{{total}} 份中有 {{missing}} 份尚未申报利益冲突",
  },
  withoutConflict: { da: "{{count}} uden konflikt", en: "{{count}} without conflict", zh: "{{count}} 份无冲突" },
  possible: {
    da: "{{count}} muligvis, afgøres af formanden",
    en: "{{count}} possible, for the chair to decide",
    zh: "{{count}} 份可能有冲突，由组长裁定",
  },
  conflicted: { da: "{{count}} inhabil", en: "{{count}} conflicted", zh: "{{count}} 份回避" },
  scoresOk: {
    da: { one: "Svar i det ene felt", other: "Svar i alle {{count}} felter" },
    en: { one: "The one field is answered", other: "All {{count}} fields are answered" },
    zh: "全部 {{count}} 个评分项均已填写",
  },
  scoresNone: { da: "Ingen point at give", en: "No scores to give", zh: "没有需要评分的项目" },
  scoresOpen: {
    da: "Point mangler i {{missing}} af {{total}} felter",
    en: "Scores missing in {{missing}} of {{total}} fields",
    zh: "{{total}} 个评分项中有 {{missing}} 个未评",
  },
  scoresAbout: {
    da: "Hvert kriterium i hver ansøgning har point eller »kan ikke vurderes«.",
    en: "Each criterion of each application has a score or “cannot judge”.",
    zh: "每份申请的每项标准均已评分或标为“无法评判”。",
  },
  scoresNoneAbout: {
    da: "Ingen ansøgning er åben for dig.",
    en: "No application is open to you.",
    zh: "没有向您开放的申请。",
  },
  reasonsOk: { da: "Alle begrundelser er skrevet", en: "All reasons are written", zh: "理由均已填写" },
  reasonsAbout: {
    da: "Hvor kriteriet kræver dem, og hvor noget ikke kan vurderes.",
    en: "Where the criterion asks for them, and where something cannot be judged.",
    zh: "包括标准要求说明理由之处，以及无法评判之处。",
  },
  reasonsOpen: {
    da: { one: "{{count}} begrundelse mangler", other: "{{count}} begrundelser mangler" },
    en: { one: "{{count}} reason is missing", other: "{{count}} reasons are missing" },
    zh: "缺少 {{count}} 条理由",
  },
  recommendationsOk: {
    da: { one: "Indstilling til den ene ansøgning", other: "Indstilling til alle {{count}}" },
    en: { one: "Recommendation on the one application", other: "Recommendation on all {{count}}" },
    zh: "全部 {{count}} 份均有推荐意见",
  },
  recommendationsNone: {
    da: "Ingen indstilling at give",
    en: "No recommendation to give",
    zh: "没有需要给出的推荐意见",
  },
  recommendationsOpen: {
    da: { one: "{{count}} indstilling mangler", other: "{{count}} indstillinger mangler" },
    en: { one: "{{count}} recommendation is missing", other: "{{count}} recommendations are missing" },
    zh: "缺少 {{count}} 条推荐意见",
  },
  recommendationsAbout: {
    da: "Indstilles, indstilles ikke eller afstår.",
    en: "Recommended, not recommended or abstain.",
    zh: "推荐、不推荐或弃权。",
  },
  benefitOk: {
    da: { one: "Svar om udbytte til den ene ansøgning", other: "Svar om udbytte til alle {{count}}" },
    en: { one: "Answer on benefit for the one application", other: "Answer on benefit for all {{count}}" },
    zh: "全部 {{count}} 份均已答复受益情况",
  },
  benefitNone: {
    da: "Intet svar om udbytte at give",
    en: "No answer on benefit to give",
    zh: "没有需要答复的受益情况",
  },
  benefitOpen: {
    da: { one: "{{count}} svar om udbytte mangler", other: "{{count}} svar om udbytte mangler" },
    en: { one: "{{count}} answer on benefit is missing", other: "{{count}} answers on benefit are missing" },
    zh: "缺少 {{count}} 条受益情况答复",
  },
  benefitAbout: {
    da: "Om udbyttet er ligeligt, og projektet forankret på begge sider.",
    en: "Whether the benefit is equal and the project anchored on both sides.",
    zh: "双方是否对等受益，项目在双方是否有依托。",
  },
  lengthsOk: { da: "Længder overholdt", en: "Lengths kept", zh: "篇幅符合要求" },
  lengthsAbout: {
    da: "Ingen begrundelse er længere, end kriteriet beder om.",
    en: "No reasons are longer than the criterion asks for.",
    zh: "没有超出标准字数要求的理由。",
  },
  lengthsOver: {
    da: { one: "{{count}} begrundelse er for lang", other: "{{count}} begrundelser er for lange" },
    en: { one: "{{count}} text of reasons is too long", other: "{{count}} texts of reasons are too long" },
    zh: "{{count}} 条理由过长",
  },
  criteria: {
    da: "Kriterier version {{version}}",
    en: "Criteria version {{version}}",
    zh: "评审标准第 {{version}} 版",
  },
  criteriaApproved: {
    da: "Godkendt af {{body}} {{date}}, punkt {{item}}",
    en: "Approved by {{body}} on {{date}}, item {{item}}",
    zh: "{{body}} 于 {{date}} 批准（议程第 {{item}} 项）",
  },
  criteriaPresented: {
    da: "Forelagt {{body}} {{date}}, punkt {{item}}",
    en: "Presented to {{body}} on {{date}}, item {{item}}",
    zh: "{{date}} 已提交 {{body}} 审议（议程第 {{item}} 项）",
  },
  criteriaOpen: { da: "Kriterierne er ikke godkendt", en: "The criteria are not approved", zh: "评审标准尚未批准" },
  criteriaOpenAbout: {
    da: "Vent på den pakke, hvor sekretariatet har registreret godkendelsen.",
    en: "Wait for the package in which the secretariat has recorded the approval.",
    zh: "请等待秘书处登记批准后的资料包。",
  },
  reconfirmationOk: {
    da: "Intet er ændret efter din vurdering",
    en: "Nothing changed after your review",
    zh: "评审之后没有变更",
  },
  reconfirmationAbout: {
    da: "Ansøgninger og kriterier er dem, du har vurderet.",
    en: "Applications and criteria are those you have judged.",
    zh: "申请和评审标准与您评审时一致。",
  },
  reconfirmationOpen: {
    da: { one: "{{count}} vurdering skal bekræftes igen", other: "{{count}} vurderinger skal bekræftes igen" },
    en: { one: "{{count}} review is to be confirmed again", other: "{{count}} reviews are to be confirmed again" },
    zh: "{{count}} 份评审需再次确认",
  },
  notesKept: { da: "Private noter holdes tilbage", en: "Private notes are kept back", zh: "私人备注不会导出" },
  notesKeptAbout: {
    da: { one: "{{count}} note bliver på denne computer", other: "{{count}} noter bliver på denne computer" },
    en: { one: "{{count}} note stays on this computer", other: "{{count}} notes stay on this computer" },
    zh: "{{count}} 条备注留在本机",
  },
  notesNone: { da: "Du har ingen.", en: "You have none.", zh: "您没有私人备注。" },
  deadlineOk: { da: "Inden fristen", en: "Before the deadline", zh: "在截止时间之前" },
  deadlineOkAbout: {
    da: "Fristen er {{date}} kl. {{time}}, {{relative}}",
    en: "The deadline is {{date}}, {{time}}, {{relative}}",
    zh: "截止时间为 {{date}} {{time}}（{{relative}}）",
  },
  deadlineLate: { da: "Efter fristen", en: "After the deadline", zh: "已过截止时间" },
  deadlineLateAbout: {
    da: "Fristen var {{date}} kl. {{time}}. Du kan stadig underskrive.",
    en: "The deadline was {{date}}, {{time}}. You can still sign.",
    zh: "截止时间为 {{date}} {{time}}。您仍可签名。",
  },
  where: {
    da: "{{number}}, kriterium {{criterion}}",
    en: "{{number}}, criterion {{criterion}}",
    zh: "{{number}}，标准 {{criterion}}",
  },
  more: { da: "og {{count}} til", en: "and {{count}} more", zh: "另有 {{count}} 处" },
} as const satisfies Record<string, Translatable>;
