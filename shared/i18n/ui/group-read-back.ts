// What is about to be signed for a group, read through once more.
import type { Texts } from "../language.ts";

/** What leaves, read before it is signed. */
export const groupReadBack = {
  title: { da: "Det sendes", en: "This is sent", zh: "将发送的内容" },
  about: {
    da: "Sådan står gruppens indstilling i pakken.",
    en: "This is how the group’s recommendation stands in the package.",
    zh: "汇总包中的推荐意见如下。",
  },
  order: { da: "Indstilles, i denne rækkefølge", en: "Recommended, in this order", zh: "推荐，按以下次序" },
  unplaced: { da: "Indstilles, uden plads endnu", en: "Recommended, without a place yet", zh: "推荐，尚未排定名次" },
  not: { da: "Indstilles ikke", en: "Not recommended", zh: "不推荐" },
  notTreated: { da: "Ikke behandlet", en: "Not dealt with", zh: "未审议" },
  unsettled: { da: "Ikke afgjort endnu", en: "Not settled yet", zh: "尚未决定" },
  deferred: { da: "Overladt til stedfortræderen", en: "Left to the deputy", zh: "移交副组长" },
  total: { da: "{{total}} point", en: "{{total}} points", zh: "{{total}} 分" },
  moved: {
    da: "Plads mod pointene: {{reason}}",
    en: "Placed against the scores: {{reason}}",
    zh: "名次与评分不一致：{{reason}}",
  },
  noReasons: { da: "Ingen begrundelse skrevet.", en: "No reasons written.", zh: "未写理由。" },
  members: { da: "Medlemmer", en: "Members", zh: "成员" },
  rulings: { da: "Afgørelser om habilitet", en: "Rulings on conflicts of interest", zh: "回避裁定" },
  minutes: { da: "Referat", en: "Minutes", zh: "会议记录" },
  none: { da: "Ingen.", en: "None.", zh: "无。" },
  tied: { da: "delt {{place}}", en: "tied {{place}}", zh: "并列第 {{place}}" },
} as const satisfies Record<string, Texts>;
