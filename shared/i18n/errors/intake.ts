import type { Texts } from "../language.ts";

export const intakeErrors = {} as const satisfies Record<string, Texts>;
