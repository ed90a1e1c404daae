// A chair's consolidation (domain.md § 6).
import type { Texts } from "../language.ts";

export const groupErrors = {
  "group.own-review-first": {
    da: "Eksportér først din egen færdige vurdering. De andres point åbner bagefter.",
    en: "Export your own complete review first. The others' scores open after that.",
    zh: "请先导出您自己完成的评审，之后才能查看他人的评分。",
  },
  "group.own-conflict": {
    da: "Du er selv inhabil i {{application}}. Overlad den til stedfortræderen, som afgør den.",
    en: "You have a conflict of interest in {{application}} yourself. Pass it on to the deputy, who settles it.",
    zh: "您本人对 {{application}} 存在利益冲突。请移交给副组长裁定。",
  },
  "group.not-in-scope": {
    da: "{{application}} er ikke overladt til dig.",
    en: "{{application}} has not been deferred to you.",
    zh: "{{application}} 未移交给您。",
  },
  "group.declare-first": {
    da: "Afgiv først din egen habilitetserklæring om {{application}}. Derefter åbner gruppens vurderinger af den.",
    en: "First declare whether you have a conflict of interest in {{application}} yourself. The group's reviews of it open after that.",
    zh: "请先就 {{application}} 作出您本人的利益冲突申报，之后才能查看本组对它的评审。",
  },
  "group.own-ruling": {
    da: "Ingen kan afgøre sin egen habilitet. Lad stedfortræderen gøre det.",
    en: "Nobody can rule on his own conflict of interest. Let the deputy do it.",
    zh: "任何人不得裁定自己的利益冲突。请由副组长裁定。",
  },
  "group.no-declaration": {
    da: "{{person}} har ikke erklæret en mulig interessekonflikt i {{application}}.",
    en: "{{person}} has not declared a possible conflict of interest in {{application}}.",
    zh: "{{person}} 未就 {{application}} 申报可能的利益冲突。",
  },
  "group.no-fork": {
    da: "Der er ikke længere to udgaver fra {{person}} at vælge imellem.",
    en: "There are no longer two versions from {{person}} to choose between.",
    zh: "{{person}} 已没有两个版本可供选择。",
  },
  "group.own-fork": {
    da: "Du kan ikke vælge mellem dine egne udgaver. Tag begge ind dér, hvor du vurderer, og eksportér igen: den nye afløser dem begge.",
    en: "You cannot choose between versions of your own. Import both where you review and export again: the new one replaces both.",
    zh: "不能在您本人的两个版本之间选择。请在您评审所用的电脑上导入两个版本并重新导出，新版本将取代两者。",
  },
  "group.no-median": {
    da: "Ingen har givet point for kriterium {{criterion}} i {{application}}.",
    en: "Nobody has scored criterion {{criterion}} of {{application}}.",
    zh: "没有人对 {{application}} 的标准 {{criterion}} 评分。",
  },
  "group.not-older-version": {
    da: "{{person}} har ikke vurderet en ældre udgave af {{application}}; der er ingen ændring at se bort fra.",
    en: "{{person}} has not assessed an older version of {{application}}; there is no change to set aside.",
    zh: "{{person}} 评的并非 {{application}} 的旧版，没有需要忽略的改动。",
  },
  "group.nothing-to-undo": {
    da: "Der er ikke mere at fortryde her.",
    en: "There is nothing more to undo here.",
    zh: "这里没有可撤销的操作。",
  },
  "group.nothing-to-redo": {
    da: "Der er ikke noget at gendanne her.",
    en: "There is nothing to redo here.",
    zh: "这里没有可重做的操作。",
  },
  "group.not-recommended": {
    da: "{{application}} er ikke indstillet og kan ikke få en plads i rækkefølgen. Indstil den først.",
    en: "{{application}} is not recommended and cannot have a place in the order. Recommend it first.",
    zh: "{{application}} 未获推荐，不能排入次序。请先推荐该申请。",
  },
  "group.placed-twice": {
    da: "{{application}} står to steder i rækkefølgen. Nævn hver ansøgning én gang.",
    en: "{{application}} stands twice in the order. Name each application once.",
    zh: "{{application}} 在次序中出现两次。每份申请只能列出一次。",
  },
  "group.threshold-forces-rejection": {
    da: "{{application}} kan ikke indstilles: {{criteria}} er under tærsklen.",
    en: "{{application}} cannot be recommended: {{criteria}} is below its threshold.",
    zh: "{{application}} 不能推荐：{{criteria}} 低于及格线。",
  },
  "group.incomplete": {
    da: "Den fælles vurdering mangler {{count}} ting, først i {{application}} ({{first}}). Gør dem færdige, eller eksportér som kladde.",
    en: "The consolidation lacks {{count}} things, the first in {{application}} ({{first}}). Finish them or export as a draft.",
    zh: "汇总还有 {{count}} 项未完成，首项在 {{application}}（{{first}}）。请补全，或导出为草稿。",
  },
  "group.plain-closed": {
    da: "Listen kan ikke gemmes ukrypteret: i den ligger vurderingen fra {{person}} af {{application}}, som er lukket for dig. Gem den krypteret; kontoret kan åbne den.",
    en: "The list cannot be saved without encryption: it holds the review by {{person}} of {{application}}, which is closed to you. Save it encrypted; the office can open it.",
    zh: "名单不能以未加密形式保存：其中包含 {{person}} 对 {{application}} 的评审，该内容对您关闭。请加密保存，办公室可以打开。",
  },
  "group.member-unknown": {
    da: "{{person}} er ikke medlem af ekspertgruppen.",
    en: "{{person}} is not a member of the expert group.",
    zh: "{{person}} 不是该专家组成员。",
  },
} as const satisfies Record<string, Texts>;
