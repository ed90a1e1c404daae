// The office's inbox (mockup 09): what has come in and what is to be done about it.
import type { DifferenceField } from "../../domain/package-differences.ts";
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const inboxTexts = {
  title: { da: "Indbakke", en: "Inbox", zh: "收件箱" },
  about: {
    da: "Alt, der er kommet ind i runden. Slip pakker hvor som helst på vinduet; de bliver kontrolleret og gemt, og filerne selv røres ikke.",
    en: "Everything that has come in for this round. Drop packages anywhere on the window; they are verified and kept, and the files themselves are not touched.",
    zh: "本轮收到的全部资料包。可将资料包拖放到窗口任意位置：Skøn 会验证并保存，文件本身不会改动。",
  },
  open: { da: "Åbn pakker …", en: "Open packages …", zh: "打开资料包…" },
  none: { da: "Der er ikke kommet noget endnu", en: "Nothing has come in yet", zh: "尚未收到资料包" },
  noneAbout: {
    da: "Slip eksperternes og formændenes pakker her, så mange ad gangen, det skal være. Du får én rapport.",
    en: "Drop the experts’ and the chairs’ packages here, as many at a time as you like. You get one report.",
    zh: "将专家和组长的资料包拖放到此处，数量不限。完成后会显示一份报告。",
  },
  total: { da: "i alt", en: "in all", zh: "合计" },
  waits: { da: "venter på en afgørelse", en: "waiting for a decision", zh: "待裁定" },
  waitsHead: { da: "Venter på en afgørelse", en: "Waiting for a decision", zh: "待裁定" },
  package: { da: "Pakke", en: "Package", zh: "资料包" },
  acts: { da: "Handlinger", en: "Actions", zh: "操作" },
  forkList: {
    da: "To indstillingspakker fra samme formand, hvor ingen erstatter den anden. Det skyldes som regel en gendannet sikkerhedskopi eller en ekstra computer. Ingen af dem tæller, før I har valgt.",
    en: "Two consolidated packages from the same chair, neither replacing the other. Usually it is a restored backup or a second computer. Neither counts until you have chosen.",
    zh: "同一组长的两个汇总包，互不取代，通常是因为恢复了备份或使用了另一台电脑。选定之前均不计入。",
  },
  forkReview: {
    da: "To vurderinger fra samme ekspert, hvor ingen erstatter den anden. Det skyldes som regel en gendannet sikkerhedskopi eller en ekstra computer. Formanden afgør sagen; hurtigst er det, at eksperten sender én ny pakke.",
    en: "Two reviews from the same expert, neither replacing the other. Usually it is a restored backup or a second computer. The chair settles it; quickest is one new package from the expert.",
    zh: "同一专家的两个评审包，互不取代，通常是因为恢复了备份或使用了另一台电脑。由组长处理；最快的办法是请专家重新发送一个资料包。",
  },
  forkReviewNoted: {
    da: "To vurderinger fra samme ekspert, hvor ingen erstatter den anden; ingen af dem tæller. Én ny pakke fra eksperten erstatter dem begge. Formanden har noteret: {{reason}}",
    en: "Two reviews from the same expert, neither replacing the other; neither counts. One new package from the expert replaces both. The chair has noted: {{reason}}",
    zh: "同一专家的两个评审包，互不取代，均不计入。专家重新发送一个资料包即可取代两者。组长备注：{{reason}}",
  },
  differs: { da: "Forskel: {{what}}", en: "Difference: {{what}}", zh: "差异：{{what}}" },
  differsMore: {
    da: { one: "og {{count}} sted til", other: "og {{count}} steder til" },
    en: { one: "and {{count}} more place", other: "and {{count}} more places" },
    zh: "及其他 {{count}} 处",
  },
  same: {
    da: "De to pakker siger det samme. Vælg den ene.",
    en: "The packages say the same. Choose either.",
    zh: "各资料包内容相同，任选其一即可。",
  },
  sameReview: {
    da: "De to pakker siger det samme; der mangler kun én, der afløser dem.",
    en: "The packages say the same; all that is missing is one that replaces them.",
    zh: "各资料包内容相同，只缺一个取代它们的资料包。",
  },
  compare: { da: "Sammenlign …", en: "Compare …", zh: "比较…" },
  compareChoose: { da: "Sammenlign og vælg …", en: "Compare and choose …", zh: "比较并选择…" },
  lateList: {
    da: "Kom efter fristen ({{deadline}}). Den tæller kun, hvis I tager den med og begrunder det.",
    en: "Came after the deadline ({{deadline}}). It counts only if you accept it and give a reason.",
    zh: "截止时间（{{deadline}}）之后收到。须由贵办公室说明理由后才计入。",
  },
  lateReview: {
    da: "Kom efter fristen ({{deadline}}). Formanden afgør, om den tæller.",
    en: "Came after the deadline ({{deadline}}). The chair decides whether it counts.",
    zh: "截止时间（{{deadline}}）之后收到。是否计入由组长决定。",
  },
  lateReviewCounted: {
    da: "Kom efter fristen ({{deadline}}). Formanden har taget den med: {{reason}}",
    en: "Came after the deadline ({{deadline}}). The chair counts it: {{reason}}",
    zh: "截止时间（{{deadline}}）之后收到。组长已决定计入：{{reason}}",
  },
  lateDecided: {
    da: "Kom efter fristen ({{deadline}}); I har taget den med.",
    en: "Came after the deadline ({{deadline}}); you have accepted it.",
    zh: "截止时间（{{deadline}}）之后收到，贵办公室已予采纳。",
  },
  decideLate: { da: "Afgør …", en: "Decide …", zh: "处理…" },
  lateTitle: { da: "Skal den sene pakke tælle?", en: "Shall the late package count?", zh: "是否采纳逾期资料包？" },
  lateAbout: {
    da: "Pakke nr. {{sequence}} fra {{person}} kom {{date}}. Afgørelsen står i den fælles prioritering med jeres navn og begrundelse.",
    en: "Package no. {{sequence}} from {{person}} came on {{date}}. The decision stands in the joint prioritisation with your name and reason.",
    zh: "{{person}} 的第 {{sequence}} 号资料包于 {{date}} 收到。该决定将连同贵办公室名称和理由记入联合优先排序。",
  },
  accept: { da: "Den tæller", en: "It counts", zh: "采纳" },
  refuse: { da: "Den tæller ikke", en: "It does not count", zh: "不采纳" },
  reason: { da: "Begrundelse", en: "Reason", zh: "理由" },
  forkTitleList: {
    da: "Hvilken pakke fra {{person}} skal gælde?",
    en: "Which package from {{person}} shall count?",
    zh: "{{person}} 的哪个资料包有效？",
  },
  forkTitleReview: {
    da: "De to pakker fra {{person}}",
    en: "The packages from {{person}}",
    zh: "{{person}} 的各个资料包",
  },
  forkAboutList: {
    da: "Valget står i den fælles prioritering med begrundelse. Begge pakker bliver gemt, og du kan vælge om.",
    en: "The choice stands in the joint prioritisation with its reason. Both packages are kept, and you can choose again.",
    zh: "该选择及理由将记入联合优先排序。各资料包均会保存，之后仍可改选。",
  },
  forkAboutReview: {
    da: "Hvad der står i dem, er gruppens. Her ser du kun, hvor de er forskellige. Når eksperten sender én ny pakke fra den rigtige computer, er sagen løst.",
    en: "What they say belongs to the group. Here you see only where they differ. One new package from the right computer settles it.",
    zh: "其内容属于专家组。此处仅显示差异所在。专家从正确的电脑重新发送一个资料包即可解决。",
  },
  packageNumber: { da: "Pakke nr. {{sequence}}", en: "Package no. {{sequence}}", zh: "第 {{sequence}} 号资料包" },
  signedOn: { da: "Underskrevet", en: "Signed", zh: "签署时间" },
  arrived: { da: "Kom ind", en: "Came in", zh: "收到时间" },
  rows: { da: "Ansøgninger", en: "Applications", zh: "申请" },
  rowsOf: {
    da: "{{complete}} af {{rows}} færdige",
    en: "{{complete}} of {{rows}} complete",
    zh: "{{rows}} 项中已完成 {{complete}} 项",
  },
  digest: { da: "Kontrolsum", en: "Digest", zh: "校验值" },
  what: { da: "Oplysning", en: "Fact", zh: "项目" },
  where: { da: "Hvor de er forskellige", en: "Where they differ", zh: "差异所在" },
  place: { da: "plads {{n}}", en: "place {{n}}", zh: "第 {{n}} 名" },
  noPlace: { da: "ingen plads", en: "no place", zh: "无名次" },
  versus: { da: " eller ", en: " or ", zh: "或" },
  whole: { da: "Hele pakken", en: "The whole package", zh: "整个资料包" },
  choose: {
    da: "Lad nr. {{sequence}} ({{digest}}) gælde",
    en: "Let no. {{sequence}} ({{digest}}) count",
    zh: "以第 {{sequence}} 号（{{digest}}）为准",
  },
  chooseAct: { da: "Vælg", en: "Choose", zh: "选择" },
  askSender: { da: "Kopiér besked til afsender", en: "Copy message to sender", zh: "复制给发送者的说明" },
  askCopied: {
    da: "Beskeden er kopieret. Sæt den ind i en mail.",
    en: "The message is copied. Paste it into a mail.",
    zh: "说明已复制，可粘贴到邮件中。",
  },
  refusedAt: { da: "Kom {{date}}.", en: "Came on {{date}}.", zh: "{{date}} 收到。" },
  notKept: {
    da: "For stor til at blive gemt; kun navn og kontrolsum er her.",
    en: "Too large to keep; only its name and digest are here.",
    zh: "文件过大未予保存，仅保留文件名和校验值。",
  },
  more: { da: "Mere om {{file}}", en: "More about {{file}}", zh: "{{file}} 的更多操作" },
  release: { da: "Læg filen i en mappe …", en: "Put the file into a folder …", zh: "将文件存入文件夹…" },
  released: { da: "Lagt i {{folder}}", en: "Put into {{folder}}", zh: "已存入 {{folder}}" },
  discard: { da: "Fjern filen …", en: "Remove the file …", zh: "移除文件…" },
  discardTitle: { da: "Skal {{file}} fjernes?", en: "Remove {{file}}?", zh: "移除 {{file}}？" },
  discardAbout: {
    da: "Filen slettes fra denne computer og kan ikke hentes tilbage. Ændringsloggen husker, at den kom, hvorfor den blev afvist, og din begrundelse.",
    en: "The file is deleted from this computer and cannot be brought back. The change log keeps that it came, why it was refused, and your reason.",
    zh: "文件将从本机删除，无法恢复。变更日志会保留其收到记录、被拒原因和您的理由。",
  },
  discardAct: { da: "Fjern filen", en: "Remove the file", zh: "移除文件" },
  discarded: { da: "{{file}} er fjernet", en: "{{file}} is removed", zh: "已移除 {{file}}" },
  setAside: {
    da: "I har besluttet, at den ikke tæller.",
    en: "You have decided that it does not count.",
    zh: "贵办公室已决定不予采纳。",
  },
  setAsideByGroup: {
    da: "Gruppens formand har valgt en anden udgave; begrundelsen står i gruppens liste.",
    en: "The group’s chair has chosen another version; the reason stands in the group’s list.",
    zh: "组长已选定另一版本，理由载于小组名单。",
  },
  revoked: {
    da: "Underskrevet med en spærret nøgle og ikke blandt dem, der blev beholdt.",
    en: "Signed with a revoked key and not among those that were kept.",
    zh: "以已吊销的密钥签署，且不在保留之列。",
  },
  arrivedOn: { da: "Kom {{date}}.", en: "Came on {{date}}.", zh: "{{date}} 收到。" },
  receipts: { da: "Lav kvitteringer …", en: "Make receipts …", zh: "生成回执…" },
  receiptsDone: {
    da: {
      one: "{{count}} kvittering ligger i {{folder}}. Send den til den, den er til.",
      other: "{{count}} kvitteringer ligger i {{folder}}. Send hver til den, den er til.",
    },
    en: {
      one: "{{count}} receipt is in {{folder}}. Send it to the person it is for.",
      other: "{{count}} receipts are in {{folder}}. Send each to the person it is for.",
    },
    zh: "{{count}} 份回执已存入 {{folder}}，请分别发送给收件人。",
  },
  receiptsNone: {
    da: "Der er ikke behandlet pakker endnu, så der er intet at kvittere for.",
    en: "No packages have been dealt with yet, so there is nothing to acknowledge.",
    zh: "尚未处理任何资料包，无需生成回执。",
  },
  showFolder: { da: "Vis i mappen", en: "Show in folder", zh: "在文件夹中显示" },
  keyNext: { da: "næste, der venter", en: "next that waits", zh: "下一个待处理" },
} as const satisfies Record<string, Translatable>;

