// Where a quotation from the document goes: the reasons of the criterion one is at, else the assessment.
export interface PaneQuote {
  /** Path of the attachment. */
  readonly attachment: string;
  readonly page: number;
  readonly text: string;
}
export type QuoteTarget = (quote: PaneQuote) => void;

/**
 * Puts text in at the caret as if it had been typed, so that the browser's undo takes it back.
 * @returns false where the field cannot be written in now (it is not shown)
 */
export function typeAtCaret(field: HTMLTextAreaElement, text: string): boolean {
  if (field.offsetParent === null) return false;
  field.focus();
  // The only way to put text into a field that the browser can undo; Chromium keeps it for that reason.
  return document.execCommand("insertText", false, text);
}
