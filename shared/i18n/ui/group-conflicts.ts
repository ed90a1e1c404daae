// Conflicts of interest as whoever leads a group deals with them: his own on one page, rulings on the possible ones, what goes to the
// deputy, and whether enough members are left (domain.md §§ 4, 6).
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const groupConflictTexts = {
  title: { da: "Habilitet", en: "Conflicts of interest", zh: "利益冲突" },
  parts: { da: "Vis", en: "Show", zh: "显示" },
  own: { da: "Dine egne", en: "Your own", zh: "您本人" },
  ownCount: {
    da: "Dine egne ({{done}} af {{all}})",
    en: "Your own ({{done}} of {{all}})",
    zh: "您本人（{{done}} / {{all}}）",
  },
  rulings: { da: "Afgørelser ({{due}})", en: "Rulings ({{due}})", zh: "裁定（{{due}}）" },
  quorum: { da: "Hvem er tilbage", en: "Who is left", zh: "剩余成员" },
  ownAbout: {
    da: "Du afgør om alle gruppens ansøgninger, også dem du ikke selv vurderer. Derfor erklærer du dig om hver af dem, før medlemmernes vurderinger af den åbnes.",
    en: "You decide about all the group’s applications, also those you do not review yourself. So you declare yourself on each before the members’ reviews of it open.",
    zh: "您将对本组所有申请作出决定，包括非您本人评审的申请。因此须就每份申请先行申报，之后才能查看成员对其的评审。",
  },
  application: { da: "Ansøgning og partnere", en: "Application and partners", zh: "申请与合作方" },
  answer: { da: "Dit svar", en: "Your answer", zh: "您的答复" },
  state: { da: "Status", en: "State", zh: "状态" },
  answerFor: { da: "Din habilitet i {{number}}", en: "Your answer on {{number}}", zh: "您对 {{number}} 的答复" },
  none: { da: "Nej", en: "No", zh: "无" },
  possible: { da: "Muligvis", en: "Possibly", zh: "可能有" },
  conflicted: { da: "Inhabil", en: "Conflicted", zh: "回避" },
  notAnswered: { da: "ikke besvaret", en: "not answered", zh: "未答复" },
  sent: { da: "Eksporteret", en: "Exported", zh: "已导出" },
  hint: { da: "Se efter", en: "Look twice", zh: "请留意" },
  toDeputy: { da: "Til stedfortræder", en: "To the deputy", zh: "交副组长" },
  deferred: { da: "Overladt", en: "Deferred", zh: "已移交" },
  notYours: { da: "Ikke din sag", en: "Not your case", zh: "不属于您" },
  dialogTitle: {
    da: "Din habilitet i {{number}}",
    en: "Your conflict of interest in {{number}}",
    zh: "您与 {{number}} 的利益冲突",
  },
  ownPossible: {
    da: "Ingen afgør sin egen habilitet: også et »muligvis« lukker sagen for dig, og stedfortræderen tager den.",
    en: "Nobody rules on himself: a “possibly” closes the case to you, too, and the deputy takes it.",
    zh: "任何人不得裁定自己的利益冲突：“可能有”同样使该案对您关闭，由副组长处理。",
  },
  ownConflicted: {
    da: "Sagen lukkes for dig, dokumenterne fjernes fra denne computer, og stedfortræderen tager den.",
    en: "The case closes to you, its documents are removed from this computer, and the deputy takes it.",
    zh: "该案将对您关闭，其文件会从本机移除，由副组长处理。",
  },
  deferDue: {
    da: {
      one: "{{count}} ansøgning, hvor du selv har meldt konflikt, mangler at blive overladt til stedfortræderen.",
      other: "{{count}} ansøgninger, hvor du selv har meldt konflikt, mangler at blive overladt til stedfortræderen.",
    },
    en: {
      one: "{{count}} application in which you have declared a conflict is still to be deferred to the deputy.",
      other: "{{count}} applications in which you have declared a conflict are still to be deferred to the deputy.",
    },
    zh: "有 {{count}} 份您已申报冲突的申请尚未移交副组长。",
  },
  defer: { da: "Overlad til stedfortræderen", en: "Defer to the deputy", zh: "移交副组长" },
  deferredNow: {
    da: { one: "{{count}} ansøgning er overladt", other: "{{count}} ansøgninger er overladt" },
    en: { one: "{{count}} application is deferred", other: "{{count}} applications are deferred" },
    zh: "已移交 {{count}} 份申请",
  },
  deferredAbout: {
    da: {
      one: "{{count}} ansøgning er overladt til {{deputy}}, som sætter udfald og plads i sin egen pakke. Send de vurderinger videre, der skal bruges.",
      other:
        "{{count}} ansøgninger er overladt til {{deputy}}, som sætter udfald og plads i sin egen pakke. Send de vurderinger videre, der skal bruges.",
    },
    en: {
      one: "{{count}} application is deferred to {{deputy}}, who settles outcome and place in a package of their own. Pass on the reviews they need.",
      other:
        "{{count}} applications are deferred to {{deputy}}, who settles outcome and place in a package of their own. Pass on the reviews they need.",
    },
    zh: "已将 {{count}} 份申请移交 {{deputy}}，由其在自己的汇总包中确定结果和名次。请转交所需的评审。",
  },
  noDeputy: {
    da: "en stedfortræder, som endnu ikke er udpeget",
    en: "a deputy not appointed yet",
    zh: "尚未指定的副组长",
  },
  passOn: { da: "Send vurderinger videre …", en: "Pass reviews on …", zh: "转交评审…" },
  passedOn: {
    da: {
      one: "{{count}} vurdering er gemt til stedfortræderen",
      other: "{{count}} vurderinger er gemt til stedfortræderen",
    },
    en: { one: "{{count}} review is saved for the deputy", other: "{{count}} reviews are saved for the deputy" },
    zh: "已为副组长保存 {{count}} 份评审",
  },
  keyNone: { da: "nej, ingen", en: "no, nothing", zh: "无" },
  keyMore: { da: "muligvis, inhabil", en: "possibly, conflicted", zh: "可能有、回避" },
  keyOpen: { da: "svar i ro", en: "answer at length", zh: "详细答复" },
  dueHead: { da: "Skal afgøres", en: "To be ruled on", zh: "待裁定" },
  dueAbout: {
    da: "Medlemmets point er forseglet, til du har afgjort det.",
    en: "The member’s scores are sealed until you have ruled.",
    zh: "在您裁定之前，该成员的评分保持封存。",
  },
  doneHead: { da: "Afgjort", en: "Ruled on", zh: "已裁定" },
  outHead: { da: "Har selv meldt sig inhabile", en: "Stepped aside themselves", zh: "主动回避" },
  outAbout: {
    da: "Intet at afgøre: de har hverken læst eller givet point.",
    en: "Nothing to rule on: they have neither read nor scored it.",
    zh: "无需裁定：该成员未查阅也未评分。",
  },
  noneDeclared: { da: "Ingen har meldt en konflikt", en: "Nobody has declared a conflict", zh: "无人申报利益冲突" },
  noneDeclaredAbout: {
    da: "Erklæringerne kommer med medlemmernes pakker. Er der en mulig konflikt imellem, står den her.",
    en: "Declarations come with the members’ packages. A possible conflict among them stands here.",
    zh: "申报随成员的资料包一并收到。如有可能的冲突，将在此列出。",
  },
  hiddenDeclared: {
    da: {
      one: "{{count}} ansøgning viser intet endnu, fordi du ikke selv har svaret om den.",
      other: "{{count}} ansøgninger viser intet endnu, fordi du ikke selv har svaret om dem.",
    },
    en: {
      one: "{{count}} application shows nothing yet because you have not answered on it yourself.",
      other: "{{count}} applications show nothing yet because you have not answered on them yourself.",
    },
    zh: "有 {{count}} 份申请因您本人尚未申报而暂不显示。",
  },
  declaredAt: { da: "Meldt {{date}}", en: "Declared {{date}}", zh: "{{date}} 申报" },
  clear: { da: "Kan deltage …", en: "May take part …", zh: "可以参与…" },
  ruleOut: { da: "Skal vige …", en: "Must step aside …", zh: "应当回避…" },
  clearTitle: {
    da: "Hvorfor kan {{name}} deltage i {{number}}?",
    en: "Why may {{name}} take part in {{number}}?",
    zh: "{{name}} 为何可以参与 {{number}}？",
  },
  ruleOutTitle: {
    da: "Hvorfor skal {{name}} vige i {{number}}?",
    en: "Why must {{name}} step aside in {{number}}?",
    zh: "{{name}} 为何应当回避 {{number}}？",
  },
  clearAbout: {
    da: "Point og begrundelser åbnes og tæller. Afgørelsen og begrundelsen står på papirerne.",
    en: "Scores and reasons open and count. The ruling and its reason stand on the papers.",
    zh: "其评分和理由将打开并计入。裁定及理由将载入文件。",
  },
  ruleOutAbout: {
    da: "Point og begrundelser vises ikke og tæller ikke. Afgørelsen og begrundelsen står på papirerne.",
    en: "Scores and reasons are not shown and do not count. The ruling and its reason stand on the papers.",
    zh: "其评分和理由不予显示，也不计入。裁定及理由将载入文件。",
  },
  clearAct: { da: "Kan deltage", en: "May take part", zh: "可以参与" },
  ruleOutAct: { da: "Skal vige", en: "Must step aside", zh: "应当回避" },
  reason: { da: "Begrundelse", en: "Reason", zh: "理由" },
  cleared: { da: "Kan deltage", en: "May take part", zh: "可以参与" },
  ruledOut: { da: "Skal vige", en: "Must step aside", zh: "应当回避" },
  ruledLine: {
    da: "{{outcome}}, afgjort {{date}} af {{name}}: {{reason}}",
    en: "{{outcome}}, ruled {{date}} by {{name}}: {{reason}}",
    zh: "{{outcome}}（{{name}} 于 {{date}} 裁定）：{{reason}}",
  },
  earlier: { da: "Tidligere afgørelser", en: "Earlier rulings", zh: "此前的裁定" },
  again: { da: "Afgør om …", en: "Rule again …", zh: "重新裁定…" },
  quorumAbout: {
    da: "En ansøgning bør have mindst {{quorum}} færdige vurderinger fra medlemmer uden konflikt. Færre stopper intet, men står på papirerne.",
    en: "An application should have at least {{quorum}} complete reviews from members without a conflict. Fewer stops nothing, but the papers say so.",
    zh: "每份申请应至少有 {{quorum}} 份来自无冲突成员的完整评审。不足不会阻止流程，但会载入文件。",
  },
  counted: { da: "Tæller", en: "Count", zh: "计入" },
  met: { da: "Nok", en: "Enough", zh: "足够" },
  notMet: {
    da: "Mangler {{count}}",
    en: "{{count}} short",
    zh: "缺 {{count}} 份",
  },
} as const satisfies Record<string, Translatable>;

export const groupConflictCommands = {
  group: { da: "Habilitet", en: "Conflicts of interest", zh: "利益冲突" },
  none: { da: "Svar nej", en: "Answer no", zh: "答复：无" },
  possible: { da: "Svar muligvis", en: "Answer possibly", zh: "答复：可能有" },
  conflicted: { da: "Svar inhabil", en: "Answer conflicted", zh: "答复：回避" },
} as const satisfies Record<string, Texts>;
