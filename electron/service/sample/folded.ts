// YAML folds a line break into a space. Chinese has no spaces between words, so after a Chinese character the space goes.

const AFTER_HAN = /(?<=[\u2E80-\u2FFF\u3001-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])[ \t\r\n]+/gu;

/** A folded text as it is meant: one paragraph, single spaces, none after a Chinese character. */
export const unfold = (text: string): string =>
  text
    .trim()
    .replaceAll(AFTER_HAN, "")
    .replaceAll(/\s*\n\s*/g, " ");
