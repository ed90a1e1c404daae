// A YAML (or JSON) text somebody wrote for a command: read without references, and refused with line and reason in his language.
import { isNode, LineCounter, parseDocument } from "yaml";
import { reviewTexts as texts } from "../../shared/i18n/cli/review.ts";
import { isAppError, type AppError } from "../../shared/lib/errors.ts";
import { yamlFault } from "../service/intake/text-faults.ts";
import type { Cli } from "./cli.ts";

export interface YamlText {
  readonly value: unknown;
  /** "line 12" of what stands at a path; null where nothing does. */
  lineOf(path: readonly PropertyKey[]): string | null;
}

/** @throws what `refuse` makes of the line and the reason */
export function readYaml(
  cli: Pick<Cli, "say">,
  text: string,
  refuse: (problem: string, details: AppError[]) => AppError,
): YamlText {
  const lines = new LineCounter();
  const line = (at: number): string => cli.say(texts.formLine, { line: lines.linePos(at).line });
  try {
    const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [fault] = doc.errors;
    if (fault) throw refuse(line(fault.pos[0]), [yamlFault(fault)]);
    return {
      value: doc.toJS({ maxAliasCount: 0 }) as unknown,
      lineOf(path) {
        const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
        return isNode(node) && node.range ? line(node.range[0]) : null;
      },
    };
  } catch (e) {
    if (isAppError(e)) throw e;
    throw refuse("YAML", [yamlFault(e)]);
  }
}
