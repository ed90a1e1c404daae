// Help: the accessibility statement, in the structure of the model statement (EU) 2018/1523 that the Danish WAS-Tool follows. The law
// covers websites and mobile applications; a desktop program makes its statement of its own accord.
import type { HelpPage } from "./page.ts";

export const accessibilityPages = [
  {
    id: "accessibility",
    title: { da: "Tilgængelighedserklæring", en: "Accessibility statement", zh: "无障碍声明" },
    blocks: [
      {
        text: {
          da: "Denne erklæring gælder skrivebordsprogrammet Skøn og de papirer, det skriver. Loven om tilgængelighed af offentlige organers websteder og mobilapplikationer omfatter ikke skrivebordsprogrammer; erklæringen er afgivet frivilligt og følger lovens model.",
          en: "This statement applies to the desktop program Skøn and the papers it writes. The Danish act on the accessibility of public bodies' websites and mobile applications does not cover desktop programs; the statement is made voluntarily and follows the act's model.",
          zh: "本声明适用于桌面程序 Skøn 及其生成的文书。丹麦关于公共机构网站和移动应用无障碍的法律不涵盖桌面程序；本声明系自愿作出，并参照该法规定的范本。",
        },
      },
      { heading: { da: "Overholdelsesstatus", en: "Compliance status", zh: "符合状况" } },
      {
        text: {
          da: "Skøn overholder delvist EN 301 549 v3.2.1 (kapitel 10 og 11, hvis krav svarer til WCAG 2.1 A og AA) på grund af de mangler, der står nedenfor. Skærmene er desuden bygget efter WCAG 2.2 AA.",
          en: "Skøn is partially compliant with EN 301 549 v3.2.1 (chapters 10 and 11, whose requirements match WCAG 2.1 A and AA), due to the shortcomings listed below. The screens are built to WCAG 2.2 AA besides.",
          zh: "Skøn 部分符合 EN 301 549 v3.2.1（第 10、11 章，其要求对应 WCAG 2.1 A 级和 AA 级），不足之处列于下文。界面同时按 WCAG 2.2 AA 级构建。",
        },
      },
      {
        heading: {
          da: "Indhold, der ikke er tilgængeligt",
          en: "Content that is not accessible",
          zh: "无法无障碍使用的内容",
        },
      },
      {
        terms: [
          {
            term: { da: "Manglende overholdelse", en: "Non-compliance", zh: "不符合之处" },
            about: {
              da: "Skærmlæsere er ikke afprøvet med NVDA, JAWS, VoiceOver og Orca på de systemer, de hører til; roller, navne og oplæsninger er kun kontrolleret automatisk. Papirer som PDF har mærker, sprog, titel og bogmærker, men er ikke afprøvet mod PDF/UA. Word- og Excel-papirer er ikke kontrolleret for tilgængelighed.",
              en: "Screen readers have not been tried with NVDA, JAWS, VoiceOver and Orca on their own systems; roles, names and announcements are checked automatically only. Papers as PDF carry tags, language, title and bookmarks, but have not been tried against PDF/UA. Papers as Word and Excel have not been checked for accessibility.",
              zh: "尚未在相应系统上使用 NVDA、JAWS、VoiceOver 和 Orca 实测屏幕阅读器；角色、名称和播报仅经自动检查。PDF 文书带有标签、语言、标题和书签，但未按 PDF/UA 测试。Word 和 Excel 文书未作无障碍检查。",
            },
          },
          {
            term: { da: "Uforholdsmæssigt stor byrde", en: "Disproportionate burden", zh: "过度负担" },
            about: { da: "Ingen påberåbt.", en: "None claimed.", zh: "未主张。" },
          },
          {
            term: {
              da: "Ikke omfattet: indhold fra tredjepart",
              en: "Not in scope: content of third parties",
              zh: "不在范围内：第三方内容",
            },
            about: {
              da: "Ansøgernes egne dokumenter er, som de er: en indscannet PDF har ingen tekst at læse op eller søge i. De vises og kan åbnes i et andet program.",
              en: "The applicants' own documents are as they are: a scanned PDF has no text to read out or search. They are shown, and can be opened in another program.",
              zh: "申请人自己的文件保持原样：扫描的 PDF 没有可朗读或搜索的文字。可在 Skøn 中查看，也可用其他程序打开。",
            },
          },
        ],
      },
      { heading: { da: "Det, der er gjort", en: "What is done", zh: "已采取的措施" } },
      {
        points: [
          {
            da: "Alt kan gøres med tastatur alene. Enkelttaster kan slås fra i {{ui:frame.settings}}.",
            en: "Everything can be done with the keyboard alone. Single keys can be turned off in {{ui:frame.settings}}.",
            zh: "所有操作均可仅用键盘完成。单键快捷键可在{{ui:frame.settings}}中关闭。",
          },
          {
            da: "Farve står aldrig alene: tilstande står i ord, og tal er altid trykt.",
            en: "Colour never stands alone: states are in words, and numbers are always printed.",
            zh: "颜色从不单独表达含义：状态均以文字说明，数字始终显示。",
          },
          {
            da: "Bevægelse følger systemets valg om mindre bevægelse; intet blinker. Systemets høje kontrast og 200 % zoom virker.",
            en: "Motion follows the system's choice of less motion; nothing blinks. The system's high contrast and 200% zoom work.",
            zh: "动效遵循系统的减少动态效果设置，没有闪烁内容。支持系统高对比度和 200% 缩放。",
          },
          {
            da: "Ændringer, der sker af sig selv, læses op: gemt, fejl og hvor mange tegn der er tilbage.",
            en: "Changes that happen by themselves are read out: saved, errors, and how many characters are left.",
            zh: "自动发生的变化会被播报：保存状态、错误以及剩余字数。",
          },
          {
            da: "Tekststørrelse, tema, dokumentets farver og enkelttaster vælges i {{ui:frame.settings}}. Hvert sprog er mærket, så det læses med den rigtige stemme.",
            en: "Text size, theme, colours of the document and single keys are chosen in {{ui:frame.settings}}. Each language is marked, so that it is read with the right voice.",
            zh: "文字大小、主题、文件颜色和单键快捷键均在{{ui:frame.settings}}中选择。各语言文字均有标记，以便使用正确的语音朗读。",
          },
        ],
      },
      {
        heading: {
          da: "Udarbejdelse af denne erklæring",
          en: "Preparation of this statement",
          zh: "本声明的编制",
        },
      },
      {
        text: {
          da: "Udarbejdet 30. november 2026 på grundlag af egen kontrol: hver skærm med axe-core, nogle også på alle tre sprog, i mørkt tema og ved dobbelt tekststørrelse; hele vejen gennem en runde med tastatur alene; og papirernes PDF-mærker med poppler. Kontrollen gentages ved hver ændring af programmet; erklæringen ses igennem mindst én gang om året.",
          en: "Prepared on 30 November 2026 on the basis of our own checks: every screen with axe-core, some in all three languages, in the dark theme and at double text size as well; the whole way through a round by keyboard alone; and the tags of the PDF papers with poppler. The checks run at every change of the program; the statement is reviewed at least once a year.",
          zh: "本声明于 2026 年 11 月 30 日编制，依据自行检查：用 axe-core 检查每个界面，部分界面还以三种语言、深色主题和双倍字号检查；仅用键盘走完一个轮次的全过程；用 poppler 检查 PDF 文书的标签。程序每次更改时重复检查；声明至少每年复核一次。",
        },
      },
      {
        heading: {
          da: "Feedback og kontaktoplysninger",
          en: "Feedback and contact",
          zh: "反馈与联系方式",
        },
      },
      {
        text: {
          da: "Står noget i vejen for dig, så sig det til det sekretariat, der gav dig Skøn; navn og telefon står i invitationsbrevet. Bed om en anden form, hvis du ikke kan læse noget: sekretariatet kan skrive papirerne som Word, Excel eller CSV. {{ui:settings.saveDiagnostics}} i {{ui:frame.settings}} giver en fil uden navne og indhold, der kan følge med.",
          en: "If something stands in your way, tell the secretariat that gave you Skøn; name and telephone are in the letter of invitation. Ask for another form if there is something you cannot read: the secretariat can write the papers as Word, Excel or CSV. {{ui:settings.saveDiagnostics}} in {{ui:frame.settings}} makes a file without names or contents to go with it.",
          zh: "如遇障碍，请告知向您提供 Skøn 的秘书处；名称和电话见邀请函。如有内容无法阅读，可要求其他形式：秘书处可将文书输出为 Word、Excel 或 CSV。{{ui:frame.settings}}中的{{ui:settings.saveDiagnostics}}可生成不含姓名和内容的文件，一并提供。",
        },
      },
      { heading: { da: "Håndhævelsesprocedure", en: "Enforcement procedure", zh: "执行程序" } },
      {
        text: {
          da: "Får du ikke et tilfredsstillende svar, kan du klage til sekretariatets ledelse. Digitaliseringsstyrelsen fører tilsyn med websteder og mobilapplikationer, ikke med dette program; Ligebehandlingsnævnet behandler klager over forskelsbehandling på grund af handicap.",
          en: "If you get no satisfactory answer, you can complain to the secretariat's management. The Danish Agency for Digital Government supervises websites and mobile applications, not this program; the Danish Board of Equal Treatment deals with complaints about discrimination on grounds of disability.",
          zh: "如未得到满意答复，可向秘书处的主管投诉。丹麦数字政府署监督网站和移动应用，不涵盖本程序；丹麦平等待遇委员会受理基于残疾的歧视投诉。",
        },
      },
    ],
  },
] as const satisfies readonly HelpPage[];
