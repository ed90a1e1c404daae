import type { Texts } from "../language.ts";

export const packageErrors = {} as const satisfies Record<string, Texts>;
