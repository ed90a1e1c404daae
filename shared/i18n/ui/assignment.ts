// Who reviews what, ticked or shared out evenly.
import type { Translatable } from "../translate.ts";

export const assignmentTexts = {
  assignTitle: { da: "Hvem vurderer hvad", en: "Who reviews what", zh: "评审分配" },
  assignAbout: {
    da: "Sæt et kryds, hvor eksperten skal vurdere. Alt gemmes straks. En ny fordeling følger med næste udgave af pakkerne.",
    en: "Tick where the expert shall review. Everything is saved at once. A new assignment goes with the next edition of the bundles.",
    zh: "勾选由该专家评审的申请，修改会立即保存。新的分配随下一版资料包发出。",
  },
  automatic: { da: "Fordel automatisk …", en: "Assign automatically …", zh: "自动分配…" },
  automaticTitle: { da: "Fordel automatisk", en: "Assign automatically", zh: "自动分配" },
  automaticAbout: {
    da: "Jævn belastning; kendte konflikter undgås. Den nuværende fordeling erstattes; det kan fortrydes.",
    en: "Even load; known conflicts are avoided. The present assignment is replaced; you can undo it.",
    zh: "均衡负荷并避开已知冲突。现有分配将被替换，可以撤销。",
  },
  perApplication: { da: "Eksperter på hver ansøgning", en: "Experts on each application", zh: "每份申请的专家数" },
  assign: { da: "Fordel", en: "Assign", zh: "分配" },
  assignedAll: { da: "Fordelt.", en: "Assigned.", zh: "已分配。" },
  cell: { da: "{{person}} vurderer {{number}}", en: "{{person}} reviews {{number}}", zh: "{{person}} 评审 {{number}}" },
  count: { da: "Antal", en: "Count", zh: "数量" },
  few: { da: "{{count}}, under {{quorum}}", en: "{{count}}, below {{quorum}}", zh: "{{count}}，少于 {{quorum}}" },
  load: { da: "Belastning", en: "Load", zh: "负荷" },
} as const satisfies Record<string, Translatable>;
