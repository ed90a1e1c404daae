// Every method of the group's contract, called once: the codes of what came back.
import { codeOf, type Home } from "../../support/service-home.ts";
import type { SmallRound } from "../../support/small-round.ts";

/** @param digest of a review that is in reach */
export const everyCall = (home: Home, small: SmallRound, digest: string): Promise<string>[] => {
  const { round } = small;
  return [
    codeOf(home.client.call("group.status", { round })),
    codeOf(home.client.call("group.matrix", { round })),
    codeOf(home.client.call("group.application", { round, application: "A-2" })),
    codeOf(home.client.call("group.draft", { round })),
    codeOf(home.client.call("group.conflicts", { round })),
    codeOf(
      home.client.call("group.rule", { round, application: "A-2", person: "E-02", outcome: "cleared", reason: "x" }),
    ),
    codeOf(
      home.client.call("group.setConsensus", {
        round,
        application: "A-2",
        criterion: "impact",
        value: { steps: 1 },
        reasons: "",
      }),
    ),
    codeOf(home.client.call("group.takeMedian", { round, application: "A-2", criterion: "impact" })),
    codeOf(home.client.call("group.setRow", { round, application: "A-2", row: { text: "x" } })),
    codeOf(
      home.client.call("group.setNotMaterial", {
        round,
        application: "A-2",
        person: "E-02",
        reason: "Kun en stavefejl",
      }),
    ),
    codeOf(home.client.call("group.setOrder", { round, order: [["A-2"]] })),
    codeOf(home.client.call("group.step", { round, application: null, direction: "undo" })),
    codeOf(home.client.call("group.step", { round, application: "A-2", direction: "redo" })),
    codeOf(home.client.call("group.setMember", { round, person: "E-02", status: "excluded", reason: "x" })),
    codeOf(home.client.call("group.compareFork", { round, person: "E-02" })),
    codeOf(home.client.call("group.chooseFork", { round, person: "E-02", digest, reason: "x" })),
    codeOf(home.client.call("group.unsetMember", { round, person: "E-02" })),
    codeOf(home.client.call("group.defer", { round, applications: ["A-2"] })),
    codeOf(home.client.call("group.setMinutes", { round, minutes: "x" })),
    codeOf(home.client.call("group.acceptLate", { round, digest, reason: "x" })),
    codeOf(home.client.call("group.unacceptLate", { round, digest })),
    codeOf(home.client.call("group.nextExport", { round })),
    codeOf(
      home.client.call("group.export", {
        round,
        folder: small.folder("never"),
        draft: true,
        scope: null,
        recipients: "default",
      }),
    ),
    codeOf(
      home.client.call("group.exportExternal", {
        round,
        side: "dk",
        file: "x",
        sourceDocument: "x",
        folder: small.folder("never"),
        recipients: "default",
      }),
    ),
  ];
};
