// The whole contract between a face and the service.
import { consolidationContract } from "./consolidation.ts";
import { identityContract } from "./identity.ts";
import { packagesContract } from "./packages.ts";
import { reviewsContract } from "./reviews.ts";
import { roundsContract } from "./rounds.ts";
import { reportsContract, secretariatContract } from "./secretariat.ts";

export const contract = {
  ...identityContract,
  ...packagesContract,
  ...roundsContract,
  ...reviewsContract,
  ...consolidationContract,
  ...secretariatContract,
  ...reportsContract,
} as const;
export type SkoenContract = typeof contract;
