// What a new edition or bundle changes. Shared by the preview of a package and by the office's own draft; in the catalogue of
// codes (errors/index.ts), so that every face finds them where it finds refusals and notes.
import type { Texts } from "../language.ts";

export const changeTexts = {
  "change.criteria": {
    da: "Kriterierne er ændret; de er nu i version {{version}}.",
    en: "The criteria have changed; they are now version {{version}}.",
    zh: "评审标准有变更，现为第 {{version}} 版。",
  },
  "change.frames": {
    da: "De økonomiske rammer er ændret.",
    en: "The financial frames have changed.",
    zh: "资金额度有变更。",
  },
  "change.rules": {
    da: "Reglerne for den fælles prioritering er ændret.",
    en: "The rules of the joint prioritisation have changed.",
    zh: "联合优先排序的规则有变更。",
  },
  "change.round": {
    da: "Rundens egne oplysninger er ændret, fx titel, år eller temaer.",
    en: "The round's own details have changed, such as its title, years or themes.",
    zh: "轮次的基本信息（如名称、年份或主题）有变更。",
  },
  "change.offices": {
    da: "Oplysningerne om rundens kontorer er ændret.",
    en: "The details of the round's offices have changed.",
    zh: "轮次的办公室信息有变更。",
  },
  "change.deadline-application": {
    da: "Ansøgningsfristen er flyttet fra {{from}} til {{to}}.",
    en: "The application deadline has moved from {{from}} to {{to}}.",
    zh: "申请截止时间由 {{from}} 改为 {{to}}。",
  },
  "change.deadline-review": {
    da: "Fristen for vurderingerne er flyttet fra {{from}} til {{to}}.",
    en: "The review deadline has moved from {{from}} to {{to}}.",
    zh: "评审截止时间由 {{from}} 改为 {{to}}。",
  },
  "change.deadline-consolidation": {
    da: "Fristen for gruppernes samlede indstilling er flyttet fra {{from}} til {{to}}.",
    en: "The deadline for the groups' consolidation has moved from {{from}} to {{to}}.",
    zh: "小组汇总截止时间由 {{from}} 改为 {{to}}。",
  },
  "change.application-new": {
    da: "{{application}} er kommet til.",
    en: "{{application}} has been added.",
    zh: "新增 {{application}}。",
  },
  "change.application-withdrawn": {
    da: "{{application}} er trukket tilbage.",
    en: "{{application}} has been withdrawn.",
    zh: "{{application}} 已撤回。",
  },
  "change.application-reopened": {
    da: "{{application}} er ikke længere trukket tilbage.",
    en: "{{application}} is no longer withdrawn.",
    zh: "{{application}} 已恢复，不再是撤回状态。",
  },
  "change.application-gone": {
    da: "{{application}} findes ikke længere i runden.",
    en: "{{application}} is no longer in the round.",
    zh: "{{application}} 已不在该轮次中。",
  },
  "change.application-title": {
    da: "{{application}} har fået en ny titel.",
    en: "{{application}} has a new title.",
    zh: "{{application}} 的标题有变更。",
  },
  "change.application": {
    da: "Oplysningerne om {{application}} er ændret; den er nu i version {{version}}.",
    en: "The details of {{application}} have changed; it is now version {{version}}.",
    zh: "{{application}} 的内容有变更，现为第 {{version}} 版。",
  },
  "change.attachment-added": {
    da: "{{application}} har fået et nyt dokument: {{name}}.",
    en: "{{application}} has a new document: {{name}}.",
    zh: "{{application}} 新增文件：{{name}}。",
  },
  "change.attachment-removed": {
    da: "{{application}} har ikke længere dokumentet {{name}}.",
    en: "{{application}} no longer has the document {{name}}.",
    zh: "{{application}} 不再包含文件 {{name}}。",
  },
  "change.attachment-changed": {
    da: "Dokumentet {{name}} i {{application}} er kommet i en ny udgave.",
    en: "The document {{name}} of {{application}} has a new version.",
    zh: "{{application}} 的文件 {{name}} 已更新。",
  },
  "change.assignment-added": {
    da: "Du skal nu også vurdere {{application}}.",
    en: "You are now also to review {{application}}.",
    zh: "您现在还需评审 {{application}}。",
  },
  "change.assignment-removed": {
    da: "Du skal ikke længere vurdere {{application}}.",
    en: "You are no longer to review {{application}}.",
    zh: "您无需再评审 {{application}}。",
  },
} as const satisfies Record<string, Texts>;

export type ChangeCode = keyof typeof changeTexts;
