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

/** The facts before signing: as they are when nothing lacks, and when something does. */
export const groupChecks = {
  declarations: {
    ok: {
      da: "Du har erklæret din habilitet i alle",
      en: "You have declared yourself on all of them",
      zh: "您已就全部申请申报",
    },
    open: {
      da: {
        one: "Din egen erklæring mangler i {{count}} ansøgning",
        other: "Din egen erklæring mangler i {{count}} ansøgninger",
      },
      en: {
        one: "Your own declaration is missing on {{count}} application",
        other: "Your own declaration is missing on {{count}} applications",
      },
      zh: "您尚未就 {{count}} 份申请申报",
    },
  },
  deferred: {
    ok: {
      da: "Egne konflikter er overladt til stedfortræderen",
      en: "Your own conflicts are left to the deputy",
      zh: "您本人的冲突案件已移交副组长",
    },
    open: {
      da: {
        one: "{{count}} egen konflikt mangler at blive overladt",
        other: "{{count}} egne konflikter mangler at blive overladt",
      },
      en: {
        one: "{{count}} conflict of your own is still to be deferred",
        other: "{{count}} conflicts of your own are still to be deferred",
      },
      zh: "您本人有 {{count}} 项冲突尚未移交",
    },
  },
  rulings: {
    ok: {
      da: "Alle mulige konflikter er afgjort",
      en: "All possible conflicts are ruled on",
      zh: "所有可能的冲突均已裁定",
    },
    open: {
      da: { one: "{{count}} mulig konflikt er ikke afgjort", other: "{{count}} mulige konflikter er ikke afgjort" },
      en: {
        one: "{{count}} possible conflict is not ruled on",
        other: "{{count}} possible conflicts are not ruled on",
      },
      zh: "有 {{count}} 项可能的冲突尚未裁定",
    },
  },
  outcomes: {
    ok: { da: "Alle ansøgninger har et udfald", en: "Every application has an outcome", zh: "所有申请均已有结果" },
    open: {
      da: { one: "{{count}} ansøgning er ikke afgjort", other: "{{count}} ansøgninger er ikke afgjort" },
      en: { one: "{{count}} application is not settled", other: "{{count}} applications are not settled" },
      zh: "有 {{count}} 份申请尚未作出决定",
    },
  },
  consensus: {
    ok: { da: "Fælles vurdering på alle kriterier", en: "A consensus on every criterion", zh: "所有标准均有共识评分" },
    open: {
      da: { one: "{{count}} fælles vurdering mangler", other: "{{count}} fælles vurderinger mangler" },
      en: { one: "{{count}} consensus value is missing", other: "{{count}} consensus values are missing" },
      zh: "缺少 {{count}} 个共识评分",
    },
  },
  "consensus-reasons": {
    ok: { da: "Uenighed er begrundet", en: "Disagreement has its reasons", zh: "分歧均已说明理由" },
    open: {
      da: {
        one: "{{count}} fælles vurdering mangler begrundelse",
        other: "{{count}} fælles vurderinger mangler begrundelse",
      },
      en: { one: "{{count}} consensus value lacks its reason", other: "{{count}} consensus values lack their reason" },
      zh: "有 {{count}} 个共识评分缺少理由",
    },
  },
  thresholds: {
    ok: {
      da: "Ingen indstillede er under en tærskel",
      en: "Nothing recommended is below a threshold",
      zh: "推荐的申请均达到及格线",
    },
    open: {
      da: {
        one: "{{count}} ansøgning kan ikke indstilles: den er under en tærskel",
        other: "{{count}} ansøgninger kan ikke indstilles: de er under en tærskel",
      },
      en: {
        one: "{{count}} application cannot be recommended: it is below a threshold",
        other: "{{count}} applications cannot be recommended: they are below a threshold",
      },
      zh: "有 {{count}} 份申请低于及格线，不能推荐",
    },
  },
  reasons: {
    ok: {
      da: "Alle, der ikke indstilles, er begrundet",
      en: "Everything not recommended has its reasons",
      zh: "未推荐的申请均已说明理由",
    },
    open: {
      da: { one: "{{count}} begrundelse mangler", other: "{{count}} begrundelser mangler" },
      en: { one: "{{count}} reason is missing", other: "{{count}} reasons are missing" },
      zh: "缺少 {{count}} 条理由",
    },
  },
  places: {
    ok: { da: "Alle indstillede har en plads", en: "Everything recommended has a place", zh: "推荐的申请均已排定名次" },
    open: {
      da: { one: "{{count}} plads i rækkefølgen mangler", other: "{{count}} pladser i rækkefølgen mangler" },
      en: { one: "{{count}} place in the order is missing", other: "{{count}} places in the order are missing" },
      zh: "次序中缺少 {{count}} 个名次",
    },
  },
  moves: {
    ok: {
      da: "Afvigelser fra pointene er begrundet",
      en: "Departures from the scores have their reasons",
      zh: "与评分不一致之处均已说明理由",
    },
    open: {
      da: {
        one: "{{count}} plads afviger fra pointene uden begrundelse",
        other: "{{count}} pladser afviger fra pointene uden begrundelse",
      },
      en: {
        one: "{{count}} place departs from the scores without a reason",
        other: "{{count}} places depart from the scores without a reason",
      },
      zh: "有 {{count}} 个名次与评分不一致且未说明理由",
    },
  },
  members: {
    ok: { da: "Alle medlemmer er med", en: "All members are in", zh: "全体成员均已计入" },
    open: {
      da: { one: "{{count}} medlem er ikke med", other: "{{count}} medlemmer er ikke med" },
      en: { one: "{{count}} member is not in", other: "{{count}} members are not in" },
      zh: "有 {{count}} 名成员未计入",
    },
  },
  quorum: {
    ok: {
      da: "Nok vurderinger af hver ansøgning",
      en: "Enough reviews of each application",
      zh: "每份申请的评审数量足够",
    },
    open: {
      da: {
        one: "{{count}} ansøgning har færre vurderinger end aftalt",
        other: "{{count}} ansøgninger har færre vurderinger end aftalt",
      },
      en: {
        one: "{{count}} application has fewer reviews than agreed",
        other: "{{count}} applications have fewer reviews than agreed",
      },
      zh: "有 {{count}} 份申请的评审少于约定数量",
    },
  },
  minutes: {
    ok: { da: "Referatet er skrevet", en: "The minutes are written", zh: "会议记录已填写" },
    open: { da: "Referatet er tomt", en: "The minutes are empty", zh: "会议记录为空" },
  },
  deadline: {
    ok: { da: "Inden fristen", en: "Before the deadline", zh: "未逾期" },
    open: { da: "Efter fristen", en: "After the deadline", zh: "已逾期" },
  },
} as const satisfies Record<string, Readonly<Record<"ok" | "open", Translatable>>>;

export const groupCheckAbout = {
  notice: {
    da: "Stopper intet, men står på papirerne.",
    en: "Stops nothing, but the papers say so.",
    zh: "不会阻止签署，但会载入文件。",
  },
  minutes: { da: "Stopper intet.", en: "Stops nothing.", zh: "不会阻止签署。" },
} as const satisfies Record<string, Texts>;

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

export const groupExportCommands = {
  group: { da: "Indstillingspakke", en: "Consolidated package", zh: "汇总包" },
  gap: { da: "Gå til det næste, der mangler", en: "Go to the next thing missing", zh: "前往下一处遗漏" },
} as const satisfies Record<string, Texts>;
