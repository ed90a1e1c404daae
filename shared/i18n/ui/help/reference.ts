// Help: keys by place, accessibility, and the command line.
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
] as const satisfies readonly HelpPage[];
