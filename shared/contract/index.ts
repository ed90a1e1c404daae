// The whole contract between a face and the service.
import { advisoryContract } from "./advisory.ts";
import { backupsContract } from "./backups.ts";
import { consolidationContract } from "./consolidation.ts";
import { deskContract } from "./desk.ts";
import { draftingContract } from "./drafting.ts";
import { evaluationContract } from "./evaluation.ts";
import { documentsContract } from "./documents.ts";
import { identityContract } from "./identity.ts";
import { jointViewContract } from "./joint.ts";
import { intakeContract } from "./intake.ts";
import { officeContract } from "./office.ts";
import { packagesContract } from "./packages.ts";
import { reviewsContract } from "./reviews.ts";
import { roundsContract } from "./rounds.ts";
import { reportsContract, secretariatContract } from "./secretariat.ts";

export const contract = {
  ...identityContract,
  ...backupsContract,
  ...packagesContract,
  ...roundsContract,
  ...reviewsContract,
  ...documentsContract,
  ...deskContract,
  ...consolidationContract,
  ...secretariatContract,
  ...jointViewContract,
  ...advisoryContract,
  ...evaluationContract,
  ...officeContract,
  ...draftingContract,
  ...intakeContract,
  ...reportsContract,
} as const;
export type SkoenContract = typeof contract;
