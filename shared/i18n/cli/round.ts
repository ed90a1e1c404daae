// Texts of `skoen round`.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const roundTexts = {
  about: { da: "runder: opret, bemand, udsend", en: "rounds: create, staff, issue", zh: "轮次：创建、配备人员、发放" },
  create: {
    da: "opret en runde fra en mappe med regneark og bilag (PDF'er i attachments/<journalnummer>/)",
    en: "create a round from a folder of spreadsheets and attachments (PDFs in attachments/<journal number>/)",
    zh: "从含电子表格和附件的文件夹创建轮次（PDF 放在 attachments/<申请编号>/）",
  },
  created: {
    da: "Runden er oprettet som kladde. Kriterierne er ikke godkendt endnu: registrér mødet (round approve), før der udsendes (round issue).",
    en: "The round has been created as a draft. The criteria are not approved yet: record the meeting (round approve) before issuing (round issue).",
    zh: "轮次已创建为草稿。评审标准尚未批准：发放（round issue）前请先登记会议（round approve）。",
  },
  createdApproved: {
    da: "Runden er oprettet, og kriterierne er godkendt. Intet er sendt endnu: optag kontor og personer (round add-office, round add-person), fordel ansøgningerne (round assign-auto), og udsend (round issue).",
    en: "The round has been created and its criteria are approved. Nothing has been sent yet: add office and people (round add-office, round add-person), assign the applications (round assign-auto) and issue (round issue).",
    zh: "轮次已创建，评审标准已批准。尚未发送任何内容：请加入办公室和人员（round add-office、round add-person），分配申请（round assign-auto），然后发放（round issue）。",
  },
  remove: {
    da: "fjern en runde fra denne computer: en kladde, der aldrig er udsendt, eller en modtaget runde",
    en: "remove a round from this computer: a draft that was never issued, or a round you received",
    zh: "从本机移除轮次：从未发放的草稿，或收到的轮次",
  },
  list: { da: "runder i denne mappe", en: "rounds in this home", zh: "本机的轮次" },
  noRounds: { da: "Ingen runder endnu.", en: "No rounds yet.", zh: "尚无轮次。" },
  show: { da: "vis en runde", en: "show a round", zh: "显示轮次" },
  notApproved: {
    da: "ikke godkendt: der kan ikke gives point",
    en: "not approved: nothing can be scored",
    zh: "未批准：不能评分",
  },
  missingText: { da: "(tekst mangler)", en: "(text missing)", zh: "（缺少文本）" },
  update: {
    da: "læs mappen igen: det ændrede kommer med, næste gang der udsendes",
    en: "read the folder again: what changed goes out with the next issue",
    zh: "重新读取文件夹：变更将在下次发放时生效",
  },
  updated: { da: "Kladden er opdateret.", en: "The draft has been updated.", zh: "草稿已更新。" },
  nothingChanged: { da: "Intet er ændret.", en: "Nothing has changed.", zh: "没有变化。" },
  approve: {
    da: "registrér kriteriernes godkendelse",
    en: "record the approval of the criteria",
    zh: "登记评审标准的批准",
  },
  approved: {
    da: "Godkendelsen er registreret. Kriterierne ligger nu fast.",
    en: "The approval is recorded. The criteria are now frozen.",
    zh: "批准已登记，评审标准现已固定。",
  },
  addOffice: {
    da: "optag det andet kontor med dets kort",
    en: "add the other office by its card",
    zh: "用登记卡加入另一办公室",
  },
  addPerson: {
    da: "optag en person med tilmeldingskort",
    en: "add a person by an enrolment card",
    zh: "用登记卡加入人员",
  },
  compare: {
    da: 'Sammenlign fingeraftrykket med personen selv, fx i telefonen, og registrér det: den samme round add-person igen med --digits "…".',
    en: 'Compare the fingerprint with the person, for example by telephone, and record it: the same round add-person again with --digits "…".',
    zh: '请与本人核对指纹（例如通过电话），并登记：再次执行同一 round add-person，加上 --digits "…"。',
  },
  compareOffice: {
    da: "Sammenlign fingeraftrykket med kontoret, fx i telefonen, og registrér det: identity confirm {{side}} {{digits}}",
    en: "Compare the fingerprint with the office, for example by telephone, and record it: identity confirm {{side}} {{digits}}",
    zh: "请与对方办公室核对指纹（例如通过电话），并登记：identity confirm {{side}} {{digits}}",
  },
  compared: { da: "Fingeraftrykket er sammenlignet.", en: "The fingerprint has been compared.", zh: "指纹已核对。" },
  assign: {
    da: "tildel en person ansøgninger (erstatter de hidtidige)",
    en: "assign applications to a person (replaces earlier ones)",
    zh: "为人员分配申请（替换原有分配）",
  },
  assignAuto: { da: "fordel ansøgningerne jævnt", en: "spread the applications evenly", zh: "平均分配申请" },
  assigned: { da: "Tildelingen er gemt.", en: "The assignment has been saved.", zh: "分配已保存。" },
  revoke: { da: "tilbagekald en persons nøgle", en: "revoke a person's key", zh: "撤销人员密钥" },
  issue: {
    da: "udsend: skriv en ansøgningspakke til hver modtager (samme pakke igen, hvor intet er nyt)",
    en: "issue: write one application bundle per reader (the same one again where nothing is new)",
    zh: "发放：为每位接收者生成申请资料包（无变化者再次生成同一资料包）",
  },
  templates: {
    da: "skriv tomme skabeloner; PDF'er lægges i attachments/<journalnummer>/ ved siden af",
    en: "write empty templates; PDFs go beside them into attachments/<journal number>/",
    zh: "生成空白模板；PDF 放在旁边的 attachments/<申请编号>/ 中",
  },
  templatesWritten: {
    da: "Læg hver ansøgnings PDF'er i attachments/<journalnummer>/ i samme mappe (skriv - for / i nummeret). ranking.xlsx er til listen fra en side, der ikke bruger Skøn (group external).",
    en: "Put each application's PDFs into attachments/<journal number>/ in the same folder (write - for / in the number). ranking.xlsx is for the list of a side that does not use Skøn (group external).",
    zh: "请将每项申请的 PDF 放入同一文件夹的 attachments/<申请编号>/（编号中的 / 写作 -）。ranking.xlsx 供未使用 Skøn 的一方填写名单（group external）。",
  },
  state: { da: "sæt rundens tilstand", en: "set the state of the round", zh: "设置轮次状态" },
  stateSet: { da: "Tilstanden er sat.", en: "The state has been set.", zh: "状态已设置。" },
  journal: { da: "rundens ændringslog", en: "change log of the round", zh: "轮次的变更日志" },
  note: { da: "Bemærk: {{text}}", en: "Note: {{text}}", zh: "注意：{{text}}" },
} as const satisfies Record<string, Texts>;

