import type { Texts } from "../language.ts";

export const trustErrors = {} as const satisfies Record<string, Texts>;
