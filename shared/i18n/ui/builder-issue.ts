// Before the bundles are made: what they bring that was not sent before, and to whom.
import type { Translatable } from "../translate.ts";

export const issueTexts = {
  title: { da: "Lav pakkerne", en: "Make the bundles", zh: "生成资料包" },
  about: {
    da: "Det, der er nyt siden sidst, og hvem det gælder. Intet underskrives, før du vælger en mappe.",
    en: "What is new since last time, and whom it concerns. Nothing is signed before you choose a folder.",
    zh: "自上次以来的变化及涉及的人员。选择文件夹之前不会签名。",
  },
  notYet: { da: "Pakkerne kan ikke laves endnu", en: "The bundles cannot be made yet", zh: "尚不能生成资料包" },
  first: {
    da: "Dette bliver den første udgave. Med den åbnes runden, og år, regler og rammer ligger fast.",
    en: "This will be the first edition. It opens the round, and years, rules and frames are fixed.",
    zh: "这将是第一版，轮次由此启动，年份、规则和额度随之确定。",
  },
  next: {
    da: "Runden er ændret; pakkerne bliver udgave {{to}} (sidst {{from}}).",
    en: "The round has changed; the bundles will be edition {{to}} (last {{from}}).",
    zh: "轮次有更改；资料包将为第 {{to}} 版（上次为第 {{from}} 版）。",
  },
  same: {
    da: "Runden er som i udgave {{from}}. Kun den, der har fået andet at gøre, får en ny pakke.",
    en: "The round is as in edition {{from}}. Only those who were given something else to do get a new bundle.",
    zh: "轮次与第 {{from}} 版相同。只有任务有变化的人员才会收到新资料包。",
  },
  round: { da: "Ændret i runden", en: "Changed in the round", zh: "轮次中的变化" },
  people: { da: "Til hvem", en: "To whom", zh: "收件人" },
  person: { da: "Modtager", en: "Reader", zh: "收件人" },
  state: { da: "Pakke", en: "Bundle", zh: "资料包" },
  news: { da: "Nyt for netop denne", en: "New for this one", zh: "与此人有关的变化" },
  stateFirst: { da: "den første", en: "the first", zh: "首次" },
  stateNew: { da: "en ny", en: "a new one", zh: "新版" },
  stateSame: { da: "som sidst", en: "as last time", zh: "与上次相同" },
  stateGone: { da: "får ikke flere", en: "gets no more", zh: "不再发送" },
  added: { da: "Nye at vurdere: {{numbers}}", en: "New to review: {{numbers}}", zh: "新增评审：{{numbers}}" },
  removed: {
    da: "Skal ikke længere vurdere: {{numbers}}",
    en: "No longer to review: {{numbers}}",
    zh: "不再评审：{{numbers}}",
  },
  roles: { da: "Ny rolle", en: "New role", zh: "角色有变化" },
  roundNews: { da: "Det, der er ændret i runden", en: "What has changed in the round", zh: "轮次中的变化" },
  otherNews: {
    da: "Kvitteringer eller gruppens opgaver",
    en: "Receipts, or the group’s tasks",
    zh: "回执或本组任务的变化",
  },
  all: { da: "Lav alle pakkerne …", en: "Make all the bundles …", zh: "生成全部资料包…" },
  some: {
    da: { one: "Lav 1 pakke …", other: "Lav {{count}} pakker …" },
    en: { one: "Make 1 bundle …", other: "Make {{count}} bundles …" },
    zh: { other: "生成 {{count}} 个资料包…" },
  },
  chooseNew: { da: "Vælg dem med noget nyt", en: "Choose those with something new", zh: "选择有变化的" },
  chooseNone: { da: "Vælg ingen", en: "Choose none", zh: "取消选择" },
  toFacts: { da: "Til rundens oplysninger", en: "To the facts of the round", zh: "前往轮次信息" },
  toCriteria: { da: "Til kriterierne", en: "To the criteria", zh: "前往评审标准" },
} as const satisfies Record<string, Translatable>;
