// Help: keys by place, and the command line.
import { assessmentCommands } from "../assessment.ts";
import { exportCommands } from "../export.ts";
import { commandTexts } from "../frame.ts";
import { jointCommands } from "../joint.ts";
import { matrixCommands } from "../matrix.ts";
import { meetingCommands } from "../meeting.ts";
import { orderCommands } from "../order.ts";
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
          da: "Alt kan gøres uden mus. Tab går mellem felterne, Enter vælger, og {{key:app.shortcuts}} viser alle genveje, der virker, hvor du er. Enkelttaster virker ikke, mens du skriver, og kan slås fra i {{ui:frame.settings}}.",
          en: "Everything can be done without a mouse. Tab moves between fields, Enter chooses, and {{key:app.shortcuts}} shows all shortcuts that work where you are. Single keys do not work while you write and can be turned off in {{ui:frame.settings}}.",
          zh: "所有操作都可不用鼠标完成。Tab 在各栏之间移动，Enter 选择，{{key:app.shortcuts}} 显示当前位置可用的全部快捷键。输入文字时单键快捷键不起作用，也可在{{ui:frame.settings}}中关闭。",
        },
      },
      {
        keys: [
          {
            title: { da: "Overalt", en: "Everywhere", zh: "通用" },
            list: [
              { command: "app.palette", label: commandTexts.palette },
              { command: "app.shortcuts", label: commandTexts.shortcuts },
              { command: "app.shortcuts-2", label: commandTexts.shortcuts },
              { command: "app.help", label: commandTexts.help },
              { command: "app.open", label: commandTexts.openPackage },
              { command: "app.rounds", label: commandTexts.rounds },
              { command: "app.back", label: commandTexts.back },
              { command: "app.settings", label: commandTexts.settings },
              { command: "app.lock", label: commandTexts.lock },
              { command: "app.bigger", label: commandTexts.bigger },
              { command: "app.smaller", label: commandTexts.smaller },
            ],
          },
          {
            title: { da: "Listen over ansøgninger", en: "The list of applications", zh: "申请列表" },
            list: [
              { command: "overview.down", label: overviewCommands.down },
              { command: "overview.up", label: overviewCommands.up },
              { command: "overview.filter", label: overviewCommands.filter },
              { command: "overview.continue", label: overviewCommands.continue },
              { command: "overview.nextGap", label: overviewCommands.nextGap },
              { command: "overview.previousGap", label: overviewCommands.previousGap },
            ],
          },
          {
            title: { da: "Vurdering", en: "Reviewing", zh: "评审" },
            list: [
              { command: "assessment.half", label: assessmentCommands.half },
              { command: "assessment.cannotJudge", label: assessmentCommands.cannotJudge },
              { command: "assessment.clear", label: assessmentCommands.clear },
              { command: "assessment.reasons", label: assessmentCommands.reasons },
              { command: "assessment.nextApplication", label: assessmentCommands.nextApplication },
              { command: "assessment.previousApplication", label: assessmentCommands.previousApplication },
              { command: "assessment.nextCriterion", label: assessmentCommands.nextCriterion },
              { command: "assessment.previousCriterion", label: assessmentCommands.previousCriterion },
              { command: "assessment.undo", label: assessmentCommands.undo },
              { command: "assessment.redo", label: assessmentCommands.redo },
            ],
          },
          {
            title: { da: "Dokument", en: "Document", zh: "文件" },
            list: [
              { command: "reading.switch", label: readingTexts.switchFocus },
              { command: "reading.panel", label: readingTexts.panel },
              { command: "reading.full-screen", label: readingTexts.fullScreen },
              { command: "reading.find", label: readingTexts.find },
              { command: "reading.find-next", label: readingTexts.findNext },
              { command: "reading.go-to-page", label: readingTexts.goToPage },
              { command: "reading.highlight", label: readingTexts.highlight },
              { command: "reading.highlight-2", label: readingTexts.highlight },
              { command: "reading.quote", label: readingTexts.quote },
              { command: "reading.comment", label: readingTexts.comment },
              { command: "reading.note", label: readingTexts.addNote },
            ],
          },
          {
            title: { da: "Eksport", en: "Export", zh: "导出" },
            list: [
              { command: "export.read", label: exportCommands.read },
              { command: "export.print", label: exportCommands.print },
              { command: "export.sign", label: exportCommands.sign },
            ],
          },
          {
            title: { da: "Gruppen", en: "The group", zh: "专家组" },
            list: [
              { command: "matrix.sort", label: matrixCommands.sort },
              { command: "matrix.colour", label: matrixCommands.colour },
              { command: "matrix.meet", label: matrixCommands.meet },
              { command: "meeting.next", label: meetingCommands.next },
              { command: "meeting.previous", label: meetingCommands.previous },
              { command: "meeting.median", label: meetingCommands.median },
              { command: "order.up", label: orderCommands.up },
              { command: "order.down", label: orderCommands.down },
              { command: "order.moveTo", label: orderCommands.moveTo },
              { command: "order.tie", label: orderCommands.tie },
            ],
          },
          {
            title: { da: "Fælles prioritering", en: "Joint prioritisation", zh: "联合优先排序" },
            list: [
              { command: "joint.log", label: jointCommands.log },
              { command: "joint.moveTo", label: jointCommands.moveTo },
              { command: "joint.undo", label: jointCommands.undo },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "command-line",
    title: { da: "Kommandolinjen", en: "The command line", zh: "命令行" },
    blocks: [
      {
        text: {
          da: "En hel runde kan også føres på kommandolinjen med programmet skoen, fx i et script. Skriv skoen --help for at se alle kommandoer, og --help efter en kommando for at se, hvad den tager.",
          en: "A whole round can also be carried through on the command line with the program skoen, in a script for example. Type skoen --help to see all commands, and --help after a command to see what it takes.",
          zh: "整个轮次也可通过命令行程序 skoen 完成，例如用于脚本。输入 skoen --help 查看全部命令，在命令后加 --help 查看其参数。",
        },
      },
      { heading: { da: "Sekretariatet", en: "The secretariat", zh: "秘书处" } },
      {
        text: {
          da: "Se runden, udsend ansøgningspakker, tag pakker ind, regn den fælles prioritering ud, og skriv papirerne:",
          en: "See the round, issue application bundles, take packages in, compute the joint prioritisation, and write the papers:",
          zh: "查看轮次、发布申请资料包、导入资料包、计算联合优先排序、生成文书：",
        },
      },
      {
        code: "skoen round show\nskoen round issue\nskoen import\nskoen joint compute\nskoen receipt export\nskoen report joint",
      },
      { heading: { da: "Formanden", en: "The chair", zh: "组长" } },
      {
        text: {
          da: "Tag medlemmernes pakker ind, se, hvem der har sendt hvad, se alle point, skriv den fælles vurdering, og underskriv:",
          en: "Take in the members' packages, see who has sent what, see all scores, record the consensus, and sign:",
          zh: "导入成员的评审包、查看提交情况、查看所有评分、记录共识、签署：",
        },
      },
      {
        code: "skoen import\nskoen group status\nskoen group matrix\nskoen group consensus\nskoen group export",
      },
      { see: ["verify"] },
    ],
  },
] as const satisfies readonly HelpPage[];
