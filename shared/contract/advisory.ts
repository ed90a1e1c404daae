// What is computed beside the joint prioritisation and decides nothing (domain.md §§ 7.6, 8): never an input of joint.json, never stored.
import { z } from "zod";
import { countSchema, sideSchema } from "../domain/ids.ts";
import { exactSchema, ledgerRowSchema, outcomeSchema } from "../domain/joint/document.ts";
import { read } from "../rpc/contract.ts";

const round = z.object({ round: z.string() });
const sum = z.object({ value: exactSchema, projects: countSchema });

export const advisoryContract = {
  /**
   * How often each project has room when the experts' totals are drawn again, with the same seed every time (shared/domain/joint/
   * above-line.ts). `above` of `draws`: the probability. @throws round.role-needed for anyone but an office
   */
  "joint.aboveLine": read(
    round,
    z.object({
      draws: z.int().min(1),
      /** `fixed`: a group without experts' totals here, e.g. an external list; its order is not drawn. */
      groups: z.array(z.object({ side: sideSchema, standing: z.enum(["redrawn", "fixed"]) })),
      rows: z.array(z.object({ application: z.string(), above: countSchema })),
    }),
  ),
  /**
   * The set of projects with the highest sum of combined values that the frames have room for, beside the joint list. `frames`: those
   * that may not be exceeded, the hard ones as in the list, or the soft ones too. @throws joint.solver-failed
   */
  "joint.bestUse": read(
    round.extend({ frames: z.enum(["hard", "all"]) }),
    z.object({
      /** null: no set was found in the time given. */
      best: z
        .object({
          /** False where the time was up: the best set found so far. */
          proven: z.boolean(),
          /** How much more the best possible could be worth at most, as a share; null where that is not known. Shown only. */
          gap: z.number().min(0).nullable(),
          rows: z.array(
            z.object({
              application: z.string(),
              place: z.int(),
              outcome: outcomeSchema,
              best: z.boolean().nullable(),
              value: exactSchema.nullable(),
              effect: z.enum(["both", "neither", "in", "out", "not-compared"]),
            }),
          ),
          ledger: z.array(ledgerRowSchema),
          list: sum,
          chosen: sum,
          listFits: z.boolean(),
        })
        .nullable(),
    }),
  ),
} as const;