export const inboxCommands = {
  group: { da: "Indbakke", en: "Inbox", zh: "收件箱" },
  next: { da: "Næste, der venter på dig", en: "Next that waits for you", zh: "下一个待您处理的项目" },
  receipts: { da: "Lav kvitteringer til alle", en: "Make receipts for everybody", zh: "为所有人生成回执" },
} as const satisfies Record<string, Texts>;

/** Where two packages differ. */
export const differenceFields = {
  row: { da: "ansøgningen er kun med i den ene", en: "the application is only in one", zh: "仅一个资料包包含该申请" },
  status: { da: "færdig eller kladde", en: "complete or draft", zh: "完成状态" },
  conflict: { da: "habilitet", en: "conflict of interest", zh: "利益冲突申报" },
  score: { da: "point", en: "score", zh: "评分" },
  reasons: { da: "begrundelse", en: "reasons", zh: "理由" },
  assessment: { da: "vurdering til ansøger", en: "assessment to the applicant", zh: "给申请人的评语" },
  remark: { da: "bemærkning til gruppen", en: "remark to the group", zh: "给专家组的备注" },
  recommendation: { da: "indstilling", en: "recommendation", zh: "推荐意见" },
  "equal-benefit": { da: "ligeligt udbytte", en: "equal benefit", zh: "对等受益" },
  "minority-opinion": { da: "mindretalsudtalelse", en: "minority opinion", zh: "少数意见" },
  outcome: { da: "indstilling", en: "outcome", zh: "结论" },
  place: { da: "plads", en: "place", zh: "名次" },
  text: { da: "gruppens tekst", en: "the group’s text", zh: "小组意见" },
  "move-reason": { da: "begrundelse for placering", en: "reason for the place", zh: "名次调整理由" },
  members: { da: "hvilke vurderinger der tæller", en: "which reviews count", zh: "计入的评审" },
  rulings: { da: "afgørelser om habilitet", en: "rulings on conflicts", zh: "利益冲突裁定" },
  minutes: { da: "notat", en: "minutes", zh: "会议记录" },
} as const satisfies Record<DifferenceField, Texts>;
export const differenceTexts = {
  criterion: { da: "{{field}} i kriterium {{n}}", en: "{{field}} on criterion {{n}}", zh: "标准 {{n}} 的{{field}}" },
  at: { da: "{{application}}, {{field}}", en: "{{application}}, {{field}}", zh: "{{application}} {{field}}" },
  between: { da: "{{field}} ({{values}})", en: "{{field}} ({{values}})", zh: "{{field}}（{{values}}）" },
  separator: { da: "; ", en: "; ", zh: "；" },
} as const satisfies Record<string, Texts>;
export const outcomeWords = {
  recommended: { da: "indstilles", en: "recommended", zh: "推荐" },
  "not-recommended": { da: "indstilles ikke", en: "not recommended", zh: "不推荐" },
  "not-treated": { da: "ikke behandlet", en: "not treated", zh: "未审议" },
} as const satisfies Record<string, Texts>;
export const inboxChips = {
  complete: { da: "Færdig", en: "Complete", zh: "已完成" },
  draft: { da: "Kladde", en: "Draft", zh: "草稿" },
  late: { da: "For sent", en: "Late", zh: "逾期" },
  gap: { da: "Hul i rækken", en: "Gap", zh: "序号缺失" },
  older: { da: "Ældre udgave", en: "Older version", zh: "旧版" },
  broken: { da: "Tæller ikke", en: "Does not count", zh: "不计入" },
  look: { da: "Bemærk", en: "Note", zh: "注意" },
} as const satisfies Record<string, Texts>;
