// Reading rounds, tables and lists from files: every refusal and every remark.
import type { Texts } from "../language.ts";
import { intakeCellErrors } from "./intake-cells.ts";
import { intakeFileErrors } from "./intake-files.ts";
import { intakeSettingErrors } from "./intake-settings.ts";
import { intakeTableErrors } from "./intake-tables.ts";
import { intakeWarnings } from "./intake-warnings.ts";

export const intakeErrors = {
  ...intakeFileErrors,
  ...intakeTableErrors,
  ...intakeCellErrors,
  ...intakeSettingErrors,
  ...intakeWarnings,
} as const satisfies Record<string, Texts>;
