// Building and issuing a round (domain.md §§ 1–3), and using the identity of this home.
import type { Texts } from "../language.ts";

export const roundErrors = {
  "home.locked": {
    da: "Skøn er låst. Lås op med adgangssætningen.",
    en: "Skøn is locked. Unlock it with the passphrase.",
    zh: "Skøn 已锁定。请用口令短语解锁。",
  },
  "home.empty": {
    da: "Der er ingen identitet her endnu. Opret en, eller gendan en sikkerhedskopi.",
    en: "There is no identity here yet. Create one or restore a backup.",
    zh: "此处还没有身份。请创建新身份或恢复备份。",
  },
  "home.not-empty": {
    da: "Her er allerede en identitet. Vælg en tom mappe; intet er ændret.",
    en: "There is already an identity here. Choose an empty folder; nothing was changed.",
    zh: "此处已有身份。请选择空文件夹；未作任何更改。",
  },
  "home.key-missing": {
    da: "Her ligger en database, men dens nøglefil (vault.json) mangler. Vent, hvis mappen er ved at blive synkroniseret, eller hent filen fra en sikkerhedskopi. Intet er ændret.",
    en: "There is a database here, but its key file (vault.json) is missing. Wait if the folder is still synchronising, or fetch the file from a backup. Nothing was changed.",
    zh: "此处有数据库，但缺少其密钥文件（vault.json）。如文件夹仍在同步请稍候，或从备份取回该文件。未作任何更改。",
  },
  "home.database-missing": {
    da: "Nøglefilen er her, men databasen (skoen.db) mangler. Vent, hvis mappen er ved at blive synkroniseret, eller hent filen fra en sikkerhedskopi. Intet er ændret.",
    en: "The key file is here, but the database (skoen.db) is missing. Wait if the folder is still synchronising, or fetch the file from a backup. Nothing was changed.",
    zh: "密钥文件在此，但缺少数据库（skoen.db）。如文件夹仍在同步请稍候，或从备份取回该文件。未作任何更改。",
  },
  "blob.missing": {
    da: "Dokumentet {{digest}} er ikke længere på denne computer. Tag pakken ind igen for at få det.",
    en: "The document {{digest}} is no longer on this computer. Import the package again to get it.",
    zh: "文档 {{digest}} 已不在本机。请重新导入资料包。",
  },
  "round.not-found": {
    da: "Runden {{round}} findes ikke på denne computer. Vælg en af dem, der er her.",
    en: "The round {{round}} is not on this computer. Choose one of those that are.",
    zh: "本机没有轮次 {{round}}。请选择本机已有的轮次。",
  },
  "round.role-needed": {
    da: "Det kan kun gøres af den, der har denne rolle i runden: {{role}}.",
    en: "Only somebody with this role in the round can do it: {{role}}.",
    zh: "只有该轮次的{{role}}才能执行此操作。",
  },
  "round.not-approved": {
    da: "Kriterierne er ikke forelagt eller godkendt endnu. Registrér mødet først; uden det kan ingen give point.",
    en: "The criteria have not been presented or approved yet. Record the meeting first; without it nobody can score.",
    zh: "评审标准尚未提交审议或批准。请先登记会议；否则任何人都不能评分。",
  },
  "round.approval-frozen": {
    da: "Kriterierne er godkendt og kan ikke ændres. Lav en ny version af kriteriesættet, og få den forelagt.",
    en: "The criteria are approved and cannot be changed. Make a new version of the criteria and have it presented.",
    zh: "评审标准已批准，不能修改。请制作新版本并提交审议。",
  },
  "round.criteria-invalid": {
    da: "Kriteriesættet kan ikke bruges: {{problem}} (kriterium {{criterion}}). Ret det i rundens fil.",
    en: "The criteria cannot be used: {{problem}} (criterion {{criterion}}). Correct the round's file.",
    zh: "评审标准不可用：{{problem}}（标准 {{criterion}}）。请修改轮次文件。",
  },
  "round.not-lead": {
    da: "Kun det ledende kontor kan ændre runden. Bed det andet kontor om det.",
    en: "Only the lead office can change the round. Ask the other office.",
    zh: "只有牵头办公室可以修改轮次。请联系另一办公室。",
  },
  "round.lead-differs": {
    da: "Rundens fil siger, at kontoret for {{lead}} leder runden, men du opretter den som kontoret for {{side}}. Ret leadOffice til {{side}} i round.yaml, eller opret den som kontoret for {{lead}}.",
    en: "The round's file says that the office of {{lead}} leads the round, but you are creating it as the office of {{side}}. Set leadOffice to {{side}} in round.yaml, or create it as the office of {{lead}}.",
    zh: "轮次文件规定由 {{lead}} 办公室牵头，而您以 {{side}} 办公室的身份创建。请将 round.yaml 中的 leadOffice 改为 {{side}}，或以 {{lead}} 办公室的身份创建。",
  },
  "round.deadlines-passed": {
    da: "Alle rundens frister er overskredet (den seneste {{deadline}}). Alt, der kommer ind, bliver for sent og tæller kun efter en beslutning. Sæt nye frister.",
    en: "Every deadline of the round has passed (the last one {{deadline}}). Whatever comes in will be late and counts only after a decision. Set new deadlines.",
    zh: "该轮次的所有截止时间均已过（最后一个为 {{deadline}}）。此后收到的内容均属逾期，须经决定后才计入。请设置新的截止时间。",
  },
  "round.approval-in-future": {
    da: "Beslutningen kan ikke registreres med en dato, der ikke er kommet endnu ({{date}}). Ret datoen, eller registrér den efter mødet.",
    en: "A decision cannot be recorded with a date that has not come yet ({{date}}). Correct the date or record it after the meeting.",
    zh: "不能以尚未到来的日期（{{date}}）登记决定。请更正日期，或在会议之后登记。",
  },
  "round.person-unknown": {
    da: "{{person}} er ikke med i runden.",
    en: "{{person}} is not in the round.",
    zh: "{{person}} 不在该轮次中。",
  },
  "round.person-key-changed": {
    da: "{{person}} er allerede med i runden med en anden nøgle. Spær den gamle nøgle først.",
    en: "{{person}} is already in the round with another key. Revoke the old key first.",
    zh: "{{person}} 已以另一密钥加入该轮次。请先吊销旧密钥。",
  },
  "round.person-in-use": {
    da: "{{person}} har fået en pakke eller sendt en og kan derfor ikke tages ud. Fjern krydserne under Fordeling, så får {{person}} ikke mere at vurdere; er computeren mistet, så spær nøglen under Status.",
    en: "{{person}} has been sent a package or has sent one, so the entry stays. Clear the ticks under Assignment and {{person}} has nothing more to review; if the computer is lost, revoke the key under Status.",
    zh: "{{person}} 已收到或发送过资料包，因此不能移出。请在“分配”中取消勾选，{{person}} 便不再有需要评审的申请；如电脑丢失，请在“进度”中吊销密钥。",
  },
  "round.role-in-use": {
    da: "{{person}} har allerede underskrevet i den rolle, du vil fjerne. Rollen bliver, ellers ville det underskrevne ikke gælde.",
    en: "{{person}} has already signed in the role you want to remove. The role stays, or what was signed would no longer hold.",
    zh: "{{person}} 已以您要取消的角色签署过文件。该角色须保留，否则已签署的内容将失效。",
  },
  "round.key-taken": {
    da: "Nøglen på kortet bruges allerede af {{person}}. Et kort gælder én person.",
    en: "The key on the card is already used by {{person}}. A card belongs to one person.",
    zh: "卡上的密钥已被 {{person}} 使用。一张登记卡只对应一个人。",
  },
  "round.application-unknown": {
    da: "Ansøgningen {{application}} findes ikke i runden.",
    en: "There is no application {{application}} in the round.",
    zh: "该轮次中没有申请 {{application}}。",
  },
  "round.application-missing": {
    da: "Ansøgningen {{application}} mangler i mappen. Den kan trækkes tilbage, men ikke forsvinde.",
    en: "The application {{application}} is missing from the folder. It can be withdrawn, but not disappear.",
    zh: "文件夹中缺少申请 {{application}}。申请可以撤回，但不能消失。",
  },
  "round.not-issued": {
    da: "Runden er ikke åbnet endnu: ingen har fået en pakke. Send de første pakker, så er den åben.",
    en: "The round has not been opened yet: nobody has been sent a bundle. Send the first bundles, and it is open.",
    zh: "本轮次尚未启动：还没有人收到资料包。发出首批资料包后即为启动。",
  },
  "round.not-expert": {
    da: "{{person}} er ikke ekspert i runden eller er lukket ude og kan ikke få ansøgninger. Giv rollen under Personer først.",
    en: "{{person}} is not an expert in the round, or is locked out, and cannot be given applications. Give the role under People first.",
    zh: "{{person}} 不是本轮次的专家或已被停用，不能分配申请。请先在“人员”中设置角色。",
  },
  "round.conflict-declared": {
    da: "{{person}} har i sin vurdering erklæret en interessekonflikt i {{application}}. Vælg en anden.",
    en: "{{person}} has declared a conflict of interest in {{application}} in the review. Choose somebody else.",
    zh: "{{person}} 在评审中申报了与 {{application}} 的利益冲突。请选择其他专家。",
  },
  "round.too-few-experts": {
    da: "Der er ikke nok eksperter uden interessekonflikt til {{application}}: {{found}} af {{needed}}. Tilføj eksperter, eller sæt tallet ned.",
    en: "There are not enough experts without a conflict for {{application}}: {{found}} of {{needed}}. Add experts or lower the number.",
    zh: "{{application}} 缺少无利益冲突的专家：需要 {{needed}} 名，仅有 {{found}} 名。请增加专家或降低人数。",
  },
  "round.step-back-needs-reason": {
    da: "Et skridt tilbage i rundens gang, eller en partshøring der undlades, skal begrundes.",
    en: "A step back in the course of the round, or a hearing that is waived, needs a reason.",
    zh: "轮次状态回退或免除申请人陈述意见均须说明理由。",
  },
  "round.not-next-state": {
    da: "Runden kan ikke gå direkte fra {{from}} til {{to}}. Tag ét skridt ad gangen.",
    en: "The round cannot go from {{from}} to {{to}} at once. Take one step at a time.",
    zh: "轮次不能从 {{from}} 直接进入 {{to}}。请逐步推进。",
  },
  "round.not-signed": {
    da: "Den fælles prioritering har {{found}} underskrifter fra kontorerne; her kræves {{needed}}. Underskriv den først.",
    en: "The joint prioritisation has {{found}} signatures from the offices; {{needed}} are needed here. Sign it first.",
    zh: "联合优先排序目前有 {{found}} 个办公室签名，此处需要 {{needed}} 个。请先签名。",
  },
  "round.frame-invalid": {
    da: "Rammen for {{source}} kan ikke bruges ({{problem}}). Kun en bevilget ramme må være bindende, og linjer og ramme skal have samme valuta.",
    en: "The frame of {{source}} cannot be used ({{problem}}). Only a granted frame may be hard, and lines and frame must have the same currency.",
    zh: "{{source}} 的资金额度不可用（{{problem}}）。只有已批准的额度才能设为硬性约束，且预算与额度币种须一致。",
  },
  "frame.contains-non-project-lines": {
    da: "Rammen for {{source}} skal også betale andet end projekter, fx workshops. Den kan ikke bruges fuldt ud til projekter.",
    en: "The frame of {{source}} also has to pay for other things than projects, such as workshops. It cannot all go to projects.",
    zh: "{{source}} 的资金额度还须支付研讨会等非项目支出，不能全部用于项目。",
  },
  "frame.hard-but-estimate": {
    da: "Rammen for {{source}} er et skøn og kan ikke være bindende. Den regnes som vejledende.",
    en: "The frame of {{source}} is an estimate and cannot be hard. It is treated as soft.",
    zh: "{{source}} 的资金额度为估算数，不能作为硬性约束，按软性处理。",
  },
  "frame.missing": {
    da: "{{source}} har ingen ramme for {{year}}.",
    en: "{{source}} has no frame for {{year}}.",
    zh: "{{source}} 在 {{year}} 年没有资金额度。",
  },
  "frame.currency-differs": {
    da: "{{application}} har beløb fra {{source}} i en anden valuta end rammen.",
    en: "{{application}} has amounts from {{source}} in another currency than the frame.",
    zh: "{{application}} 来自 {{source}} 的金额与资金额度币种不同。",
  },
  "round.more-than-two-a-year": {
    da: "Der er mere end to runder i år; programmet regner med en til to.",
    en: "There are more than two rounds this year; the programme expects one or two.",
    zh: "本年度超过两个轮次；计划规定每年一至两次。",
  },
  "round.no-approval": {
    da: "Kriterierne er ikke forelagt eller godkendt endnu.",
    en: "The criteria have not been presented or approved yet.",
    zh: "评审标准尚未提交审议或批准。",
  },
  "round.folder-used": {
    da: "Mappen er allerede læst ind som runden »{{title}}« ({{round}}). Læs den ind i den samme runde igen, eller sig til, hvis den også skal blive til en ny runde.",
    en: "This folder has already been read as the round “{{title}}” ({{round}}). Read it into the same round again, or say so if it is to become another round as well.",
    zh: "该文件夹已作为轮次“{{title}}”（{{round}}）读入。请将其重新读入同一轮次；如确需另建轮次，请明确指定。",
  },
  "round.issued-stays": {
    da: "Runden er udsendt og bliver her: andre har fået dens pakker. Afslut den i stedet.",
    en: "The round has been issued and stays here: others hold its packages. Close it instead.",
    zh: "该轮次已发放，须保留在本机：其他人已持有其资料包。请改为结束该轮次。",
  },
  "round.unexported-changes": {
    da: "Noget af dit arbejde i runden findes kun her (antal ændringer og noter: {{count}}). Eksportér det først, eller sig udtrykkeligt, at det skal kasseres. Intet er fjernet.",
    en: "Some of your work in the round exists only here (changes and notes: {{count}}). Export it first, or say expressly that it is to be discarded. Nothing was removed.",
    zh: "您在该轮次中的部分工作仅存于本机（更改和备注数：{{count}}）。请先导出，或明确表示放弃。未删除任何内容。",
  },
  "round.nothing-to-send": {
    da: "Der er ingen at sende til endnu.",
    en: "There is nobody to send to yet.",
    zh: "目前没有可发送的对象。",
  },
} as const satisfies Record<string, Texts>;
