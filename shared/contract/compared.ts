// A package beside others of its sender, as a comparison heads its columns.
import { z } from "zod";
import { digestSchema } from "../domain/ids.ts";

export const packageAt = z.object({ digest: digestSchema, sequence: z.int(), arrivedAt: z.string() });
export const comparedPackage = packageAt.extend({
  /** When its sender signed it, by his own clock. */
  createdAt: z.string(),
  complete: z.int(),
  rows: z.int(),
});
