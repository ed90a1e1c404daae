// The desk: a package looked at before it is taken in, and the practice round.
import type { Texts } from "../language.ts";

export const deskErrors = {
  "note.superseded": {
    da: "Der er allerede en nyere pakke fra samme afsender her. Den ældre bliver gemt, men tæller ikke.",
    en: "A newer package from the same sender is already here. The older one is kept, but does not count.",
    zh: "此处已有同一发送方的更新资料包。较旧的会保留，但不计入。",
  },
} as const satisfies Record<string, Texts>;
