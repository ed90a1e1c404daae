// What is wrong with one field of a form, a file or a call; `field` says where. Shown below the refusal it belongs to.
import type { Texts } from "../language.ts";

export const formErrors = {
  "form.issue.missing": {
    da: "{{field}} mangler. Udfyld feltet.",
    en: "{{field}} is missing. Fill it in.",
    zh: "缺少 {{field}}。请填写。",
  },
  "form.issue.empty": {
    da: "{{field}} er tom. Udfyld feltet.",
    en: "{{field}} is empty. Fill it in.",
    zh: "{{field}} 为空。请填写。",
  },
  "form.issue.unknown": {
    da: "{{field}} er ikke et felt, der kendes her. Ret navnet, eller fjern feltet.",
    en: "{{field}} is not a field known here. Correct the name or remove the field.",
    zh: "{{field}} 不是此处可识别的字段。请更正名称或删除该字段。",
  },
  "form.issue.not-text": {
    da: "{{field}} skal være tekst.",
    en: "{{field}} must be text.",
    zh: "{{field}} 应为文本。",
  },
  "form.issue.not-number": {
    da: "{{field}} skal være et tal.",
    en: "{{field}} must be a number.",
    zh: "{{field}} 应为数字。",
  },
  "form.issue.not-whole": {
    da: "{{field}} skal være et helt tal.",
    en: "{{field}} must be a whole number.",
    zh: "{{field}} 应为整数。",
  },
  "form.issue.not-yes-no": {
    da: "{{field}} skal være true eller false.",
    en: "{{field}} must be true or false.",
    zh: "{{field}} 应为 true 或 false。",
  },
  "form.issue.not-list": {
    da: "{{field}} skal være en liste.",
    en: "{{field}} must be a list.",
    zh: "{{field}} 应为列表。",
  },
  "form.issue.not-object": {
    da: "{{field}} skal bestå af felter med navn.",
    en: "{{field}} must consist of named fields.",
    zh: "{{field}} 应由带名称的字段组成。",
  },
  "form.issue.choice": {
    da: "{{field}} skal være en af disse: {{expected}}.",
    en: "{{field}} must be one of these: {{expected}}.",
    zh: "{{field}} 应为下列之一：{{expected}}。",
  },
  "form.issue.date": {
    da: "{{field}} skal være en dato, der findes, skrevet år-måned-dag, f.eks. 2008-12-10.",
    en: "{{field}} must be a date that exists, written year-month-day, e.g. 2008-12-10.",
    zh: "{{field}} 应为实际存在的日期，按“年-月-日”书写，例如 2008-12-10。",
  },
  "form.issue.form": {
    da: "{{field}} har ikke den form, der ventes.",
    en: "{{field}} does not have the form that is expected.",
    zh: "{{field}} 的格式不符合要求。",
  },
  "form.issue.too-long": {
    da: "{{field}} er for lang (højst {{limit}} tegn).",
    en: "{{field}} is too long (at most {{limit}} characters).",
    zh: "{{field}} 过长（最多 {{limit}} 个字符）。",
  },
  "form.issue.too-short": {
    da: "{{field}} er for kort (mindst {{limit}} tegn).",
    en: "{{field}} is too short (at least {{limit}} characters).",
    zh: "{{field}} 过短（至少 {{limit}} 个字符）。",
  },
  "form.issue.too-many": {
    da: "{{field}} har for mange (højst {{limit}}).",
    en: "{{field}} has too many (at most {{limit}}).",
    zh: "{{field}} 的项目过多（最多 {{limit}} 项）。",
  },
  "form.issue.too-few": {
    da: "{{field}} har for få (mindst {{limit}}).",
    en: "{{field}} has too few (at least {{limit}}).",
    zh: "{{field}} 的项目过少（至少 {{limit}} 项）。",
  },
  "form.issue.too-large": {
    da: "{{field}} er for stor (højst {{limit}}).",
    en: "{{field}} is too large (at most {{limit}}).",
    zh: "{{field}} 过大（最大为 {{limit}}）。",
  },
  "form.issue.too-small": {
    da: "{{field}} er for lille (mindst {{limit}}).",
    en: "{{field}} is too small (at least {{limit}}).",
    zh: "{{field}} 过小（最小为 {{limit}}）。",
  },
  "form.issue.decimal-comma": {
    da: '{{field}}: Inden for { } skiller et komma felter, så »{{value}}« læses ikke som ét tal. Skriv det med punktum, f.eks. 3.5, eller i anførselstegn: "3,5".',
    en: '{{field}}: inside { } a comma separates fields, so "{{value}}" is not read as one number. Write it with a point, e.g. 3.5, or in quotation marks: "3,5".',
    zh: '{{field}}：在 { } 中逗号用于分隔字段，因此“{{value}}”不会被读作一个数。请使用小数点，例如 3.5，或加引号："3,5"。',
  },
} as const satisfies Record<string, Texts>;
