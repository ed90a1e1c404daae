// The inbox by what is to be done: parts that add up, a fork as one case, other rounds' refused files left out.
import { expect, test } from "vitest";
import {
  chipOf,
  inboxParts,
  waitingIn,
  type Inbox,
  type InboxPackage,
  type Refused,
} from "../../../renderer/features/inbox/inbox-rows.ts";

let n = 0;
const pack = (state: InboxPackage["state"], over: Partial<InboxPackage> = {}): InboxPackage => ({
  digest: String(++n).padStart(64, "0"),
  kind: "review",
  person: "E-01",
  side: "dk",
  sequence: 1,
  arrivedAt: `2009-04-0${(n % 9) + 1}T08:00:00Z`,
  state,
  replacedBy: null,
  notes: [],
  ...over,
});
const refused = (id: number, round: string | null): Refused => ({
  id,
  at: "2009-04-01T08:00:00Z",
  file: `${id}.skoen`,
  size: 1,
  sha256: null,
  code: "zip.not-a-package",
  params: {},
  kept: true,
  round,
  author: null,
});

const states = [
  "effective",
  "superseded",
  "revoked",
  "fork",
  "late",
  "set-aside",
  "agreed",
  "proposal",
  "fork",
] as const satisfies readonly InboxPackage["state"][];
const packages = states.map((s) => pack(s));
const forks: Inbox["forks"] = [
  {
    kind: "review",
    side: "dk",
    person: "E-01",
    digests: packages.filter((p) => p.state === "fork").map((p) => p.digest),
    noted: null,
  },
];

test("every package is in exactly one part, and the counts add up to all of them", () => {
  const parts = inboxParts({ packages, forks }, [refused(1, null), refused(2, "R"), refused(3, "other")], "R");
  expect(parts.counts).toEqual({ taken: 3, superseded: 3, waits: 3, refused: 2 });
  expect(parts.counts.taken + parts.counts.superseded + parts.counts.waits).toBe(packages.length);
  expect(parts.refused.map((r) => r.id)).toEqual([2, 1]);
});

test("a fork is one case with its packages; a late list another", () => {
  const { waits } = inboxParts({ packages, forks }, [], "R");
  expect(waits.map((w) => (w.kind === "fork" ? w.packages.map((p) => p.state) : w.package.state))).toEqual([
    ["fork", "fork"],
    "late",
  ]);
  expect(waitingIn({ packages, forks })).toBe(2);
});

test("what has something to be said of it stands first among what was taken in", () => {
  const note = { code: "note.gap", params: { numbers: "2" } };
  const [quiet, noted] = [pack("effective", { arrivedAt: "2009-05-01" }), pack("effective", { notes: [note] })];
  const { taken } = inboxParts({ packages: [quiet, noted], forks: [] }, [], "R");
  expect(taken).toEqual([noted, quiet]);
});

test("one chip: the note that matters most, complete where there is none, nothing for what is never complete", () => {
  const notes = (...codes: string[]) => ({ notes: codes.map((code) => ({ code, params: {} })) });
  expect(chipOf(pack("effective", notes("note.gap", "note.late")))).toBe("late");
  expect(chipOf(pack("effective", notes("note.gap", "note.incomplete-review")))).toBe("draft");
  expect(chipOf(pack("effective", notes("note.late-list", "note.list-broken")))).toBe("broken");
  expect(chipOf(pack("effective", notes("note.external-list")))).toBe("look");
  expect(chipOf(pack("effective"))).toBe("complete");
  expect(chipOf(pack("effective", { kind: "application-bundle" }))).toBeNull();
});