export const roundCounts = {
  issued: {
    da: { one: "Udgave {{edition}}: {{count}} pakke.", other: "Udgave {{edition}}: {{count}} pakker." },
    en: { one: "Edition {{edition}}: {{count}} bundle.", other: "Edition {{edition}}: {{count}} bundles." },
    zh: "第 {{edition}} 版：{{count}} 个资料包。",
  },
  removed: {
    da: {
      one: "Runden er fjernet fra denne computer; {{count}} dokument er slettet.",
      other: "Runden er fjernet fra denne computer; {{count}} dokumenter er slettet.",
    },
    en: {
      one: "The round has been removed from this computer; {{count}} document was deleted.",
      other: "The round has been removed from this computer; {{count}} documents were deleted.",
    },
    zh: "轮次已从本机移除；删除了 {{count}} 个文档。",
  },
  revoked: {
    da: {
      one: "Nøglen er tilbagekaldt. {{count}} pakke er fortsat gyldig.",
      other: "Nøglen er tilbagekaldt. {{count}} pakker er fortsat gyldige.",
    },
    en: {
      one: "The key has been revoked. {{count}} package stays valid.",
      other: "The key has been revoked. {{count}} packages stay valid.",
    },
    zh: "密钥已撤销。{{count}} 个资料包仍然有效。",
  },
} as const satisfies Record<string, Translatable>;
