// Refusals as the command line says them, where a person there needs to know which option or command to give. The key is the
// error's code; with "/case" only where the command line said so in the parameter `case`. Everything else has the common sentence.
import type { Texts } from "../language.ts";

export const refusalTexts = {
  "age.no-identity/none-given": {
    da: "Pakken er krypteret, og der er ikke angivet nogen identitet, der kan åbne den. Er den til dig, så angiv din adgangssætning med --passphrase-file (og mappen med din identitet med --home, hvis den ikke ligger det sædvanlige sted).",
    en: "The package is encrypted, and no identity was given that could open it. If it is meant for you, name the file with your passphrase with --passphrase-file (and the folder with your identity with --home, unless it lies in the usual place).",
    zh: "该资料包已加密，而未给出可打开它的身份。如果是发给您的，请用 --passphrase-file 指定存有口令短语的文件（身份不在默认文件夹时，另用 --home 指定）。",
  },
  "review.confirm-conflicts": {
    da: "Før der underskrives, skal du bekræfte dine erklæringer om habilitet igen. Se dem med »review list«, og tilføj --confirm-conflicts.",
    en: "Before signing, confirm your declarations of conflict of interest once more. See them with “review list”, then add --confirm-conflicts.",
    zh: "签名前须再次确认您的利益冲突申报。请用 review list 查看，然后加上 --confirm-conflicts。",
  },
  "review.incomplete": {
    da: "Der mangler {{count}} ting, den første i {{application}} (se »review list«). Gør dem færdige, eller tilføj --incomplete.",
    en: "Still missing: {{count}}, the first in {{application}} (see “review list”). Finish them, or add --incomplete.",
    zh: "还缺 {{count}} 项，首先是 {{application}}（见 review list）。请补齐，或加上 --incomplete。",
  },
  "group.incomplete": {
    da: "Der mangler {{count}} ting, den første i {{application}} (»group draft« viser dem alle). Gør dem færdige, eller tilføj --draft.",
    en: "Still missing: {{count}}, the first in {{application}} (“group draft” shows them all). Finish them, or add --draft.",
    zh: "还缺 {{count}} 项，首先是 {{application}}（用 group draft 查看全部）。请补齐，或加上 --draft。",
  },
  "round.folder-used": {
    da: "Mappen er allerede læst ind som runden »{{title}}« ({{round}}). Læs den ind igen med »round update«, eller tilføj --again, hvis den skal blive til en runde mere.",
    en: "This folder has already been read as the round “{{title}}” ({{round}}). Read it again with “round update”, or add --again to make another round of it.",
    zh: "该文件夹已作为轮次“{{title}}”（{{round}}）读入。请用 round update 重新读取；如确需另建轮次，请加上 --again。",
  },
  "round.issued-stays": {
    da: "Runden er udsendt og bliver her: andre har fået dens pakker. Afslut den i stedet med »round state closed«.",
    en: "The round has been issued and stays here: others hold its packages. Close it instead with “round state closed”.",
    zh: "该轮次已发放，须保留在本机：其他人已持有其资料包。请改用 round state closed 结束该轮次。",
  },
  "round.unexported-changes": {
    da: "Noget af dit arbejde i runden findes kun her (antal ændringer og noter: {{count}}). Eksportér det først, eller tilføj --discard-unexported for at kassere det. Intet er fjernet.",
    en: "Some of your work in the round exists only here (changes and notes: {{count}}). Export it first, or add --discard-unexported to discard it. Nothing was removed.",
    zh: "您在该轮次中的部分工作仅存于本机（更改和备注数：{{count}}）。请先导出，或加上 --discard-unexported 予以放弃。未删除任何内容。",
  },
  "round.not-approved": {
    da: "Kriterierne er ikke forelagt eller godkendt endnu. Registrér mødet først (round approve); uden det kan ingen give point.",
    en: "The criteria have not been presented or approved yet. Record the meeting first (round approve); without it nobody can score.",
    zh: "评审标准尚未提交审议或批准。请先登记会议（round approve）；否则任何人都不能评分。",
  },
  "round.step-back-needs-reason": {
    da: "Et skridt tilbage i rundens gang, eller en partshøring der undlades, skal begrundes. Tilføj --reason.",
    en: "A step back in the course of the round, or a hearing that is waived, needs a reason. Add --reason.",
    zh: "轮次状态回退或免除申请人陈述意见均须说明理由。请加上 --reason。",
  },
  "home.empty": {
    da: "Der er ingen identitet her endnu. Opret en (identity create), gendan en sikkerhedskopi (identity restore), eller angiv mappen med --home.",
    en: "There is no identity here yet. Create one (identity create), restore a backup (identity restore), or name the folder with --home.",
    zh: "此处还没有身份。请创建身份（identity create）、恢复备份（identity restore），或用 --home 指定文件夹。",
  },
} as const satisfies Record<string, Texts>;
