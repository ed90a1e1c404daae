// All commands in the order help shows them.
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { calcCommands } from "./calc.ts";
import { identityCommands } from "./identity.ts";
import { importCommand } from "./import.ts";
import { packageCommands } from "./package.ts";
import { roundCommands } from "./round.ts";

export const commands: readonly (GroupSpec | CommandSpec)[] = [
  identityCommands,
  packageCommands,
  roundCommands,
  importCommand,
  calcCommands,
];
