// Help: passphrase and backup, a second computer, checking a package without Skøn, and what lies where.
import type { HelpPage } from "./page.ts";

export const safetyPages = [
  {
    id: "passphrase",
    title: { da: "Mistet adgangssætning, sikkerhedskopi", en: "Lost passphrase, backup", zh: "忘记口令短语与备份" },
    blocks: [
      {
        text: {
          da: "Adgangssætningen låser alt på denne computer. Ingen andre har den, heller ikke sekretariatet, og den kan ikke nulstilles.",
          en: "The passphrase locks everything on this computer. Nobody else has it, not even the secretariat, and it cannot be reset.",
          zh: "口令短语锁定本机上的全部内容。除您之外无人知晓，秘书处也没有，且无法重置。",
        },
      },
      { heading: { da: "Har du mistet den?", en: "Have you lost it?", zh: "忘记了怎么办？" } },
      {
        points: [
          {
            da: "Med en sikkerhedskopi, hvis sætning du kender: vælg »Gendan fra sikkerhedskopi« i en ny datamappe. Du får din nøgle igen, men ikke runderne; bed sekretariatet sende pakkerne igen.",
            en: "With a backup whose phrase you know: choose “Restore from a backup” in a new data folder. You get your key back, but not the rounds; ask the secretariat to send the packages again.",
            zh: "如有您知道口令的备份：请在新的数据文件夹中选择“从备份恢复”。您将取回密钥，但不包括轮次；请让秘书处重新发送资料包。",
          },
          {
            da: "Uden: opret en ny identitet, og bed sekretariatet tilbagekalde den gamle. Pakker, du allerede har sendt, gælder stadig, hvis sekretariatet siger god for dem.",
            en: "Without one: create a new identity and ask the secretariat to revoke the old one. Packages you have already sent still count if the secretariat vouches for them.",
            zh: "若无备份：请创建新身份，并请秘书处吊销旧身份。您已发送的评审包，经秘书处确认后仍然有效。",
          },
        ],
      },
      { heading: { da: "Sikkerhedskopien", en: "The backup", zh: "备份" } },
      {
        text: {
          da: "Kopien rummer nøglen, ikke vurderingerne. Den er låst med en adgangssætning og kan ligge på et USB-stik. Gem en ny, når du skifter adgangssætning. Eksportér en kladde nu og da, så findes det, du har vurderet, også uden for computeren.",
          en: "The backup holds the key, not the reviews. It is locked with a passphrase and may lie on a USB stick. Save a new one when you change the passphrase. Export a draft now and then, so that your review also exists outside this computer.",
          zh: "备份包含密钥，不包含评审内容。它由口令短语锁定，可存放在 U 盘中。更改口令短语后请保存新的备份。建议不时导出草稿，使评审内容在本机之外也有留存。",
        },
      },
      { heading: { da: "Lokale sikkerhedskopier", en: "Local backups", zh: "本机备份" } },
      {
        text: {
          da: "Skøn lægger selv en krypteret kopi af databasen i datamappen for hver dag du arbejder, og gemmer dem i højst fem uger. Er noget gået galt, eller kan databasen ikke åbnes, så vælg »Gendan fra lokal sikkerhedskopi« i menuen Filer, også før du låser op. Det, der er her nu, bliver gemt som en kopi mere. Har du sendt en pakke, efter at kopien blev lavet, får den næste et højere nummer og erstatter den.",
          en: "Skøn itself puts an encrypted copy of the database in the data folder for every day you work, and keeps them for five weeks at most. If something has gone wrong, or the database cannot be opened, choose “Restore from a local backup” in the File menu, also before unlocking. What is here now is kept as one more copy. If you sent a package after the copy was made, the next one gets a higher number and takes its place.",
          zh: "您每工作一天，Skøn 都会自动在数据文件夹中保存一份数据库的加密备份，最多保留五周。如出现问题或数据库无法打开，请在“文件”菜单中选择“从本机备份恢复”，解锁之前也可以操作。当前内容会另存为一份备份。若备份之后您发送过资料包，下一个资料包将使用更大的编号并取代它。",
        },
      },
      {
        text: {
          da: "Er computeren stjålet, så sig det straks til sekretariatet. De tilbagekalder nøglen, så ingen kan underskrive i dit navn.",
          en: "If the computer is stolen, tell the secretariat at once. They revoke the key so that nobody can sign in your name.",
          zh: "如电脑被盗，请立即告知秘书处。他们会吊销密钥，以防他人以您的名义签名。",
        },
      },
    ],
  },
  {
    id: "second-computer",
    title: { da: "Én computer til", en: "A second computer", zh: "第二台电脑" },
    blocks: [
      {
        steps: [
          {
            da: "Gem en sikkerhedskopi på den første computer (Dig → Sikkerhedskopi).",
            en: "Save a backup on the first computer (You → Backup).",
            zh: "在第一台电脑上保存备份（您的身份 → 备份）。",
          },
          {
            da: "Vælg »Gendan fra sikkerhedskopi« på den anden.",
            en: "Choose “Restore from a backup” on the second.",
            zh: "在第二台电脑上选择“从备份恢复”。",
          },
          {
            da: "Åbn ansøgningspakken igen.",
            en: "Open the application bundle again.",
            zh: "再次打开申请资料包。",
          },
          {
            da: "Åbn også din seneste vurderingspakke, hvis du har eksporteret en. Så fortsætter numrene.",
            en: "Open your latest review package as well, if you have exported one. Then the numbers go on from there.",
            zh: "如已导出过评审包，请同时打开最近的一份，使编号得以延续。",
          },
        ],
      },
      {
        text: {
          da: "Det, du har skrevet, følger ikke med: begynd og slut en vurdering på samme computer. Skal alt flyttes, så luk Skøn, kopiér hele datamappen, og brug derefter kun den ene.",
          en: "What you have written does not come along: begin and finish a review on the same computer. To move everything, close Skøn, copy the whole data folder, and from then on use only the one.",
          zh: "您填写的内容不会随之转移：请在同一台电脑上开始并完成评审。如需整体迁移，请关闭 Skøn，复制整个数据文件夹，此后只使用其中一份。",
        },
      },
      {
        text: {
          da: "Arbejd på én computer ad gangen. De to computere taler ikke sammen: underskriver du forskellige vurderinger med samme nummer på to computere, opdager sekretariatet det og spørger dig, hvilken der gælder.",
          en: "Work on one computer at a time. Skøn does not synchronise; if you sign different reviews with the same number on two computers, the secretariat notices and asks you which one counts.",
          zh: "请一次只在一台电脑上工作。Skøn 不会同步；如果您在两台电脑上以相同编号签署了不同的评审，秘书处会发现并询问以哪一份为准。",
        },
      },
    ],
  },
  {
    id: "verify",
    title: { da: "Kontrollér uden Skøn", en: "Check without Skøn", zh: "不用 Skøn 验证" },
    blocks: [
      {
        text: {
          da: "En pakke kan kontrolleres med almindelige programmer (unzip, sha256sum og openssl 3), også når Skøn ikke findes mere. Scriptet verify-package.sh følger med programmet; det er kort, så læs det selv.",
          en: "A package can be checked with common programs (unzip, sha256sum and openssl 3), even when Skøn no longer exists. The script verify-package.sh comes with the program; it is short, so read it.",
          zh: "资料包可用通用程序（unzip、sha256sum 和 openssl 3）验证，即使 Skøn 已不存在。脚本 verify-package.sh 随程序附带；它很短，您可以自行阅读。",
        },
      },
      { code: "sh verify-package.sh FILE.skoen [FINGERPRINT]" },
      {
        points: [
          {
            da: "VALID betyder, at alle filer er præcis dem, indehaveren af nøglen underskrev; intet er føjet til eller fjernet.",
            en: "VALID means that all files are exactly those the holder of the key signed; nothing was added or removed.",
            zh: "VALID 表示所有文件都与密钥持有人签署的完全一致，没有增减。",
          },
          {
            da: "Hvem der har nøglen, siger det ikke. Sammenlign fingeraftrykket med et, du har fået på anden vis.",
            en: "It does not say who holds the key. Compare the fingerprint with one you got in another way.",
            zh: "它不说明谁持有密钥。请与您通过其他途径获得的指纹核对。",
          },
          {
            da: "Tidspunktet i pakken er underskriverens eget udsagn.",
            en: "The time in the package is the signer's own claim.",
            zh: "资料包中的时间由签署者自行声明。",
          },
        ],
      },
      { heading: { da: "En krypteret pakke", en: "An encrypted package", zh: "加密的资料包" } },
      {
        text: {
          da: "Den åbnes først med programmet age og læserens egen nøgle, som ligger i sikkerhedskopien:",
          en: "It is first opened with the program age and the reader's own key, which is in the backup:",
          zh: "须先用 age 程序和接收人自己的密钥（在备份中）打开：",
        },
      },
      {
        code: "age -d BACKUP | grep -o 'AGE-SECRET-KEY-1[0-9A-Z]*' > key.txt\nage -d -i key.txt FILE.skoen > plain.skoen",
      },
      {
        text: {
          da: "Slet key.txt bagefter. Filen rummer din hemmelige nøgle uden lås.",
          en: "Delete key.txt afterwards. The file holds your secret key without a lock.",
          zh: "之后请删除 key.txt。该文件包含未加锁的私钥。",
        },
      },
    ],
  },
  {
    id: "privacy",
    title: { da: "Hvad ligger hvor", en: "What lies where", zh: "数据存放位置" },
    blocks: [
      {
        terms: [
          {
            term: { da: "På denne computer", en: "On this computer", zh: "本机" },
            about: {
              da: "Ansøgninger, dokumenter, vurderinger, noter og ændringslog, krypteret i datamappen (se Indstillinger). Uden adgangssætningen er de ulæselige.",
              en: "Applications, documents, reviews, notes and change log, encrypted in the data folder (see Settings). Without the passphrase they cannot be read.",
              zh: "申请、文件、评审、备注和变更日志，均加密存放在数据文件夹中（见“设置”）。没有口令短语无法读取。",
            },
          },
          {
            term: { da: "I den pakke, du sender", en: "In the package you send", zh: "您发送的评审包" },
            about: {
              da: "Erklæringer, point, begrundelser, indsatte citater, vurdering, bemærkning og indstilling. Kan læses af dem, der står under »Kan læses af«.",
              en: "Declarations, scores, reasons, inserted quotations, assessment, remark and recommendation. Readable by those named under “Can be read by”.",
              zh: "申报、评分、理由、插入的引文、评语、意见和推荐意见。仅“可读取者”下列出的人可以读取。",
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
    ],
  },
] as const satisfies readonly HelpPage[];
