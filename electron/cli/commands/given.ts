// Arguments and options that many commands share.
import { givenTexts } from "../../../shared/i18n/cli/given.ts";
import type { ArgumentSpec, Given, OptionSpec } from "../spec.ts";

type TextKey = keyof typeof givenTexts;

export const argument = (name: string, about: TextKey, choices?: readonly string[]): ArgumentSpec => ({
  name,
  about: givenTexts[about],
  ...(choices ? { choices } : {}),
});

export const option = (
  flags: string,
  about: TextKey,
  more: Pick<OptionSpec, "required" | "choices" | "repeat"> = {},
): OptionSpec => ({ flags, about: givenTexts[about], ...more });

export const required = { required: true } as const;
export const roundOption = option("--round <id>", "round");
export const outOption = option("--out <dir>", "out", required);
export const plainOption = option("--plain", "plain");
export const reasonOption = option("--reason <text>", "reason", required);
export const applicationArgument = argument("<application>", "application");
export const criterionArgument = argument("<criterion>", "criterion");
export const personArgument = argument("<person>", "person");

export const recipientsOf = (given: Given): "plain" | "default" => (given.flag("plain") ? "plain" : "default");
