// The letter by which an office invites a member of its group: printed or mailed before the first package, so that its fingerprint can
// be compared with what the package says. Copied from the screen of people; the same text stands in the help.
import type { Language, Texts } from "../language.ts";
import { translate, type Translatable } from "../translate.ts";

export const invitationTexts = {
  copy: { da: "Kopiér invitationsbrev", en: "Copy letter of invitation", zh: "复制邀请函" },
  copied: {
    da: "Invitationsbrevet er kopieret. Sæt det ind i et brev eller en mail.",
    en: "The letter of invitation is copied. Paste it into a letter or a mail.",
    zh: "邀请函已复制。请粘贴到信函或邮件中。",
  },
  copiedFor: {
    da: "Invitationsbrevet til {{name}} er kopieret. Sæt det ind i et brev eller en mail.",
    en: "The letter of invitation to {{name}} is copied. Paste it into a letter or a mail.",
    zh: "致{{name}}的邀请函已复制。请粘贴到信函或邮件中。",
  },
  deadline: {
    da: "{{date}} kl. {{time}} ({{place}})",
    en: "{{date}}, {{time}} ({{place}})",
    zh: "{{date}} {{time}}（{{place}}时间）",
  },
  letter: {
    da: `Kære {{name}}

Vi inviterer dig til at vurdere ansøgninger i {{round}}. Frist for vurderingerne: {{deadline}}.

Vurderingen sker i programmet Skøn på din egen computer, også uden net. Sådan begynder du:

1. Installér Skøn, og opret din identitet. Det tager et par minutter.
2. Send os dit tilmeldingskort. Vi ringer og beder dig læse dit fingeraftryk op.
3. Du får en ansøgningspakke tilbage som en fil. Åbn den i Skøn.

Når du åbner pakken, viser Skøn et fingeraftryk med otte tal. Sammenlign det med vores:

    {{digits}}

Er tallene ens, kommer pakken fra os. Er de ikke, så tag den ikke ind, men ring til os på {{phone}}. Gem brevet; tallene er de samme i hele programmet.

Før du læser en ansøgning, svarer du på, om du er inhabil i den. Eksperternes navne og vurderinger er ikke hemmelige: de kan komme frem ved partshøring og aktindsigt.

Venlig hilsen
{{office}}`,
    en: `Dear {{name}}

We invite you to review applications in {{round}}. Reviews are due by {{deadline}}.

You review in the program Skøn on your own computer, also without a network. This is how to begin:

1. Install Skøn and create your identity. It takes a few minutes.
2. Send us your enrolment card. We call you and ask you to read out your fingerprint.
3. You get an application bundle back as a file. Open it in Skøn.

When you open the bundle, Skøn shows a fingerprint of eight numbers. Compare it with ours:

    {{digits}}

If the numbers are the same, the bundle comes from us. If they are not, do not take it in; call us on {{phone}}. Keep this letter: the numbers stay the same throughout the programme.

Before you read an application you answer whether you have a conflict of interest in it. Experts' names and reviews are not secret: they may be disclosed when applicants are heard and on request for access.

Kind regards
{{office}}`,
    zh: `{{name}}：您好！

诚邀您担任{{round}}的评审专家。评审截止时间：{{deadline}}。

评审在您自己的电脑上使用 Skøn 程序完成，离线也可进行。开始步骤如下：

1. 安装 Skøn 并创建您的身份，只需几分钟。
2. 将登记卡发送给我们。我们会致电，请您读出您的指纹。
3. 您将收到一个申请资料包文件，请在 Skøn 中打开。

打开资料包时，Skøn 会显示由八组数字构成的指纹。请与我们的指纹核对：

    {{digits}}

数字一致，说明资料包由我们发出。如不一致，请勿导入，并致电 {{phone}}。请妥善保存此信：在整个计划期间，这些数字不变。

阅读每份申请之前，您需申报是否存在利益冲突。专家姓名和评审意见并不保密：在听取申请人意见或依申请公开时可能会披露。

此致
{{office}}`,
  },
} as const satisfies Record<string, Translatable>;

/** What stands in the letter where nothing is known: to be written by hand. */
const SLOTS = {
  name: { da: "[navn]", en: "[name]", zh: "[姓名]" },
  round: { da: "[runde]", en: "[round]", zh: "[轮次]" },
  deadline: { da: "[frist]", en: "[deadline]", zh: "[截止时间]" },
  digits: { da: "[kontorets fingeraftryk]", en: "[the office's fingerprint]", zh: "[办公室指纹]" },
  phone: { da: "[telefon]", en: "[telephone]", zh: "[电话]" },
  office: { da: "[kontor]", en: "[office]", zh: "[办公室]" },
} as const satisfies Record<string, Texts>;

/** The letter in one language. @param known what is left out stays to be written by hand */
export function invitationLetter(lang: Language, known: Partial<Record<keyof typeof SLOTS, string>> = {}): string {
  const slots = Object.fromEntries(Object.entries(SLOTS).map(([slot, texts]) => [slot, texts[lang]]));
  return translate(invitationTexts.letter, lang, { ...slots, ...known });
}
