// The shape of resources/sample/content/IT-nn.yaml: the words, tables and figures of each application's documents.
import { z } from "zod";

const column = z.object({
  text: z.string(),
  width: z.number().positive(),
  align: z.enum(["left", "right"]).default("left"),
});
const tableSchema = z.object({
  caption: z.string(),
  columns: z.array(column).min(2),
  rows: z.array(z.array(z.string())).min(1),
  /** The last row is a sum: bold, with a line above. */
  total: z.boolean().default(false),
});
export type Table = z.infer<typeof tableSchema>;

const figureSchema = z.discriminatedUnion("kind", [
  /** Architecture: layers from top to bottom, boxes side by side, arrows between the layers. */
  z.object({
    kind: z.literal("layers"),
    caption: z.string(),
    layers: z.array(z.object({ label: z.string(), boxes: z.array(z.string()).min(1) })).min(2),
  }),
  /** Horizontal bars from zero. */
  z.object({
    kind: z.literal("bars"),
    caption: z.string(),
    unit: z.string(),
    items: z.array(z.object({ label: z.string(), value: z.number().min(0) })).min(2),
  }),
  /** Time plan in months from the start. */
  z.object({
    kind: z.literal("plan"),
    caption: z.string(),
    months: z.int().min(6).max(36),
    monthLabel: z.string(),
    rows: z.array(z.object({ label: z.string(), from: z.int().min(1), to: z.int().min(1) })).min(2),
  }),
]);
export type Figure = z.infer<typeof figureSchema>;

export const blockSchema = z.union([
  z.strictObject({ h: z.string() }),
  z.strictObject({ p: z.string() }),
  z.strictObject({ list: z.array(z.string()).min(1) }),
  z.strictObject({ table: tableSchema }),
  z.strictObject({ figure: figureSchema }),
]);
export type Block = z.infer<typeof blockSchema>;

const documentSchema = z.object({
  file: z.string().regex(/^\d\d .+\.pdf$/),
  language: z.enum(["da", "en", "zh"]),
  /** Kind of document, printed above the title. */
  label: z.string(),
  blocks: z.array(blockSchema).min(2),
});
export type SampleDocument = z.infer<typeof documentSchema>;

export const contentSchema = z.object({
  documents: z.array(documentSchema).min(2),
  /** What the budget rests on; the appendix prints it under the table made from budget.csv. */
  budget: z.object({ file: z.string(), notes: z.array(z.string()).min(2) }),
});
export type Content = z.infer<typeof contentSchema>;
