// Who is in a round: taken in by card, put right, taken out.
import type { Translatable } from "../translate.ts";

export const peopleTexts = {
  peopleTitle: { da: "Personer", en: "People", zh: "人员" },
  addPeople: { da: "Tilføj med tilmeldingskort …", en: "Add by enrolment card …", zh: "用登记卡添加…" },
  noPeople: { da: "Ingen personer endnu", en: "No people yet", zh: "尚无人员" },
  noPeopleAbout: {
    da: "Hver person laver et tilmeldingskort i Skøn og sender det. Fingeraftrykket sammenlignes i telefonen.",
    en: "Everybody makes an enrolment card in Skøn and sends it. The fingerprint is compared on the telephone.",
    zh: "每位人员在 Skøn 中制作登记卡并发送。请通过电话核对密钥指纹。",
  },
  name: { da: "Navn", en: "Name", zh: "姓名" },
  organisation: { da: "Institution", en: "Organisation", zh: "单位" },
  roles: { da: "Rolle", en: "Role", zh: "角色" },
  group: { da: "Gruppe", en: "Group", zh: "组别" },
  lookTwice: {
    da: "Se efter: sammenfald med {{partner}}",
    en: "Look twice: something in common with {{partner}}",
    zh: "请留意：与 {{partner}} 存在关联",
  },
  lookTwiceAbout: {
    da: "Et udråbstegn betyder: samme organisation, e-maildomæne eller navn som en partner, eller en erklæret interessekonflikt.",
    en: "An exclamation mark means: the same organisation, e-mail domain or name as a partner, or a declared conflict of interest.",
    zh: "感叹号表示：与某合作方单位、邮箱域名或姓名相同，或已申报利益冲突。",
  },
  declared: {
    da: "Har erklæret en interessekonflikt",
    en: "Has declared a conflict of interest",
    zh: "已申报利益冲突",
  },
  assigned: { da: "Ansøgninger", en: "Applications", zh: "申请数" },
  state: { da: "Tilstand", en: "State", zh: "状态" },
  revoked: { da: "nøglen er spærret", en: "key revoked", zh: "密钥已吊销" },
  vouched: { da: "sammenlignet", en: "compared", zh: "已核对" },
  acts: { da: "Handlinger", en: "Actions", zh: "操作" },
  actsFor: { da: "Handlinger for {{name}}", en: "Actions for {{name}}", zh: "{{name}}：操作" },
  changeRoles: { da: "Ret rolle …", en: "Change the role …", zh: "修改角色…" },
  rolesTitle: { da: "Hvad er {{name}} i runden?", en: "What is {{name}} in the round?", zh: "{{name}} 在本轮中的角色" },
  rolesAbout: {
    da: "Ændringen følger med næste udgave af pakkerne.",
    en: "The change goes with the next edition of the bundles.",
    zh: "变更随下一版资料包发出。",
  },
  rolesUnassign: {
    da: {
      one: "Den ene ansøgning, der er fordelt, tages af igen.",
      other: "De {{count}} ansøgninger, der er fordelt, tages af igen.",
    },
    en: {
      one: "The one application assigned is taken off again.",
      other: "The {{count}} applications assigned are taken off again.",
    },
    zh: "已分配的 {{count}} 份申请将被取消分配。",
  },
  rolesSave: { da: "Gem", en: "Save", zh: "保存" },
  rolesSaved: {
    da: "Rollen for {{name}} er rettet.",
    en: "The role of {{name}} is changed.",
    zh: "{{name}} 的角色已修改。",
  },
  remove: { da: "Tag ud af runden …", en: "Take out of the round …", zh: "移出本轮…" },
  removeTitle: {
    da: "Skal {{name}} ud af runden?",
    en: "Take {{name}} out of the round?",
    zh: "将 {{name}} 移出本轮？",
  },
  removeAbout: {
    da: "Det kan gøres, så længe der ikke er lavet en pakke til personen. Tilmeldingskortet kan tages med igen.",
    en: "It can be done as long as no bundle has been made for the person. The enrolment card can be taken again.",
    zh: "仅在尚未为此人生成资料包时可移出。登记卡以后可再次采用。",
  },
  removeAct: { da: "Tag ud", en: "Take out", zh: "移出" },
  removed: { da: "{{name}} er ude af runden.", en: "{{name}} is out of the round.", zh: "{{name}} 已移出本轮。" },
  otherCard: {
    da: "Nyt kort fra det andet kontor …",
    en: "A new card from the other office …",
    zh: "采用另一办公室的新登记卡…",
  },
  cardTitle: { da: "Er det {{name}}?", en: "Is this {{name}}?", zh: "这是 {{name}} 吗？" },
  cardAbout: {
    da: "Ring til {{name}}, og lad ham eller hende læse sit fingeraftryk op. Tag kun kortet med, hvis tallene er de samme.",
    en: "Call {{name}} and have the fingerprint read out. Take the card only if the figures are the same.",
    zh: "请致电 {{name}}，请对方读出密钥指纹。仅在数字一致时采用该登记卡。",
  },
  cardCompared: {
    da: "Fingeraftrykket er sammenlignet og er det samme",
    en: "The fingerprint was compared and is the same",
    zh: "密钥指纹已核对一致",
  },
  cardId: { da: "Nummer i runden", en: "Number in the round", zh: "轮次内编号" },
  cardIdFault: {
    da: "Bogstaver, tal og bindestreg, f.eks. E-01.",
    en: "Letters, figures and hyphens, for example E-01.",
    zh: "字母、数字和连字符，例如 E-01。",
  },
  cardExpert: { da: "Ekspert: vurderer ansøgninger", en: "Expert: reviews applications", zh: "专家：评审申请" },
  cardChair: { da: "Formand: leder gruppen", en: "Chair: leads the group", zh: "组长：负责本组" },
  cardDeputy: {
    da: "Stedfortræder: tager formandens konflikter",
    en: "Deputy: takes the chair’s conflicts",
    zh: "副组长：处理组长回避的申请",
  },
  cardNotCard: {
    da: "Filen er ikke et tilmeldingskort.",
    en: "The file is not an enrolment card.",
    zh: "该文件不是登记卡。",
  },
  cardNext: { da: "Spring over", en: "Skip", zh: "跳过" },
  cardTake: { da: "Tag med", en: "Take", zh: "采用" },
  cardTaken: { da: "{{name}} er med i runden.", en: "{{name}} is in the round.", zh: "{{name}} 已加入本轮。" },
} as const satisfies Record<string, Translatable>;
