// Papers made from the window (issue 4 item 10): which, in which languages and formats, into which folder, and what came of it.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const papersTexts = {
  title: { da: "Papirer", en: "Papers", zh: "文书" },
  lead: {
    da: "Papirerne laves af det, der er underskrevet og indlæst her. De kan laves igen, så tit du vil; ingen filer overskrives.",
    en: "The papers are made from what is signed and taken in here. You can make them again as often as you like; no file is overwritten.",
    zh: "文书依据本机已签名并导入的内容生成，可随时重新生成，不会覆盖任何文件。",
  },
  which: { da: "Hvilke papirer", en: "Which papers", zh: "选择文书" },
  joint: { da: "Fælles indstilling", en: "Joint recommendation", zh: "联合推荐意见书" },
  jointAbout: {
    da: "Forside, kriterier og godkendelse, den fælles liste med begrundelser, trin for trin, rammer, mindretal og habilitet.",
    en: "Cover, criteria and approval, the joint list with reasons, step by step, frames, minority opinions and conflicts of interest.",
    zh: "封面、评审标准与批准情况、附理由的联合名单、逐步过程、资金额度、少数意见和利益冲突。",
  },
  jointNone: {
    da: "Endnu ikke underskrevet: papiret siger kun det.",
    en: "Not signed yet: the paper says no more than that.",
    zh: "尚未签署：文书仅注明这一点。",
  },
  refusalsNone: {
    da: "Prioriteringen er endnu ikke underskrevet: der laves kun papirer om dem, en gruppe har afvist.",
    en: "The prioritisation is not signed yet: papers are made only for those that a group has turned down.",
    zh: "优先排序尚未签署：仅为专家组未推荐的申请生成。",
  },
  jointProposal: {
    da: "Et forslag: ét kontor har underskrevet.",
    en: "A proposal: signed by one office.",
    zh: "草案：一方已签署。",
  },
  jointAgreed: {
    da: "Aftalt: begge kontorer har underskrevet.",
    en: "Agreed: signed by both offices.",
    zh: "已商定：双方均已签署。",
  },
  assessments: {
    da: "Vurderinger til partshøring",
    en: "Assessments for the hearing of the applicant",
    zh: "供申请人陈述意见的评审意见",
  },
  assessmentsAbout: {
    da: "Ét papir pr. ansøgning med vurderingerne, svarfrist og plads til svar.",
    en: "One paper per application with the assessments, a deadline and room for a reply.",
    zh: "每份申请一份，含评审意见、答复期限和答复栏。",
  },
  refusals: {
    da: "Begrundelser til dem, der ikke indstilles",
    en: "Reasons for those not recommended",
    zh: "不予推荐理由",
  },
  refusalsAbout: {
    da: "Ét papir pr. ansøgning, også til reservelisten.",
    en: "One paper per application, the reserve list included.",
    zh: "每份申请一份，候补名单中的申请也包括在内。",
  },
  group: { da: "Ekspertgruppens indstilling", en: "Recommendation of the expert group", zh: "专家组推荐意见书" },
  groupAbout: {
    da: "Gruppens liste med fælles vurdering, begrundelser og mindretalsudtalelser.",
    en: "The group’s list with consensus, reasons and minority opinions.",
    zh: "专家组名单，含共识、理由和少数意见。",
  },
  groupsAbout: {
    da: "Ét papir for hver gruppe: listen med fælles vurdering, begrundelser og mindretalsudtalelser.",
    en: "One paper for each group: its list with consensus, reasons and minority opinions.",
    zh: "每组一份：名单，含共识、理由和少数意见。",
  },
  minutes: { da: "Referat", en: "Minutes", zh: "会议记录" },
  minutesAbout: { da: "Fra ekspertgruppens møde.", en: "Of the expert group’s meeting.", zh: "专家组会议的记录。" },
  matrix: { da: "Pointmatrix", en: "Score matrix", zh: "评分矩阵" },
  matrixAbout: {
    da: "Ansøgninger, kriterier og eksperter med alle point.",
    en: "Applications, criteria and experts with all scores.",
    zh: "申请、评审标准与专家的全部评分。",
  },
  applications: { da: "Ansøgninger", en: "Applications", zh: "申请清单" },
  applicationsAbout: {
    da: "Listen over ansøgninger med partnere, budget og årsværk.",
    en: "The list of applications with partners, budget and person-years.",
    zh: "申请清单，含合作方、预算和人年。",
  },
  journal: { da: "Ændringslog", en: "Change log", zh: "变更日志" },
  journalAbout: {
    da: "Alt, hvad der er sket i runden på denne computer.",
    en: "Everything that happened in the round on this computer.",
    zh: "本机上本轮次发生的全部变更。",
  },
  dossier: { da: "Hele sagen i ét arkiv", en: "The whole case in one archive", zh: "全案归档（单个文件）" },
  dossierAbout: {
    da: "Alle papirer og alle pakker i én zip-fil, der kan kontrolleres uden Skøn. Den er ikke krypteret.",
    en: "All papers and all packages in one zip file that can be checked without Skøn. It is not encrypted.",
    zh: "全部文书和资料包存为一个 zip 文件，无需 Skøn 即可核验。文件未加密。",
  },
  dossierPdf: {
    da: "PDF-filer, der laves samtidig, kommer med.",
    en: "PDF files made at the same time go along.",
    zh: "同时生成的 PDF 文件一并收入。",
  },
  languages: { da: "Sprog", en: "Languages", zh: "语言" },
  formats: { da: "Formater", en: "Formats", zh: "格式" },
  pdf: { da: "PDF til læsning og journalisering", en: "PDF for reading and filing", zh: "PDF（阅读与归档）" },
  docx: { da: "Word (DOCX) til at skrive videre i", en: "Word (DOCX) to write on in", zh: "Word（DOCX，可继续编辑）" },
  xlsx: { da: "Excel (XLSX) med alle tal", en: "Excel (XLSX) with all figures", zh: "Excel（XLSX，含全部数字）" },
  csv: { da: "CSV til andre systemer", en: "CSV for other systems", zh: "CSV（供其他系统使用）" },
  make: {
    da: "Vælg mappe og lav papirerne …",
    en: "Choose a folder and make the papers …",
    zh: "选择文件夹并生成文书……",
  },
  pickPaper: { da: "Vælg mindst ét papir.", en: "Choose at least one paper.", zh: "请至少选择一种文书。" },
  pickLanguage: { da: "Vælg mindst ét sprog.", en: "Choose at least one language.", zh: "请至少选择一种语言。" },
  pickFormat: { da: "Vælg mindst ét format.", en: "Choose at least one format.", zh: "请至少选择一种格式。" },
  folderName: { da: "papirer", en: "papers", zh: "文书" },
  progress: { da: "{{done}} af {{all}}", en: "{{done}} of {{all}}", zh: "{{done}} / {{all}}" },
  working: { da: "Laver {{what}} …", en: "Making {{what}} …", zh: "正在生成{{what}}……" },
  stop: { da: "Stop", en: "Stop", zh: "停止" },
  made: {
    da: { one: "1 fil er lavet.", other: "{{count}} filer er lavet." },
    en: { one: "1 file was made.", other: "{{count}} files were made." },
    zh: { other: "已生成 {{count}} 个文件。" },
  },
  someRefused: {
    da: { one: "1 papir kunne ikke laves.", other: "{{count}} papirer kunne ikke laves." },
    en: { one: "1 paper could not be made.", other: "{{count}} papers could not be made." },
    zh: { other: "有 {{count}} 份文书未能生成。" },
  },
  stopped: { da: "Stoppet, før alt var lavet.", en: "Stopped before all was made.", zh: "已停止，尚未全部生成。" },
  result: { da: "Lavet", en: "Made", zh: "生成结果" },
  files: {
    da: { one: "1 fil", other: "{{count}} filer" },
    en: { one: "1 file", other: "{{count}} files" },
    zh: { other: "{{count}} 个文件" },
  },
  nothing: {
    da: "Ingen: papiret har intet indhold endnu.",
    en: "None: the paper has nothing to tell yet.",
    zh: "无：此文书尚无内容。",
  },
  waiting: { da: "venter", en: "waiting", zh: "等待中" },
  now: { da: "laves nu", en: "being made", zh: "生成中" },
  open: { da: "Åbn", en: "Open", zh: "打开" },
  openFile: { da: "Åbn {{file}}", en: "Open {{file}}", zh: "打开 {{file}}" },
  show: { da: "Vis i mappen", en: "Show in folder", zh: "在文件夹中显示" },
} as const satisfies Record<string, Texts | Translatable>;

export const papersCommands = {
  group: { da: "Papirer", en: "Papers", zh: "文书" },
  make: { da: "Vælg mappe og lav papirerne", en: "Choose a folder and make the papers", zh: "选择文件夹并生成文书" },
} as const;
