// The closed list of error codes: one file per feature, every sentence in three languages, saying what happened and what to do.
import type { Texts } from "../language.ts";
import { backupErrors } from "./backups.ts";
import { cliErrors } from "./cli.ts";
import { changeTexts } from "../ui/changes.ts";
import { commonErrors } from "./common.ts";
import { deskErrors } from "./desk.ts";
import { consolidationErrors } from "./consolidation.ts";
import { documentErrors } from "./documents.ts";
import { evaluationErrors } from "./evaluation.ts";
import { fieldErrors } from "./fields.ts";
import { formErrors } from "./form.ts";
import { groupErrors } from "./group.ts";
import { hostErrors } from "./host.ts";
import { identityErrors } from "./identity.ts";
import { intakeErrors } from "./intake.ts";
import { jointErrors } from "./joint.ts";
import { noteTexts } from "./notes.ts";
import { packageErrors } from "./packages.ts";
import { readingErrors } from "./reading.ts";
import { reviewErrors } from "./review.ts";
import { roundErrors } from "./round.ts";
import { statisticsErrors } from "./statistics.ts";
import { textErrors } from "./text.ts";
import { trustErrors } from "./trust.ts";

export const errorTexts = {
  ...backupErrors,
  ...cliErrors,
  ...changeTexts,
  ...commonErrors,
  ...consolidationErrors,
  ...deskErrors,
  ...documentErrors,
  ...evaluationErrors,
  ...fieldErrors,
  ...formErrors,
  ...groupErrors,
  ...hostErrors,
  ...identityErrors,
  ...intakeErrors,
  ...jointErrors,
  ...noteTexts,
  ...packageErrors,
  ...readingErrors,
  ...reviewErrors,
  ...roundErrors,
  ...statisticsErrors,
  ...textErrors,
  ...trustErrors,
} satisfies Record<string, Texts>;

export type ErrorCode = keyof typeof errorTexts;
