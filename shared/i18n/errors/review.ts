import type { Texts } from "../language.ts";

export const reviewErrors = {} as const satisfies Record<string, Texts>;
