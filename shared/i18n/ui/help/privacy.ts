// Help: what lies where, whose personal data that is, and what crosses the border. Facts about the program; legal roles are the offices'.
import type { HelpPage } from "./page.ts";

export const privacyPages = [
  {
    id: "privacy",
    title: { da: "Hvad ligger hvor", en: "What lies where", zh: "数据存放位置" },
    blocks: [
      {
        terms: [
          {
            term: { da: "På denne computer", en: "On this computer", zh: "本机" },
            about: {
              da: "Ansøgninger, dokumenter, vurderinger, noter og ændringslog, krypteret i datamappen (se {{ui:frame.settings}}). Uden adgangssætningen er de ulæselige.",
              en: "Applications, documents, reviews, notes and change log, encrypted in the data folder (see {{ui:frame.settings}}). Without the passphrase they cannot be read.",
              zh: "申请、文件、评审、备注和变更日志，均加密存放在数据文件夹中（见{{ui:frame.settings}}）。没有口令短语无法读取。",
            },
          },
          {
            term: { da: "I den pakke, du sender", en: "In the package you send", zh: "您发送的评审包" },
            about: {
              da: "Erklæringer, point, begrundelser, indsatte citater, vurdering, bemærkning og indstilling. Kan læses af dem, der står under {{ui:export.readableBy}}.",
              en: "Declarations, scores, reasons, inserted quotations, assessment, remark and recommendation. Readable by those named under {{ui:export.readableBy}}.",
              zh: "申报、评分、理由、插入的引文、评语、意见和推荐意见。仅{{ui:export.readableBy}}下列出的人可以读取。",
            },
          },
          {
            term: { da: "Sendes aldrig", en: "Never sent", zh: "从不发送" },
            about: {
              da: "Private noter, fremhævninger, kommentarer, søgninger og hvor længe du har læst. Det sidste måles slet ikke.",
              en: "Private notes, highlights, comments, searches and how long you have been reading. The last is not measured at all.",
              zh: "私人备注、标注、批注、搜索记录和阅读时长（后者完全不记录）。",
            },
          },
          {
            term: { da: "På nettet", en: "On the network", zh: "网络" },
            about: {
              da: "Intet. Skøn har ingen konto, ingen statistik og søger ikke efter opdateringer af sig selv.",
              en: "Nothing. Skøn has no account and no statistics and does not look for updates on its own.",
              zh: "无。Skøn 没有账户，不收集统计数据，也不会自行检查更新。",
            },
          },
        ],
      },
      {
        text: {
          da: "Vurderingen til ansøgeren sendes til ansøgeren ved partshøring, og eksperternes navne er ikke hemmelige over for ansøgerne. Bemærkningen til gruppen kan blive udleveret ved aktindsigt.",
          en: "The assessment to the applicant is sent to the applicant when the applicant is heard, and the experts' names are not secret from applicants. The remark to the group may be disclosed on request.",
          zh: "给申请人的评语会在听取申请人意见时发给申请人，专家姓名对申请人不保密。给专家组的意见可能依申请公开。",
        },
      },
      {
        text: {
          da: "Når rundens opbevaringsfrist er udløbet, foreslår Skøn at fjerne den. Så forsvinder ansøgninger, dokumenter og noter fra computeren; ændringsloggen og numrene på dine pakker bliver. De lokale sikkerhedskopier har dem uden dokumenterne i højst fem uger endnu.",
          en: "When the round's retention period has ended, Skøn suggests removing it. Applications, documents and notes then go from the computer; the change log and the numbers of your packages stay. The local backups hold them without the documents for five weeks more at most.",
          zh: "轮次的保存期限届满后，Skøn 会提示移除。届时申请、文件和备注将从本机删除；变更日志和您的评审包编号会保留。本机备份中仍会保留这些内容（不含文件），最长五周。",
        },
      },
      { see: ["transfer", "passphrase"] },
    ],
  },
  {
    id: "transfer",
    title: {
      da: "Persondata og overførsel",
      en: "Personal data and transfer",
      zh: "个人信息与跨境传输",
    },
    blocks: [
      {
        text: {
          da: "Her står, hvad programmet gør. Hvem der er dataansvarlig, og hvilket grundlag I bruger, afgør de to kontorer; Skøn gemmer svaret og lader det følge runden.",
          en: "This says what the program does. Who is the controller and which basis you rely on is for the two offices to decide; Skøn keeps the answer and lets it go with the round.",
          zh: "本页说明程序的处理方式。谁是个人信息处理者（数据控制者）、依据何种法律基础，由两个办公室决定；Skøn 保存所作的说明，并随轮次传递。",
        },
      },
      { heading: { da: "Hvis oplysninger", en: "Whose data", zh: "涉及哪些人的信息" } },
      {
        terms: [
          {
            term: { da: "Ansøgernes kontaktpersoner", en: "Applicants' contacts", zh: "申请方联系人" },
            about: {
              da: "Navn, e-mail og institution, og hvad ansøgningens bilag selv rummer. Oplysningerne om alle ansøgninger følger med hver pakke; bilagene kun til dem, der skal vurdere ansøgningen.",
              en: "Name, e-mail and organisation, and whatever the application's documents hold. The facts of all applications go with every bundle; documents only to those who are to review the application.",
              zh: "姓名、电子邮箱、单位，以及申请附件中包含的内容。全部申请的基本信息随每个资料包传递；附件只发给评审该申请的人。",
            },
          },
          {
            term: { da: "Eksperter og formænd", en: "Experts and chairs", zh: "专家与组长" },
            about: {
              da: "Navn, institution, e-mail, sprog, offentlig nøgle, rolle og fordeling. En ekspert får kun navne på dem, han eller hun har brug for.",
              en: "Name, organisation, e-mail, languages, public key, role and assignment. An expert gets only the names he or she needs.",
              zh: "姓名、单位、电子邮箱、语言、公钥、角色和分配情况。专家只会收到所需的姓名。",
            },
          },
          {
            term: { da: "Erklæringer om habilitet", en: "Declarations of conflict", zh: "利益冲突申报" },
            about: {
              da: "Svar, art, grund og tid. Grunden kan røre private forhold: skriv ikke mere, end afgørelsen kræver. Formand og sekretariat læser den.",
              en: "Answer, kind, reason and time. The reason may touch private matters: write no more than the ruling needs. Chair and secretariat read it.",
              zh: "答复、类别、理由和时间。理由可能涉及私人事项：请勿超出裁定所需。组长和秘书处可以看到。",
            },
          },
          {
            term: { da: "Vurderinger", en: "Reviews", zh: "评审" },
            about: {
              da: "Point, begrundelser og indstilling med navn. De hører til sagen og kan komme frem ved partshøring og aktindsigt.",
              en: "Scores, reasons and recommendation, with a name. They belong to the case and may come out when applicants are heard and on request for access.",
              zh: "署名的评分、理由和推荐意见。它们属于案卷，在听取申请人意见或依申请公开时可能披露。",
            },
          },
        ],
      },
      { heading: { da: "Over grænsen", en: "Across the border", zh: "跨境传输" } },
      {
        text: {
          da: "Oplysninger går fra den ene side til den anden i to slags filer: ansøgningspakkerne og den fælles prioritering med gruppernes pakker. De er krypteret til modtagerne undervejs; hos modtageren gælder modtagerens regler.",
          en: "Data goes from one side to the other in two kinds of file: the application bundles, and the joint prioritisation with the groups' packages. They are encrypted to their readers on the way; with the reader, the reader's rules apply.",
          zh: "信息以两类文件在双方之间传递：申请资料包，以及附有各组汇总包的联合优先排序。传输途中均加密给接收人；到达之后适用接收方的规定。",
        },
      },
      {
        terms: [
          {
            term: {
              da: "{{ui:builder.transferBasis}}",
              en: "{{ui:builder.transferBasis}}",
              zh: "{{ui:builder.transferBasis}}",
            },
            about: {
              da: "Et felt i {{ui:preparation.facts}}. Skriv grundlaget efter databeskyttelsesforordningens kapitel V, fx standardbestemmelser med dato og journalnummer, og for den kinesiske side ordningen efter landets lov om personoplysninger. Teksten følger runden.",
              en: "A field in {{ui:preparation.facts}}. Write the basis under chapter V of the GDPR, for example standard clauses with date and journal number, and for the Chinese side the arrangement under its Personal Information Protection Law. The text goes with the round.",
              zh: "{{ui:preparation.facts}}中的一栏。请写明依据：欧盟《通用数据保护条例》第五章规定的机制，例如标准合同条款及其日期和文号；中方则写明依《个人信息保护法》采取的出境安排。该文字随轮次传递。",
            },
          },
          {
            term: {
              da: "{{ui:builder.retainUntil}}",
              en: "{{ui:builder.retainUntil}}",
              zh: "{{ui:builder.retainUntil}}",
            },
            about: {
              da: "Den dato, hvorefter Skøn foreslår alle at fjerne runden. Skøn sletter aldrig af sig selv: arkivpligten er kontorets.",
              en: "The date after which Skøn suggests to everybody to remove the round. Skøn never deletes on its own: the duty to archive is the office's.",
              zh: "此日期之后，Skøn 会提示所有人移除该轮次。Skøn 从不自行删除：归档责任由办公室承担。",
            },
          },
          {
            term: { da: "Dataansvarlig", en: "Controller", zh: "个人信息处理者（数据控制者）" },
            about: {
              da: "Hver side for sin egen behandling, hvis I ikke aftaler andet. Ingen leverandør behandler oplysninger for jer: der er ingen server.",
              en: "Each side for its own processing, unless you agree otherwise. No supplier processes data for you: there is no server.",
              zh: "除另有约定外，各方对自己的处理活动负责。没有供应商代为处理：不存在服务器。",
            },
          },
        ],
      },
      { heading: { da: "Indsigt, rettelse, sletning", en: "Access, correction, erasure", zh: "查阅、更正与删除" } },
      {
        text: {
          da: "{{ui:frame.papers}} skriver alt, hvad der er registreret om en ansøgning eller en vurdering, og ændringsloggen. En rettelse er en ny version; den gamle bliver i loggen, fordi den hører til sagen. En runde fjernes på hver computer for sig.",
          en: "{{ui:frame.papers}} writes all that is recorded about an application or a review, and the change log. A correction is a new version; the old one stays in the log because it belongs to the case. A round is removed on each computer by itself.",
          zh: "{{ui:frame.papers}}可输出有关某份申请或评审的全部记录以及变更日志。更正以新版本体现；旧版本因属于案卷而保留在日志中。轮次须在每台电脑上分别移除。",
        },
      },
      { see: ["privacy"] },
    ],
  },
] as const satisfies readonly HelpPage[];
