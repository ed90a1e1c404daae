// Calls that are another role's: refused, whatever has happened before, and nothing changes.
import { codeOf } from "../../service-home.ts";
import { claim } from "./acts.ts";
import { has, SEATS, type Seat } from "./model.ts";
import type { World } from "./world.ts";

type Anything = (method: string, input: unknown) => Promise<unknown>;
type Calls = readonly [string, object][];

const OFFICE: Calls = [
  ["rounds.update", { folder: "/nowhere" }],
  [
    "rounds.approve",
    { approval: { body: "x", date: "2009-01-01", agendaItem: "x", wording: "godkendt", document: null } },
  ],
  ["rounds.assign", { person: "E-02", applications: [] }],
  ["rounds.assignAutomatically", { perApplication: 1 }],
  ["rounds.setRoles", { person: "E-02", roles: ["chair"] }],
  ["rounds.removePerson", { person: "E-02" }],
  ["rounds.setAssignment", { person: "E-02", application: "A-1", assigned: false }],
  ["rounds.declaredConflicts", {}],
  ["rounds.revoke", { person: "E-02", reason: "x" }],
  ["rounds.exportBundles", { folder: "/nowhere", recipients: "plain" }],
  ["rounds.setState", { state: "closed", reason: "x" }],
  ["receipts.export", { folder: "/nowhere", recipients: "plain" }],
  ["joint.compute", {}],
  ["joint.list", { basis: "" }],
  ["joint.export", { folder: "/nowhere", recipients: "plain" }],
  ["joint.decisions", {}],
  ["joint.standing", {}],
  ["joint.others", {}],
  ["joint.application", { application: "A-1" }],
  ["joint.log", {}],
  ["joint.undecide", { id: "x" }],
  ["joint.move", { application: "A-1", place: 1, tied: false, reason: "x" }],
  ["office.inbox", {}],
  ["office.status", {}],
  ["draft.write", { field: "joint.quorum", text: "1" }],
  ["draft.criteria", { change: { act: "new-version" } }],
  ["draft.changes", {}],
  ["intake.discard", {}],
  ["reports.dossier", { folder: "/nowhere", languages: ["da"], pdf: null }],
  [
    "group.exportExternal",
    { side: "dk", file: "/nowhere", sourceDocument: "x", folder: "/nowhere", recipients: "plain" },
  ],
];
const LEADER: Calls = [
  ["group.status", {}],
  ["group.matrix", {}],
  ["group.application", { application: "A-1" }],
  ["group.draft", {}],
  ["group.conflicts", {}],
  ["group.compareFork", { person: "E-02" }],
  ["group.rule", { application: "A-1", person: "E-02", outcome: "cleared", reason: "x" }],
  ["group.setConsensus", { application: "A-1", criterion: "impact", value: { steps: 1 }, reasons: "" }],
  ["group.setRow", { application: "A-1", row: { text: "x" } }],
  ["group.setMember", { person: "E-02", status: "excluded", reason: "x" }],
  ["group.defer", { applications: ["A-1"] }],
  ["group.setMinutes", { minutes: "x" }],
  ["group.setOrder", { order: [["A-1"]] }],
  ["group.takeMedian", { application: "A-1", criterion: "impact" }],
  ["group.setNotMaterial", { application: "A-1", person: "E-02", reason: "x" }],
  ["group.step", { application: "A-1", direction: "undo" }],
  ["group.acceptLate", { digest: "0".repeat(64), reason: "x" }],
  ["group.chooseFork", { person: "E-02", digest: "0".repeat(64), reason: "x" }],
  ["group.nextExport", {}],
  ["group.export", { folder: "/nowhere", draft: true, scope: null, recipients: "plain" }],
];
const REVIEWER: Calls = [
  ["reviews.change", { application: "A-1", change: { field: "value", criterion: "impact", value: { steps: 1 } } }],
  ["reviews.export", { folder: "/nowhere", confirmConflicts: true, allowIncomplete: true, recipients: "plain" }],
];

/** One call that is not this seat's to make. */
export async function outOfRole(w: World, at: Seat, pick: number): Promise<void> {
  const leads = has(at, "chair") || has(at, "deputy");
  const calls = [
    ...(has(at, "office") ? [] : OFFICE),
    ...(leads ? [] : LEADER),
    ...(has(at, "expert") ? [] : REVIEWER),
  ];
  const chosen = calls[pick % Math.max(1, calls.length)];
  if (!chosen) return;
  const [method, input] = chosen;
  const call = (await w.home(at)).client.call as unknown as Anything;
  const journal = (): Promise<unknown> => call("rounds.journal", { round: w.round }).catch(() => null);
  const before = JSON.stringify(await journal());
  const code = await codeOf(call(method, { round: w.round, ...input }));
  claim(code !== "", `${at} (${SEATS[at].roles.join(", ")}) may call ${method}`);
  claim(
    /^(round|review|group|input)\./u.test(code),
    `${at} is refused ${method} for another reason than his role: ${code}`,
  );
  claim(JSON.stringify(await journal()) === before, `${at}'s refused ${method} stands in the journal`);
}
