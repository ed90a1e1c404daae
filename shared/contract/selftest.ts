// What a self-test finds: one line a part of Skøn, the service's first, then the shell's.
import { z } from "zod";

export const SELFTEST_PARTS = [
  "vectors",
  "ciphers",
  "database",
  "threads",
  "solver",
  "files",
  "runtime",
  "fuses",
  "page",
  "fonts",
  "pdf",
] as const;
export type SelftestPart = (typeof SELFTEST_PARTS)[number];

export const selftestCheckSchema = z.object({
  id: z.enum(SELFTEST_PARTS),
  ok: z.boolean(),
  /** For whoever mends it: versions, or what is wrong. English. */
  detail: z.string(),
});
export type SelftestCheck = z.infer<typeof selftestCheckSchema>;
