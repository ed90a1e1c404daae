import type { Texts } from "../language.ts";

export const groupErrors = {} as const satisfies Record<string, Texts>;
