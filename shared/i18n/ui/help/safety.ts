// Help: passphrase and backup, and a second computer.
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
            da: "Med en sikkerhedskopi, hvis sætning du kender: vælg {{ui:identity.restore}} i en ny datamappe. Du får din nøgle igen, men ikke runderne; bed sekretariatet sende pakkerne igen.",
            en: "With a backup whose phrase you know: choose {{ui:identity.restore}} in a new data folder. You get your key back, but not the rounds; ask the secretariat to send the packages again.",
            zh: "如有您知道口令的备份：请在新的数据文件夹中选择{{ui:identity.restore}}。您将取回密钥，但不包括轮次；请让秘书处重新发送资料包。",
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
          da: "Skøn lægger selv en krypteret kopi af databasen i datamappen for hver dag du arbejder, og gemmer dem i højst fem uger. Er noget gået galt, eller kan databasen ikke åbnes, så vælg {{ui:backups.command}} i menuen Filer, også før du låser op. Det, der er her nu, bliver gemt som en kopi mere. Har du sendt en pakke, efter at kopien blev lavet, får den næste et højere nummer og erstatter den.",
          en: "Skøn itself puts an encrypted copy of the database in the data folder for every day you work, and keeps them for five weeks at most. If something has gone wrong, or the database cannot be opened, choose {{ui:backups.command}} in the File menu, also before unlocking. What is here now is kept as one more copy. If you sent a package after the copy was made, the next one gets a higher number and takes its place.",
          zh: "您每工作一天，Skøn 都会自动在数据文件夹中保存一份数据库的加密备份，最多保留五周。如出现问题或数据库无法打开，请在文件菜单中选择{{ui:backups.command}}，解锁之前也可以操作。当前内容会另存为一份备份。若备份之后您发送过资料包，下一个资料包将使用更大的编号并取代它。",
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
            da: "Gem en sikkerhedskopi på den første computer ({{ui:frame.identity}} → {{ui:identity.backup}}).",
            en: "Save a backup on the first computer ({{ui:frame.identity}} → {{ui:identity.backup}}).",
            zh: "在第一台电脑上保存备份（{{ui:frame.identity}} → {{ui:identity.backup}}）。",
          },
          {
            da: "Vælg {{ui:identity.restore}} på den anden.",
            en: "Choose {{ui:identity.restore}} on the second.",
            zh: "在第二台电脑上选择{{ui:identity.restore}}。",
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
] as const satisfies readonly HelpPage[];
