import type { Texts } from "../language.ts";

export const roundErrors = {} as const satisfies Record<string, Texts>;
