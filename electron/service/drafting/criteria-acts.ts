// What changes the criteria set as a whole (domain.md § 2): a criterion more, less or in another place, another template, and the new
// version of an approved set, which is a copy until something in it is changed.
import fs from "node:fs";
import path from "node:path";
import {
  criteriaSetSchema,
  isMeasured,
  type CriteriaSet,
  type Criterion,
  type Scale,
} from "../../../shared/domain/criteria.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { templatesFolder } from "../intake/criteria-settings.ts";

export type CriteriaAct =
  | { readonly act: "add"; readonly kind: Criterion["kind"] }
  | { readonly act: "remove"; readonly criterion: string }
  /** By so many places, below zero towards the first. */
  | { readonly act: "move"; readonly criterion: string; readonly by: number }
  | { readonly act: "template"; readonly template: "vaekstforum" | "eu" };

const SCALE: Scale = { min: "0", max: "5", step: "1", best: "max", anchors: [] };

/** A criterion without words: it takes no part until somebody has written what it asks for. */
function blank(set: CriteriaSet, kind: Criterion["kind"]): Criterion {
  const free = (prefix: string, taken: readonly string[]): string => {
    for (let n = set.criteria.length + 1; ; n++) if (!taken.includes(`${prefix}${n}`)) return `${prefix}${n}`;
  };
  // As its neighbours are measured; their words stay theirs.
  const like = set.criteria.findLast((c) => c.scale !== null)?.scale ?? SCALE;
  return {
    id: free(
      "k",
      set.criteria.map((c) => c.id),
    ),
    number: free(
      "",
      set.criteria.map((c) => c.number),
    ),
    title: null,
    guidance: null,
    kind,
    scale: isMeasured({ kind }) ? { ...like, anchors: [] } : null,
    weight: isMeasured({ kind }) ? "1" : "0",
    threshold: null,
    advisory: false,
    reasons: "always",
  };
}

/** The criteria template of that name, without approval. @throws when the program's own files are broken */
export function criteriaTemplate(resources: string, name: "vaekstforum" | "eu"): CriteriaSet {
  const file = path.join(templatesFolder(resources), `criteria-${name}.json`);
  return { ...criteriaSetSchema.parse(JSON.parse(fs.readFileSync(file, "utf8"))), approval: null };
}

/** The set after the act. @throws AppError round.criterion-unknown, round.last-criterion */
export function afterAct(set: CriteriaSet, act: CriteriaAct, resources: string): CriteriaSet {
  if (act.act === "template") return { ...criteriaTemplate(resources, act.template), version: set.version };
  if (act.act === "add") return { ...set, criteria: [...set.criteria, blank(set, act.kind)] };
  const found = set.criteria.find((c) => c.id === act.criterion);
  if (!found) throw new AppError("round.criterion-unknown", { criterion: act.criterion });
  const rest = set.criteria.filter((c) => c !== found);
  if (act.act === "move") {
    const to = Math.max(0, Math.min(rest.length, set.criteria.indexOf(found) + act.by));
    return { ...set, criteria: rest.toSpliced(to, 0, found) };
  }
  if (rest.length === 0) throw new AppError("round.last-criterion");
  return { ...set, criteria: rest };
}
