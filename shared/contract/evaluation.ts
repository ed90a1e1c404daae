// The programme over all rounds of this home, for its evaluation [S]; offices only (`round.role-needed`).
import { z } from "zod";
import { evaluationSchema, fundedProjectSchema, goalMarkSchema, programmeGoalsSchema } from "../domain/evaluation.ts";
import { applicationIdSchema, languageSchema } from "../domain/ids.ts";
import { job, read, write } from "../rpc/contract.ts";
import { REPORT_FORMATS } from "./secretariat.ts";

const at = z.object({ round: z.string(), application: applicationIdSchema });

export const evaluationContract = {
  /** Every round in which this person is an office, the figures, and the projects they name. */
  "evaluation.show": read(
    z.object({}),
    z.object({
      goals: programmeGoalsSchema,
      evaluation: evaluationSchema,
      projects: z.array(fundedProjectSchema),
    }),
  ),
  /** Which goals a funded project serves, and why. Journalled. @throws evaluation.not-funded, evaluation.unknown-goal */
  "evaluation.mark": write(at.extend({ mark: goalMarkSchema }), z.object({})),
  /** Undoes or redoes the last marking of one project. @throws evaluation.nothing-to-undo, evaluation.nothing-to-redo */
  "evaluation.step": write(at.extend({ direction: z.enum(["undo", "redo"]) }), z.object({ mark: goalMarkSchema })),
  /** The evaluation as a paper; never over an existing file. */
  "evaluation.write": job(
    z.object({ format: z.enum(REPORT_FORMATS), language: languageSchema, folder: z.string() }),
    z.object({ files: z.array(z.string()) }),
  ),
} as const;
