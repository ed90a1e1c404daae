import type { Texts } from "../language.ts";

export const identityErrors = {} as const satisfies Record<string, Texts>;
