// The checklist before a group's package is signed.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

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
