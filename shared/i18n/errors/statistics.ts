import type { Texts } from "../language.ts";

export const statisticsErrors = {} as const satisfies Record<string, Texts>;
