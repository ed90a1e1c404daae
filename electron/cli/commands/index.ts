// All commands in the order help shows them.
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { calcCommands } from "./calc.ts";
import { evaluationCommands } from "./evaluation.ts";
import { groupCommands } from "./group.ts";
import { identityCommands } from "./identity.ts";
import { importCommand } from "./import.ts";
import { jointCommands } from "./joint.ts";
import { packageCommands } from "./package.ts";
import { dossierCommand, receiptCommands, reportCommand, sampleCommand } from "./papers.ts";
import { reviewCommands } from "./review.ts";
import { roundCommands } from "./round.ts";

export const commands: readonly (GroupSpec | CommandSpec)[] = [
  identityCommands,
  packageCommands,
  importCommand,
  roundCommands,
  reviewCommands,
  groupCommands,
  jointCommands,
  receiptCommands,
  reportCommand,
  dossierCommand,
  evaluationCommands,
  calcCommands,
  sampleCommand,
];
