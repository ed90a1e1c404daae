// A reason as the documents take it: something, and no longer than they hold. Pure.
import { LONGEST_REASON } from "../../../shared/domain/conflict.ts";

export { LONGEST_REASON };
export const isReason = (text: string): boolean => text.trim() !== "" && text.trim().length <= LONGEST_REASON;
