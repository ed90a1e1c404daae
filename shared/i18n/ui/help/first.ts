// Help: where to begin, packages and fingerprints, and declaring on conflicts of interest.
import type { HelpPage } from "./page.ts";

export const startPages = [
  {
    id: "start",
    title: { da: "Kom i gang", en: "Getting started", zh: "开始使用" },
    blocks: [
      {
        text: {
          da: "Skøn er til faglig vurdering af ansøgninger, også uden net. Alt kommer ind som filer og går ud som filer; Skøn sender intet selv.",
          en: "Skøn is for the expert review of applications, also without a network. Everything comes in as files and goes out as files; Skøn itself sends nothing.",
          zh: "Skøn 用于申请项目的专家评审，离线也可工作。所有内容均以文件形式进出；Skøn 本身不会发送任何内容。",
        },
      },
      {
        heading: {
          da: "Begynd med den vejledning, der er din",
          en: "Begin with the guide that is yours",
          zh: "从您的指南开始",
        },
      },
      {
        text: {
          da: "Hvilken rolle du har, står i sekretariatets pakke. Den samme person kan være ekspert i én runde og formand i en anden.",
          en: "Your role stands in the secretariat's package. The same person can be an expert in one round and chair in another.",
          zh: "您的角色由秘书处的资料包确定。同一个人可以在一个轮次中担任专家，在另一个轮次中担任组长。",
        },
      },
      { see: ["expert", "chair", "secretariat"] },
      { heading: { da: "Prøv uden risiko", en: "Try it without risk", zh: "放心试用" } },
      {
        text: {
          da: "{{ui:identity.trySample}} åbner ni opdigtede ansøgninger. Du kan gå hele vejen fra habilitet til underskrift; intet tæller, og runden kan slettes igen.",
          en: "{{ui:identity.trySample}} opens nine invented applications. You can go all the way from declaration to signature; nothing counts, and the round can be deleted again.",
          zh: "{{ui:identity.trySample}}会打开九份虚构申请。您可以从申报到签名走完全程；一切均不作数，轮次也可删除。",
        },
      },
      { heading: { da: "To taster er nok", en: "Two keys are enough", zh: "记住两个键就够了" } },
      {
        text: {
          da: "{{key:app.palette}} finder alt: skriv et nummer, en titel eller det, du vil gøre. {{key:app.shortcuts}} viser de genveje, der virker netop nu. {{key:app.help}} åbner hjælpen til den side, du er på.",
          en: "{{key:app.palette}} finds everything: type a number, a title or what you want to do. {{key:app.shortcuts}} shows the shortcuts that work right now. {{key:app.help}} opens the help on the page you are at.",
          zh: "{{key:app.palette}} 可查找一切：输入编号、标题或想要执行的操作。{{key:app.shortcuts}} 显示当前可用的快捷键。{{key:app.help}} 打开与当前页面相关的帮助。",
        },
      },
    ],
  },
] as const satisfies readonly HelpPage[];

export const firstPages = [
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
        picture: "import-first",
        shows: {
          da: "En ansøgningspakke, før den tages ind: hvem der har underskrevet, og fingeraftrykket, der skal sammenlignes.",
          en: "An application bundle before it is taken in: who signed it, and the fingerprint to compare.",
          zh: "导入之前的申请资料包：显示签署者以及需要核对的指纹。",
        },
      },
      {
        points: [
          {
            da: "{{ui:import.same}}: Skøn husker det og spørger ikke igen.",
            en: "{{ui:import.same}}: Skøn remembers it and does not ask again.",
            zh: "{{ui:import.same}}：Skøn 会记住，不再询问。",
          },
          {
            da: "{{ui:import.noLetter}}: pakken kan tages ind; afsenderen mærkes {{ui:identity.pinSeen}}, til du har sammenlignet.",
            en: "{{ui:import.noLetter}}: the package can be taken in; the sender is marked {{ui:identity.pinSeen}} until you have compared.",
            zh: "{{ui:import.noLetter}}：可以导入；在您核对之前，发送者标记为{{ui:identity.pinSeen}}。",
          },
          {
            da: "{{ui:import.different}}: tag ikke pakken ind. Ring til sekretariatet.",
            en: "{{ui:import.different}}: do not take the package in. Call the secretariat.",
            zh: "{{ui:import.different}}：请勿导入，并致电秘书处。",
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
      { see: ["verify", "invitation"] },
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
        picture: "declaration",
        shows: {
          da: "Erklæringen: til venstre dem, der er involveret, til højre de tre svar.",
          en: "The declaration: at the left those involved, at the right the three answers.",
          zh: "申报页面：左侧为相关各方，右侧为三种答复。",
        },
      },
      {
        terms: [
          {
            term: { da: "{{ui:conflict.none}}", en: "{{ui:conflict.none}}", zh: "{{ui:conflict.none}}" },
            about: { da: "Dokumenterne åbner.", en: "The documents open.", zh: "文件打开。" },
          },
          {
            term: { da: "{{ui:conflict.possible}}", en: "{{ui:conflict.possible}}", zh: "{{ui:conflict.possible}}" },
            about: {
              da: "Du skriver grunden. Dokumenterne åbner, men dine point er forseglet for formanden, til der er truffet afgørelse.",
              en: "You give the reason. The documents open, but your scores stay sealed to the chair until the ruling.",
              zh: "您需说明理由。文件会打开，但在裁定作出之前，您的评分对组长保持封存。",
            },
          },
          {
            term: {
              da: "{{ui:conflict.conflicted}}",
              en: "{{ui:conflict.conflicted}}",
              zh: "{{ui:conflict.conflicted}}",
            },
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
          da: "Skøn gør opmærksom på ens organisationer, e-maildomæner og navne. Det er oplysninger, ikke afgørelser. Er du i tvivl, så svar {{ui:conflict.possible}}: formanden afgør det.",
          en: "Skøn points out equal organisations, e-mail domains and names. They are information, not decisions. If you are in doubt, answer {{ui:conflict.possible}}: the chair decides.",
          zh: "Skøn 会提示相同的单位、电子邮箱域名和姓名。这些仅供参考，不作判断。如有疑问，请回答{{ui:conflict.possible}}，由组长裁定。",
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
