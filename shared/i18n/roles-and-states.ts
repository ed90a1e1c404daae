// The closed lists that stand in errors, in the command line and in the papers alike: who somebody is in a round, and how far it is.
import type { Texts } from "./language.ts";

export const roleWords = {
  expert: { da: "ekspert", en: "expert", zh: "专家" },
  chair: { da: "formand", en: "chair", zh: "组长" },
  deputy: { da: "stedfortræder", en: "deputy chair", zh: "副组长" },
  office: { da: "kontor", en: "office", zh: "办公室" },
} as const satisfies Record<string, Texts>;

export const stateWords = {
  draft: { da: "kladde", en: "draft", zh: "草稿" },
  approved: { da: "godkendt", en: "approved", zh: "已批准" },
  open: { da: "åben", en: "open", zh: "开放" },
  reviewing: { da: "under vurdering", en: "under review", zh: "评审中" },
  consolidated: { da: "samlet", en: "consolidated", zh: "已汇总" },
  forslag: { da: "forslag", en: "proposal", zh: "草案" },
  aftalt: { da: "aftalt", en: "agreed", zh: "已商定" },
  hoert: { da: "hørt", en: "heard", zh: "已听取意见" },
  closed: { da: "afsluttet", en: "closed", zh: "已结束" },
} as const satisfies Record<string, Texts>;
