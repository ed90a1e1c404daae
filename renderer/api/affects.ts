// Which answers grow old when something was changed. A read not named for a write keeps its answer.

/** Writes that touch nothing another screen shows: no read is asked again. */
const QUIET = [
  "desk.setPosition",
  "documents.saveCopy",
  "diagnostics.write",
  "identity.writeCard",
  "identity.backup",
  "reports.write",
  "reports.dossier",
  "evaluation.write",
];

/** By the write's name, or its feature; the first match counts. Values are beginnings of names of reads. */
const AFFECTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^settings\./u, ["settings."]],
  [/^backups\.make$/u, ["backups."]],
  [/^annotations\./u, ["annotations."]],
  [/^search\.index$/u, ["search.", "documents.list"]],
  [/^reviews\.export$/u, ["reviews.", "rounds.list", "packages.", "receipts.", "group."]],
  [/^reviews\./u, ["reviews.", "rounds.list", "documents.", "search.", "annotations.", "group."]],
  // What the members said stays as it is while the group settles on something: a meeting writes with every key.
  [
    /^group\.(?:setConsensus|takeMedian|setRow|setOrder|setMinutes)$/u,
    ["group.draft", "group.application", "group.nextExport"],
  ],
  [/^group\.(?!export)/u, ["group."]],
  // What is written in the draft changes nothing that has gone out.
  [/^draft\./u, ["draft.", "rounds.", "intake."]],
  [/^intake\.mend$/u, ["intake."]],
  [/^evaluation\./u, ["evaluation."]],
  // `joint.list` is asked for by its basis: what changes it gives another name to ask by.
  [
    /^joint\.(?:(?:un)?decide|move)$/u,
    [
      "joint.standing",
      "joint.application",
      "joint.others",
      "joint.log",
      "joint.whatIf",
      "joint.decisions",
      "joint.compute",
      "joint.aboveLine",
      "joint.bestUse",
      "joint.proposal",
      "evaluation.",
      "office.",
    ],
  ],
];

/** Whether the answer of `read` may be another after `write`. */
export function affects(write: string, read: string): boolean {
  if (QUIET.includes(write)) return false;
  // Whatever is done is in the change log.
  if (read === "rounds.journal") return true;
  const rule = AFFECTS.find(([pattern]) => pattern.test(write));
  return rule ? rule[1].some((prefix) => read.startsWith(prefix)) : true;
}
