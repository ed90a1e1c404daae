import type { Texts } from "../language.ts";

export const jointErrors = {} as const satisfies Record<string, Texts>;
