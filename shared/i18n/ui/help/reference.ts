// Help: keys by place, accessibility, and the words of the programme.
import { assessmentCommands } from "../assessment.ts";
import { exportCommands } from "../export.ts";
import { commandTexts } from "../frame.ts";
import { overviewCommands } from "../overview.ts";
import { readingTexts } from "../reading.ts";
import type { HelpPage } from "./page.ts";

export const referencePages = [
  {
    id: "keyboard",
    title: { da: "Tastatur", en: "Keyboard", zh: "键盘" },
    blocks: [
      {
        text: {
          da: "Alt kan gøres uden mus. Tab går mellem felterne, Enter vælger, og tasten ? viser alle genveje, der virker, hvor du er. Enkelttaster virker ikke, mens du skriver, og kan slås fra i Indstillinger.",
          en: "Everything can be done without a mouse. Tab moves between fields, Enter chooses, and the key ? shows all shortcuts that work where you are. Single keys do not work while you write and can be turned off in Settings.",
          zh: "所有操作都可不用鼠标完成。Tab 在各栏之间移动，Enter 选择，? 键显示当前位置可用的全部快捷键。输入文字时单键快捷键不起作用，也可在“设置”中关闭。",
        },
      },
      {
        keys: [
          {
            title: { da: "Overalt", en: "Everywhere", zh: "通用" },
            list: [
              { keys: ["$mod+k"], label: commandTexts.palette },
              { keys: ["?", "Shift+F1"], label: commandTexts.shortcuts },
              { keys: ["F1"], label: commandTexts.help },
              { keys: ["$mod+o"], label: commandTexts.openPackage },
              { keys: ["$mod+Shift+h"], label: commandTexts.rounds },
              { keys: ["Alt+ArrowLeft"], label: commandTexts.back },
              { keys: ["$mod+,"], label: commandTexts.settings },
              { keys: ["$mod+l"], label: commandTexts.lock },
              { keys: ["$mod+Plus"], label: commandTexts.bigger },
              { keys: ["$mod+-"], label: commandTexts.smaller },
            ],
          },
          {
            title: { da: "Listen over ansøgninger", en: "The list of applications", zh: "申请列表" },
            list: [
              { keys: ["j"], label: overviewCommands.down },
              { keys: ["k"], label: overviewCommands.up },
              { keys: ["/"], label: overviewCommands.filter },
              { keys: ["$mod+Enter"], label: overviewCommands.continue },
              { keys: ["F8"], label: overviewCommands.nextGap },
              { keys: ["Shift+F8"], label: overviewCommands.previousGap },
            ],
          },
          {
            title: { da: "Vurdering", en: "Reviewing", zh: "评审" },
            list: [
              { keys: ["0", "5"], label: assessmentCommands.score },
              { keys: [".", ","], label: assessmentCommands.half },
              { keys: ["x"], label: assessmentCommands.cannotJudge },
              { keys: ["Backspace"], label: assessmentCommands.clear },
              { keys: ["b"], label: assessmentCommands.reasons },
              { keys: ["j"], label: assessmentCommands.nextApplication },
              { keys: ["k"], label: assessmentCommands.previousApplication },
              { keys: ["$mod+PageDown"], label: assessmentCommands.nextCriterion },
              { keys: ["$mod+PageUp"], label: assessmentCommands.previousCriterion },
              { keys: ["$mod+z"], label: assessmentCommands.undo },
              { keys: ["$mod+Shift+z"], label: assessmentCommands.redo },
            ],
          },
          {
            title: { da: "Dokument", en: "Document", zh: "文件" },
            list: [
              { keys: ["F6"], label: readingTexts.switchFocus },
              { keys: ["F4"], label: readingTexts.panel },
              { keys: ["F11"], label: commandTexts.fullScreen },
              { keys: ["$mod+f"], label: readingTexts.find },
              { keys: ["F3"], label: readingTexts.findNext },
              { keys: ["$mod+g"], label: readingTexts.goToPage },
              { keys: ["h", "$mod+Alt+h"], label: readingTexts.highlight },
              { keys: ["$mod+Shift+c"], label: readingTexts.quote },
              { keys: ["c"], label: readingTexts.comment },
              { keys: ["n"], label: readingTexts.addNote },
            ],
          },
          {
            title: { da: "Eksport", en: "Export", zh: "导出" },
            list: [
              { keys: ["v"], label: exportCommands.read },
              { keys: ["$mod+p"], label: exportCommands.print },
              { keys: ["$mod+Enter"], label: exportCommands.sign },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "accessibility",
    title: { da: "Tilgængelighed", en: "Accessibility", zh: "无障碍" },
    blocks: [
      {
        text: {
          da: "Skøn er bygget efter WCAG 2.2, niveau AA, og EN 301 549. Hver skærm kontrolleres automatisk og er lavet til at kunne bruges med tastatur alene, ved 200 % zoom og med systemets høje kontrast.",
          en: "Skøn is built to WCAG 2.2, level AA, and EN 301 549. Each screen is checked automatically and made to be used with the keyboard alone, at 200% zoom and with the system's high contrast.",
          zh: "Skøn 依照 WCAG 2.2 AA 级和 EN 301 549 构建。每个界面都经过自动检查，可仅用键盘操作，并支持 200% 缩放和系统高对比度。",
        },
      },
      {
        points: [
          {
            da: "Farve står aldrig alene: tilstande står i ord, og tal er altid trykt.",
            en: "Colour never stands alone: states are in words, and numbers are always printed.",
            zh: "颜色从不单独表达含义：状态均以文字说明，数字始终显示。",
          },
          {
            da: "Bevægelse følger systemets valg om mindre bevægelse; intet blinker.",
            en: "Motion follows the system's choice of less motion; nothing blinks.",
            zh: "动效遵循系统的“减少动态效果”设置，没有闪烁内容。",
          },
          {
            da: "Ændringer, der sker af sig selv, læses op: gemt, fejl og hvor mange tegn der er tilbage.",
            en: "Changes that happen by themselves are read out: saved, errors, and how many characters are left.",
            zh: "自动发生的变化会被朗读：保存状态、错误以及剩余字数。",
          },
          {
            da: "Tekststørrelse, tema, dokumentets farver og enkelttaster vælges i Indstillinger.",
            en: "Text size, theme, colours of the document and single keys are chosen in Settings.",
            zh: "文字大小、主题、文件颜色和单键快捷键可在“设置”中选择。",
          },
        ],
      },
      { heading: { da: "Kendte mangler", en: "Known shortcomings", zh: "已知不足" } },
      {
        text: {
          da: "Ansøgernes egne dokumenter er, som de er: en indscannet PDF har ingen tekst at læse op eller søge i. Skærmlæser er ikke afprøvet på alle systemer. Fortæl sekretariatet, hvis noget står i vejen for dig.",
          en: "The applicants' own documents are as they are: a scanned PDF has no text to read out or search. Screen readers have not been tried on all systems. Tell the secretariat if something stands in your way.",
          zh: "申请人自己的文件保持原样：扫描的 PDF 没有可朗读或搜索的文字。并非所有系统上的屏幕阅读器都经过试用。如遇障碍，请告知秘书处。",
        },
      },
    ],
  },
  {
    id: "command-line",
    title: { da: "Kommandolinjen", en: "The command line", zh: "命令行" },
    blocks: [
      {
        text: {
          da: "Alt, hvad Skøn kan, kan også gøres på kommandolinjen med programmet skoen. Skriv skoen --help for at se alle kommandoer, og --help efter en kommando for at se, hvad den tager.",
          en: "Everything Skøn can do can also be done on the command line with the program skoen. Type skoen --help to see all commands, and --help after a command to see what it takes.",
          zh: "Skøn 的全部功能也可通过命令行程序 skoen 完成。输入 skoen --help 查看全部命令，在命令后加 --help 查看其参数。",
        },
      },
      { heading: { da: "Sekretariatet", en: "The secretariat", zh: "秘书处" } },
      {
        text: {
          da: "Se runden, udsend ansøgningspakker, tag pakker ind, regn den fælles prioritering ud, og skriv papirerne:",
          en: "See the round, issue application packages, take packages in, compute the joint prioritisation, and write the papers:",
          zh: "查看轮次、发布申请资料包、导入资料包、计算联合优先排序、生成文件：",
        },
      },
      {
        code: "skoen round show\nskoen round issue\nskoen import\nskoen joint compute\nskoen receipt export\nskoen report joint",
      },
      { heading: { da: "Formanden", en: "The chair", zh: "组长" } },
      {
        text: {
          da: "Tag medlemmernes pakker ind, se, hvem der har sendt hvad, se alle point, skriv den fælles vurdering, og underskriv:",
          en: "Take in the members’ packages, see who has sent what, see all scores, record the consensus, and sign:",
          zh: "导入成员的资料包、查看提交情况、查看所有评分、记录共识、签署：",
        },
      },
      {
        code: "skoen import\nskoen group status\nskoen group matrix\nskoen group consensus\nskoen group export",
      },
    ],
  },
  {
    id: "glossary",
    title: { da: "Ordliste", en: "Glossary", zh: "术语表" },
    blocks: [
      {
        terms: [
          {
            term: { da: "Ansøgningspakke", en: "Application bundle", zh: "申请资料包" },
            about: {
              da: "Filen fra sekretariatet med ansøgninger, kriterier og fordeling.",
              en: "The secretariat's file with applications, criteria and assignments.",
              zh: "秘书处发来的文件，含申请、评审标准和分配情况。",
            },
          },
          {
            term: { da: "Vurderingspakke", en: "Review package", zh: "评审包" },
            about: {
              da: "Filen med hele din underskrevne vurdering.",
              en: "The file with the whole of your signed review.",
              zh: "包含您全部已签名评审的文件。",
            },
          },
          {
            term: { da: "Kvittering", en: "Receipt", zh: "回执" },
            about: {
              da: "Sekretariatets svar på, hvilke pakker det har modtaget.",
              en: "The secretariat's answer on which packages it has received.",
              zh: "秘书处对已收到哪些资料包的答复。",
            },
          },
          {
            term: { da: "Tilmeldingskort", en: "Enrolment card", zh: "登记卡" },
            about: {
              da: "Dit navn og din offentlige nøgle, underskrevet af dig selv.",
              en: "Your name and public key, signed by yourself.",
              zh: "您的姓名和公钥，由您本人签名。",
            },
          },
          {
            term: { da: "Fingeraftryk", en: "Fingerprint", zh: "指纹" },
            about: {
              da: "Otte grupper af fem cifre, der hører til én nøgle og kan læses op.",
              en: "Eight groups of five digits that belong to one key and can be read aloud.",
              zh: "八组五位数字，对应一把密钥，可以读出核对。",
            },
          },
          {
            term: { da: "Adgangssætning", en: "Passphrase", zh: "口令短语" },
            about: {
              da: "De ord, der låser din nøgle og alt på computeren.",
              en: "The words that lock your key and everything on the computer.",
              zh: "用于锁定您的密钥和本机全部内容的词语。",
            },
          },
          {
            term: { da: "Habilitet, inhabil", en: "Conflict of interest", zh: "利益冲突、回避" },
            about: {
              da: "Om du kan vurdere upartisk. Den, der er inhabil, vurderer ikke ansøgningen.",
              en: "Whether you can judge impartially. Whoever has a conflict does not review the application.",
              zh: "您能否公正评审。存在利益冲突者不评审该申请。",
            },
          },
          {
            term: { da: "Kan ikke vurderes", en: "Cannot judge", zh: "无法评判" },
            about: {
              da: "Svaret, når ansøgningen ikke giver grundlag for point. Kræver en begrundelse.",
              en: "The answer where the application gives no basis for a score. Reasons are required.",
              zh: "申请未提供评分依据时的答复，须说明理由。",
            },
          },
          {
            term: { da: "Tærskel", en: "Threshold", zh: "及格线" },
            about: {
              da: "Det mindste antal point, et kriterium eller summen skal have.",
              en: "The least score a criterion or the total must have.",
              zh: "某项标准或合计须达到的最低分。",
            },
          },
          {
            term: { da: "Indstilling", en: "Recommendation", zh: "推荐意见" },
            about: {
              da: "Hvad du foreslår: indstilles, indstilles ikke eller afstår. Ikke en afgørelse.",
              en: "What you propose: recommended, not recommended or abstain. Not a decision.",
              zh: "您的建议：推荐、不推荐或弃权。并非最终决定。",
            },
          },
          {
            term: { da: "Fælles vurdering", en: "Consensus", zh: "共识" },
            about: {
              da: "Det, gruppen når frem til for hvert kriterium under formandens ledelse.",
              en: "What the group arrives at on each criterion, led by the chair.",
              zh: "在组长主持下，专家组就每项标准达成的意见。",
            },
          },
          {
            term: { da: "Mindretalsudtalelse", en: "Minority opinion", zh: "少数意见" },
            about: {
              da: "Din egen, når du er uenig i den fælles vurdering.",
              en: "Your own, where you disagree with the consensus.",
              zh: "您不同意共识时提出的意见。",
            },
          },
          {
            term: { da: "Fælles prioritering", en: "Joint prioritisation", zh: "联合优先排序" },
            about: {
              da: "De to gruppers lister lagt sammen af sekretariatet.",
              en: "The two groups' lists brought together by the secretariat.",
              zh: "由秘书处将两组名单合并而成。",
            },
          },
          {
            term: { da: "Partshøring", en: "Hearing of the applicant", zh: "听取申请人意见" },
            about: {
              da: "Ansøgeren læser vurderingen og kan svare, før der træffes afgørelse.",
              en: "The applicant reads the assessment and may answer before a decision is made.",
              zh: "作出决定之前，申请人可阅读评语并作出答复。",
            },
          },
          {
            term: { da: "Ændringslog", en: "Change log", zh: "变更日志" },
            about: {
              da: "Alt, hvad der er sket med vurderingen, i den rækkefølge det skete.",
              en: "Everything that happened to the review, in the order it happened.",
              zh: "评审的全部操作，按发生顺序记录。",
            },
          },
          {
            term: { da: "Udgave", en: "Edition", zh: "版次" },
            about: {
              da: "En bestemt fastlagt form af runden: ansøgninger, kriterier og rammer.",
              en: "One fixed form of the round: applications, criteria and frames.",
              zh: "轮次的某一固定形态：申请、评审标准和资金额度。",
            },
          },
        ],
      },
    ],
  },
] as const satisfies readonly HelpPage[];
