// Help: reading, scoring, saving, exporting.
import type { HelpPage } from "./page.ts";

export const workPages = [
  {
    id: "reading",
    title: { da: "Læs og fremhæv", en: "Reading and highlighting", zh: "阅读与标注" },
    blocks: [
      {
        text: {
          da: "Dokumentet står til venstre og skemaet til højre. Træk i skillelinjen for at ændre bredden; {{key:reading.switch}} skifter mellem de to. Næste gang åbner ansøgningen på samme side.",
          en: "The document is on the left and the form on the right. Drag the divider to change the width; {{key:reading.switch}} switches between the two. Next time the application opens at the same page.",
          zh: "文件在左，评审表在右。拖动分隔线可调整宽度；{{key:reading.switch}} 在两者之间切换。下次打开时会回到同一页。",
        },
      },
      {
        picture: "mark-card",
        shows: {
          da: "En fremhævning i dokumentet; farven og nummeret er kriteriets.",
          en: "A highlight in the document; colour and number are the criterion's.",
          zh: "文件中的标注；颜色和编号对应评审标准。",
        },
      },
      {
        points: [
          {
            da: "{{key:reading.panel}} viser indhold, miniaturer og fremhævninger. {{key:reading.go-to-page}} går til en side, {{key:reading.full-screen}} viser fuld skærm.",
            en: "{{key:reading.panel}} shows contents, thumbnails and highlights. {{key:reading.go-to-page}} goes to a page, {{key:reading.full-screen}} shows full screen.",
            zh: "{{key:reading.panel}} 显示目录、缩略图和标注。{{key:reading.go-to-page}} 跳转到指定页，{{key:reading.full-screen}} 全屏。",
          },
          {
            da: "{{key:reading.find}} søger i dokumentet; {{ui:frame.searchAll}} i runden søger i alle dine ansøgninger, også på kinesisk.",
            en: "{{key:reading.find}} searches the document; {{ui:frame.searchAll}} in the round searches all your applications, in Chinese as well.",
            zh: "{{key:reading.find}} 在文件中查找；轮次中的{{ui:frame.searchAll}}可搜索您的所有申请，支持中文。",
          },
          {
            da: "Markér tekst, og tryk {{key:reading.highlight}} for at fremhæve den til det kriterium, du er ved. Farven hører til kriteriet, og dets nummer står altid ved siden af.",
            en: "Select text and press {{key:reading.highlight}} to highlight it for the criterion you are at. The colour belongs to the criterion, and its number always stands beside it.",
            zh: "选中文字后按 {{key:reading.highlight}}，即可为当前标准添加标注。颜色对应标准，旁边始终显示标准编号。",
          },
          {
            da: "Uden mus: find ordene med {{key:reading.find}}, og tryk {{key:reading.highlight-2}} for at fremhæve fundet.",
            en: "Without a mouse: find the words with {{key:reading.find}} and press {{key:reading.highlight-2}} to highlight the hit.",
            zh: "不用鼠标：用 {{key:reading.find}} 查找文字，再按 {{key:reading.highlight-2}} 标注查找结果。",
          },
          {
            da: "{{key:reading.quote}} sætter den markerede tekst ind i begrundelsen med sidetal.",
            en: "{{key:reading.quote}} inserts the selected text into your reasons with its page number.",
            zh: "{{key:reading.quote}} 将选中文字连同页码插入理由。",
          },
        ],
      },
      {
        text: {
          da: "Fremhævninger og kommentarer bliver på denne computer. Kun citater, du selv har sat ind i en begrundelse, sendes.",
          en: "Highlights and comments stay on this computer. Only quotations you have inserted into your reasons are sent.",
          zh: "标注和批注只保存在本机。只有您插入理由的引文会被发送。",
        },
      },
      { heading: { da: "Andre filer", en: "Other files", zh: "其他文件" } },
      {
        text: {
          da: "PDF og billeder vises i Skøn. Andre filer kan gemmes som en kopi og åbnes i et andet program. Kopien er ikke krypteret; slet den, når du er færdig.",
          en: "PDF and images are shown in Skøn. Other files can be saved as a copy and opened in another program. The copy is not encrypted; delete it when you are done.",
          zh: "PDF 和图片可在 Skøn 中查看。其他文件可另存为副本，用其他程序打开。副本未加密，用完请删除。",
        },
      },
    ],
  },
  {
    id: "scoring",
    title: { da: "Giv point og skriv begrundelser", en: "Scoring and giving reasons", zh: "评分与填写理由" },
    blocks: [
      {
        text: {
          da: "Kriteriets godkendte ordlyd og vejledning står over skalaen. Intet er valgt på forhånd, og et point kan altid ændres eller fjernes.",
          en: "The approved wording and guidance of the criterion stand above the scale. Nothing is chosen beforehand, and a score can always be changed or cleared.",
          zh: "标准的批准文本和说明显示在评分表上方。系统不预选任何分值，评分可随时修改或清除。",
        },
      },
      {
        points: [
          {
            da: "Talltasterne giver hele point. {{key:assessment.half}} eller komma lægger et halvt til, hvor skalaen tillader det.",
            en: "Number keys give whole scores. {{key:assessment.half}} or comma adds a half where the scale allows it.",
            zh: "数字键给出整数分。在评分表允许时，按 {{key:assessment.half}} 或逗号加半分。",
          },
          {
            da: "{{key:assessment.cannotJudge}} betyder {{ui:assessment.cannotJudge}}; så skal der stå en begrundelse. Det er ikke det samme som 0.",
            en: "{{key:assessment.cannotJudge}} means {{ui:assessment.cannotJudge}}; reasons are then required. It is not the same as 0.",
            zh: "{{key:assessment.cannotJudge}} 表示{{ui:assessment.cannotJudge}}，此时必须说明理由。这与 0 分不同。",
          },
          {
            da: "{{key:assessment.reasons}} går til begrundelsen. Tælleren viser, hvor meget der er plads til; er teksten for lang, kan du skrive videre og forkorte bagefter.",
            en: "{{key:assessment.reasons}} goes to the reasons. The counter shows how much room there is; if the text is too long, you can go on writing and shorten it later.",
            zh: "{{key:assessment.reasons}} 跳转到理由栏。计数器显示剩余字数；超出时仍可继续输入，之后再删减。",
          },
          {
            da: "Den private note er kun til dig selv. Den forlader aldrig computeren.",
            en: "The private note is only for yourself. It never leaves the computer.",
            zh: "私人备注仅供您本人使用，不会离开本机。",
          },
        ],
      },
      {
        text: {
          da: "Summen vises, mens du vurderer. Om den er over tærsklen, siges først, når alle kriterier har et svar, så et enkelt kriterium ikke kommer til at trække de andre.",
          en: "The total is shown as you review. Whether it is over the threshold is said only when all criteria are answered, so that one criterion does not pull the others.",
          zh: "评审过程中显示合计。只有全部标准均已答复后，才会显示是否达到及格线，以免某项标准影响其他判断。",
        },
      },
      { heading: { da: "Find det, der mangler", en: "Finding what is missing", zh: "查找遗漏" } },
      {
        text: {
          da: "{{key:assessment.nextGap}} går til det næste, der mangler, på tværs af ansøgninger; {{key:assessment.previousGap}} går tilbage. {{key:assessment.nextApplication}} og {{key:assessment.previousApplication}} går til næste og forrige ansøgning.",
          en: "{{key:assessment.nextGap}} goes to the next thing missing, across applications; {{key:assessment.previousGap}} goes back. {{key:assessment.nextApplication}} and {{key:assessment.previousApplication}} go to the next and previous application.",
          zh: "{{key:assessment.nextGap}} 跳转到下一项待办（跨申请）；{{key:assessment.previousGap}} 返回上一项。{{key:assessment.nextApplication}} 和 {{key:assessment.previousApplication}} 前往下一份或上一份申请。",
        },
      },
    ],
  },
  {
    id: "saving",
    title: { da: "Gemt, fortryd og historik", en: "Saved, undo and history", zh: "保存、撤销与历史" },
    blocks: [
      {
        text: {
          da: "Der er ingen Gem-knap. Hver ændring gemmes, så snart du har lavet den. Øverst til højre står, hvornår der sidst blev gemt: så ligger alt, hvad du har skrevet, krypteret på disken.",
          en: "There is no Save button. Each change is saved as soon as you make it. The top right says when it was last saved: everything you have written is then on the disk, encrypted.",
          zh: "无需手动保存，每次更改都会立即保存。右上角显示最近一次保存的时间：此时您填写的全部内容已加密存盘。",
        },
      },
      {
        text: {
          da: "Står der {{ui:frame.notSaved}}, bliver ordene i feltet. Prøv igen derfra, og luk ikke vinduet, før der igen står, at alt er gemt.",
          en: "If it says {{ui:frame.notSaved}}, the words stay in the field. Try again from there, and do not close the window until it says again that everything is saved.",
          zh: "若显示{{ui:frame.notSaved}}，文字仍保留在输入框中。请在该处重试，并在再次显示已保存之前不要关闭窗口。",
        },
      },
      {
        points: [
          {
            da: "{{key:assessment.undo}} fortryder, {{key:assessment.redo}} gentager. Det virker også i morgen, for ændringsloggen er det, der fortrydes i.",
            en: "{{key:assessment.undo}} undoes, {{key:assessment.redo}} redoes. It also works tomorrow, because the change log is what undo walks through.",
            zh: "{{key:assessment.undo}} 撤销，{{key:assessment.redo}} 重做。明天也有效，因为撤销以变更日志为依据。",
          },
          {
            da: "{{ui:history.open}} ved hvert felt viser tidligere udgaver og kan gendanne dem.",
            en: "{{ui:history.open}} at each field shows earlier versions and can restore them.",
            zh: "每个输入框的{{ui:history.open}}显示早先的版本，并可恢复。",
          },
          {
            da: "Ændringsloggen viser alt, hvad der er sket, og kan ikke ændres. Den kan indgå i en aktindsigt.",
            en: "The change log shows everything that happened and cannot be altered. It may be part of an access request.",
            zh: "变更日志记录所有操作，且不可修改。依申请公开时可能包含其中。",
          },
        ],
      },
      {
        text: {
          da: "Går computeren ned, mister du højst det sidste øjebliks tastetryk. Næste gang åbner Skøn, hvor du slap.",
          en: "If the computer crashes, you lose at most the last moment's key presses. Next time Skøn opens where you left off.",
          zh: "即使电脑崩溃，最多只会丢失最后一刻的输入。下次 Skøn 会在上次的位置打开。",
        },
      },
    ],
  },
  {
    id: "export",
    title: { da: "Eksport og kvittering", en: "Export and receipts", zh: "导出与回执" },
    blocks: [
      {
        steps: [
          {
            da: "Åbn {{ui:frame.export}}. Tjeklisten siger, hvad der er i orden, og fører til det, der mangler.",
            en: "Open {{ui:frame.export}}. The checklist says what is in order and leads to what is missing.",
            zh: "打开{{ui:frame.export}}。核对清单显示已就绪的项目，并引导您前往遗漏之处。",
          },
          {
            da: "{{ui:export.readBack}} viser vurderingen, som formanden vil se den, og hvad der bliver hos dig.",
            en: "{{ui:export.readBack}} shows the review as the chair will see it, and what stays with you.",
            zh: "{{ui:export.readBack}}显示组长将看到的评审，以及留在本机的内容。",
          },
          {
            da: "Sæt kryds ved, at din habilitet er uændret, skriv adgangssætningen, og vælg en mappe.",
            en: "Tick that your conflicts of interest are unchanged, type the passphrase and choose a folder.",
            zh: "勾选利益冲突情况未变，输入口令短语，并选择文件夹。",
          },
          {
            da: "Send filen til formanden og sekretariatet, fx som vedhæftet fil. Den er krypteret; filnavnet røber intet navn.",
            en: "Send the file to the chair and the secretariat, for example as an attachment. It is encrypted; the file name gives no name away.",
            zh: "将文件发送给组长和秘书处，例如作为邮件附件。文件已加密，文件名不含姓名。",
          },
        ],
      },
      { heading: { da: "Kladde eller komplet", en: "Draft or complete", zh: "草稿或完整" } },
      {
        text: {
          da: "Du kan eksportere, selv om noget mangler. Pakken hedder da kladde, også hos modtageren. En pakke er altid hele vurderingen, og en ny erstatter den gamle. Hver pakke får et nummer; er intet ændret siden det sidste, siger Skøn det.",
          en: "You can export even if something is missing. The package is then a draft, for its reader as well. A package is always the whole review, and a new one replaces the old. Each has a number; if nothing has changed since the last, Skøn says so.",
          zh: "即使尚有遗漏也可以导出，此时评审包为草稿，接收人也会看到。每份评审包都包含完整评审，新的取代旧的，并按编号排列。如自上次以来没有更改，Skøn 会提示。",
        },
      },
      {
        text: {
          da: "Efter fristen kan du stadig underskrive. Pakken kommer for sent, og formanden afgør, om den tages med.",
          en: "After the deadline you can still sign. The package is late, and the chair decides whether it is taken in.",
          zh: "截止时间之后仍可签名。评审包视为逾期，是否采纳由组长决定。",
        },
      },
      { heading: { da: "Kvittering", en: "Receipt", zh: "回执" } },
      {
        text: {
          da: "Kvitteringen er en fil fra sekretariatet. Åbn den som enhver anden pakke; svaret står derefter under {{ui:export.earlier}}. Er en fil blevet væk, kan den samme pakke gemmes igen uden ny underskrift.",
          en: "The receipt is a file from the secretariat. Open it as any other package; the answer then stands under {{ui:export.earlier}}. If a file is lost, the same package can be saved again without a new signature.",
          zh: "回执是秘书处发来的文件。像其他资料包一样打开后，结果会显示在{{ui:export.earlier}}下。如文件丢失，可再次保存同一评审包，无需重新签名。",
        },
      },
    ],
  },
] as const satisfies readonly HelpPage[];
