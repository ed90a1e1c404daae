// Help: the first steps, packages, and declaring on conflicts of interest.
import type { HelpPage } from "./page.ts";

export const firstPages = [
  {
    id: "start",
    title: { da: "Kom i gang", en: "Getting started", zh: "开始使用" },
    blocks: [
      {
        text: {
          da: "Skøn er til eksperter, der vurderer ansøgninger, også uden net. Alt kommer ind som filer og går ud som filer; Skøn sender intet selv.",
          en: "Skøn is for experts who review applications, also without a network. Everything comes in as files and goes out as files; Skøn itself sends nothing.",
          zh: "Skøn 供专家评审申请使用，离线也可工作。所有内容均以文件形式进出；Skøn 本身不会发送任何内容。",
        },
      },
      {
        steps: [
          {
            da: "Opret din identitet. Skriv adgangssætningen ned på papir, og gem en sikkerhedskopi af nøglen.",
            en: "Create your identity. Write the passphrase down on paper and save a backup of the key.",
            zh: "创建您的身份。将口令短语写在纸上，并保存密钥备份。",
          },
          {
            da: "Send tilmeldingskortet til sekretariatet. De ringer og sammenligner fingeraftrykket med dig.",
            en: "Send the enrolment card to the secretariat. They call you and compare the fingerprint.",
            zh: "将登记卡发送给秘书处。他们会致电与您核对指纹。",
          },
          {
            da: "Åbn den ansøgningspakke, du får tilbage: træk den ind i vinduet, eller dobbeltklik på den. Du ser indholdet, før noget bliver ændret.",
            en: "Open the application bundle you get back: drag it into the window or double-click it. You see what it holds before anything changes.",
            zh: "打开收到的申请资料包：拖入窗口或双击。作出任何更改之前，您会先看到内容。",
          },
          {
            da: "Erklær din habilitet for hver ansøgning. Så åbner dokumenterne.",
            en: "Declare on conflicts of interest for each application. Then the documents open.",
            zh: "就每份申请申报利益冲突，随后文件即会打开。",
          },
          {
            da: "Læs til venstre, vurdér til højre. Alt gemmes, mens du skriver.",
            en: "Read on the left, judge on the right. Everything is saved as you write.",
            zh: "左侧阅读，右侧评审。填写内容随时保存。",
          },
          {
            da: "Gå til Eksport, underskriv, og send filen til formanden og sekretariatet.",
            en: "Go to Export, sign, and send the file to the chair and the secretariat.",
            zh: "前往“导出”，签名，并将文件发送给组长和秘书处。",
          },
        ],
      },
      { heading: { da: "Prøv uden risiko", en: "Try it without risk", zh: "放心试用" } },
      {
        text: {
          da: "Prøverunden har ni opdigtede ansøgninger. Du kan gå hele vejen fra habilitet til underskrift; intet tæller, og runden kan slettes igen.",
          en: "The sample round has nine invented applications. You can go all the way from declaration to signature; nothing counts, and the round can be deleted again.",
          zh: "示例轮次包含九份虚构申请。您可以从申报到签名走完全程；一切均不作数，轮次也可删除。",
        },
      },
      {
        text: {
          da: "Kommandopaletten ({{mod}}+K) finder alt: skriv et nummer, en titel eller det, du vil gøre. Tasten ? viser de genveje, der virker netop nu.",
          en: "The command palette ({{mod}}+K) finds everything: type a number, a title or what you want to do. The key ? shows the shortcuts that work right now.",
          zh: "命令面板（{{mod}}+K）可查找一切：输入编号、标题或想要执行的操作。按 ? 键可查看当前可用的快捷键。",
        },
      },
    ],
  },
  {
    id: "packages",
    title: { da: "Pakker og fingeraftryk", en: "Packages and fingerprints", zh: "资料包与指纹" },
    blocks: [
      {
        text: {
          da: "En pakke er én fil (.skoen). Den er underskrevet af afsenderen og krypteret til dem, der må læse den. Ændres blot ét tegn i den, afviser Skøn den.",
          en: "A package is one file (.skoen). It is signed by its sender and encrypted for those who may read it. If even one character in it is changed, Skøn refuses it.",
          zh: "资料包是一个文件（.skoen），由发送者签名，并加密给有权阅读的人。哪怕改动一个字符，Skøn 也会拒绝它。",
        },
      },
      { heading: { da: "Sammenlign fingeraftrykket", en: "Compare the fingerprint", zh: "核对指纹" } },
      {
        text: {
          da: "Underskriften viser, at pakken er hel, og hvilken nøgle den er lavet med. Om nøglen er sekretariatets, kan kun du afgøre: sammenlign tallene med dit invitationsbrev, eller få dem læst op i telefonen på et nummer, du kender i forvejen.",
          en: "The signature shows that the package is intact and which key made it. Whether the key is the secretariat's only you can decide: compare the numbers with your letter of invitation, or have them read to you on a telephone number you already know.",
          zh: "签名表明资料包完整，以及由哪把密钥签署。该密钥是否属于秘书处，只有您能判断：请与邀请函中的数字核对，或拨打您已知的电话号码请对方读出。",
        },
      },
      {
        points: [
          {
            da: "Er tallene ens, husker Skøn det og spørger ikke igen.",
            en: "If the numbers are the same, Skøn remembers it and does not ask again.",
            zh: "数字一致时，Skøn 会记住，不再询问。",
          },
          {
            da: "Har du ikke brevet ved hånden, kan pakken tages ind; afsenderen mærkes »ikke bekræftet«, til du har sammenlignet.",
            en: "If you do not have the letter at hand, the package can be taken in; the sender is marked “not confirmed” until you have compared.",
            zh: "手边没有邀请函时也可以导入；在您核对之前，发送者标记为“未确认”。",
          },
          {
            da: "Er tallene forskellige, så tag ikke pakken ind. Ring til sekretariatet.",
            en: "If the numbers differ, do not take the package in. Call the secretariat.",
            zh: "数字不一致时，请勿导入，并致电秘书处。",
          },
        ],
      },
      { heading: { da: "En ny version af pakken", en: "A new version of the bundle", zh: "资料包的新版本" } },
      {
        text: {
          da: "Sekretariatet kan sende en ny version, fx med flere ansøgninger. Åbn den på samme måde. Det, du har skrevet, bliver stående. Er en ansøgning eller kriterierne ændret, siden du vurderede, beder Skøn dig bekræfte vurderingen igen.",
          en: "The secretariat can send a new version, for example with more applications. Open it in the same way. What you have written stays. If an application or the criteria have changed since you reviewed, Skøn asks you to confirm the review again.",
          zh: "秘书处可能会发送新版本，例如增加申请。请以同样方式打开。您填写的内容会保留。如申请或评审标准在您评审之后有变更，Skøn 会请您再次确认。",
        },
      },
    ],
  },
  {
    id: "conflicts",
    title: { da: "Erklær din habilitet", en: "Declaring conflicts of interest", zh: "申报利益冲突" },
    blocks: [
      {
        text: {
          da: "Før du ser en ansøgnings dokumenter, svarer du på, om noget kan rejse tvivl om din upartiskhed (forvaltningsloven §§ 3–6). Du ser først kun titel og partnere. Intet er valgt på forhånd.",
          en: "Before you see an application's documents, you answer whether anything could raise doubt about your impartiality (Danish Public Administration Act, sections 3–6). At first you see only title and partners. Nothing is chosen beforehand.",
          zh: "查看申请文件之前，您需回答是否存在可能使人怀疑您公正性的情形（丹麦《公共行政法》第 3–6 条）。此时您只能看到标题和合作方。系统不预选任何答复。",
        },
      },
      {
        terms: [
          {
            term: { da: "Nej, ingen", en: "No, nothing", zh: "否，没有" },
            about: {
              da: "Dokumenterne åbner.",
              en: "The documents open.",
              zh: "文件打开。",
            },
          },
          {
            term: { da: "Muligvis", en: "Possibly", zh: "可能有" },
            about: {
              da: "Du skriver grunden. Dokumenterne åbner, men dine point er forseglet for formanden, til der er truffet afgørelse.",
              en: "You give the reason. The documents open, but your scores stay sealed to the chair until the ruling.",
              zh: "您需说明理由。文件会打开，但在裁定作出之前，您的评分对组长保持封存。",
            },
          },
          {
            term: { da: "Ja, jeg er inhabil", en: "Yes, I have a conflict of interest", zh: "是，我应当回避" },
            about: {
              da: "Du skriver grunden. Dokumenterne fjernes fra denne computer, det, du har skrevet, tages ud og står kun i ændringsloggen, og ansøgningen udgår for dig.",
              en: "You give the reason. The documents are removed from this computer, what you wrote is taken out and stands only in the change log, and the application is closed to you.",
              zh: "您需说明理由。文件将从本机移除，您写下的内容会撤出，仅留存于变更日志，您需回避该申请。",
            },
          },
        ],
      },
      {
        text: {
          da: "Skøn gør opmærksom på ens organisationer, e-maildomæner og navne. Det er oplysninger, ikke afgørelser. Er du i tvivl, så svar »Muligvis«: formanden afgør det.",
          en: "Skøn points out equal organisations, e-mail domains and names. They are information, not decisions. If you are in doubt, answer “Possibly”: the chair decides.",
          zh: "Skøn 会提示相同的单位、电子邮箱域名和姓名。这些仅供参考，不作判断。如有疑问，请回答“可能有”，由组长裁定。",
        },
      },
      {
        text: {
          da: "Svar, grund og tidspunkt følger din vurdering og står i ændringsloggen. Du kan rette svaret, til vurderingen er eksporteret, og bekræfter det hele igen, når du underskriver.",
          en: "Answer, reason and time go with your review and stand in the change log. You can correct the answer until the review is exported, and you confirm it all again when you sign.",
          zh: "答复、理由和时间随评审一并提交，并记入变更日志。导出评审之前可以更正；签名时需再次确认全部申报。",
        },
      },
    ],
  },
] as const satisfies readonly HelpPage[];
