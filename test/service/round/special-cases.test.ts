// A round with everything that can happen to a package (issue 4): each case is seen where it matters, explained, and in the papers.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportName } from "../../../electron/service/reports/model.ts";
import { CASES, SIXTY, specialRound, type SpecialRound } from "../../support/special-round.ts";
import { mustTake, notesOf, said, take } from "../../support/small-round.ts";

let made: SpecialRound;
beforeAll(async () => {
  made = await specialRound();
}, 120_000);
afterAll(() => made.small.close());

const at = () => ({ round: made.small.round });
const client = (id: string) => made.small.home(id).client;
const fileOf = (name: string): string => made.files[name]?.file ?? "";
const compute = async () => (await client("O-DK").call("joint.compute", at())).document;

describe("at the chair's", () => {
  test("every member's case is one of its own", async () => {
    const { members } = await client("E-01").call("group.status", at());
    const of = (person: string) => members.find((m) => m.person === person);
    expect(of(CASES.fork)).toMatchObject({ state: "fork", said: { status: "fork" } });
    expect(of(CASES.fork)?.fork).toHaveLength(2);
    expect(of(CASES.late)).toMatchObject({ state: "effective", late: false, lateReason: "Sygdom, aftalt i tide" });
    expect(of(CASES.revoked)).toMatchObject({ state: "effective", complete: 30 });
    expect(of(CASES.olderCriteria)?.rows).toEqual({ draft: 0, olderVersion: 0, otherCriteria: 30 });
  });

  test("a conflict, a cleared and a ruled-out case stand in their rows", async () => {
    const standing = async ({ application, person }: { application: string; person: string }) => {
      const { members } = await client("E-01").call("group.application", { ...at(), application });
      return members.find((m) => m.person === person)?.standing;
    };
    expect(await standing(CASES.conflicted)).toBe("conflicted");
    expect(await standing(CASES.cleared)).toBe("counts");
    expect(await standing(CASES.ruledOut)).toBe("ruled-out");
    expect(await standing({ application: "A-04", person: CASES.olderCriteria })).toBe("other-criteria");
  });

  test("what somebody signed with the stolen key is refused and kept, at both desks", async () => {
    for (const outcomes of Object.values(made.stolen))
      expect(said(outcomes)).toEqual(["refused signature.revoked-key"]);
    const { entries } = await client("O-DK").call("packages.quarantine", {});
    expect(entries.map((e) => [e.author, e.code])).toEqual([[CASES.revoked, "signature.revoked-key"]]);
  });

  test("what the chair passed on long after the deadline is not late at the deputy's, nor what the chair let in with a reason", async () => {
    const { members } = await client("E-09").call("group.status", at());
    const late = members.filter((m) => m.late).map((m) => m.person);
    expect(late).toEqual([]);
    const { quorum } = await client("E-09").call("group.status", at());
    expect(quorum.find((q) => q.application === CASES.deputys)).toMatchObject({ counted: 1, met: false });
  });
});

describe("at the office's", () => {
  test("before the lists have come, and with one side's alone, nothing is decided and everything says why", async () => {
    const none = await compute();
    expect(none.notDecided).toHaveLength(60);
    const outcomes = await take(made.small.home("O-DK"), fileOf("list dk"), fileOf("list deputy"));
    mustTake(outcomes);
    expect(notesOf(outcomes)).not.toContain("note.late-list");
    const one = await compute();
    expect(one.notDecided.map((n) => n.application).toSorted()).toEqual(SIXTY);
    expect(new Set(one.notDecided.flatMap((n) => n.reasons.map((r) => `${r.group} ${r.reason}`)))).toEqual(
      new Set(["cn consolidation-missing"]),
    );
  });

  test("the board and the inbox say what keeps each review out, and what the chair has decided of it", async () => {
    const { people, applications } = await client("O-DK").call("office.status", at());
    const of = (id: string) => people.find((p) => p.person === id);
    expect(of(CASES.late)).toMatchObject({ late: true, lateReason: "Sygdom, aftalt i tide", noted: null });
    expect(of(CASES.fork)).toMatchObject({ state: "fork", noted: "To pakker, han kan ikke træffes" });
    expect(of(CASES.olderCriteria)).toMatchObject({ complete: 30, otherCriteria: 30 });
    expect(of("E-01")).toMatchObject({ otherCriteria: 0, lateReason: null, noted: null });
    const [a1, a5] = ["A-01", "A-05"].map((id) => applications.find((a) => a.application === id));
    expect(a1).toMatchObject({ assigned: 3, counted: 2, forked: 1, otherCriteria: 0 });
    expect(a5).toMatchObject({ assigned: 3, counted: 2, forked: 0, otherCriteria: 1 });
    const inbox = await client("O-DK").call("office.inbox", at());
    expect(inbox.forks).toMatchObject([{ person: CASES.fork, noted: "To pakker, han kan ikke træffes" }]);
    const late = inbox.packages.find((p) => p.person === CASES.late && p.kind === "review");
    expect(late?.notes).toMatchObject([{ code: "note.late", params: { reason: "Sygdom, aftalt i tide" } }]);
    // The deputy's list is silent about a fork the chair's names: nobody is asked about it once more.
    const { pending } = await client("O-DK").call("joint.compute", at());
    expect(pending.outdated).toEqual([]);
  });

  test("with both, only what nobody may decide is left", async () => {
    mustTake(await take(made.small.home("O-CN"), fileOf("list cn")));
    const { file } = await client("O-CN").call("packages.send", {
      digest: made.files["list cn"]?.digest ?? "",
      folder: made.small.folder("exchange"),
      recipients: ["office:dk"],
    });
    mustTake(await take(made.small.home("O-DK"), file));
    const both = await compute();
    expect(both.notDecided).toEqual([
      { application: CASES.undecided, reasons: [{ group: "cn", reason: "deputy-missing" }] },
    ]);
    expect(both.joint.length + both.excluded.length).toBe(59);
  });

  test("the other side's list is not called late here: that is for its own office to say", async () => {
    made.small.clock.now = "2009-05-10T08:00:00Z";
    const copy = await made.small.copyOf("O-DK", "after the deadline");
    const again = await client("E-11").call("group.export", {
      ...at(),
      folder: made.small.folder("list-cn-2"),
      draft: false,
      scope: null,
      recipients: "default",
    });
    mustTake(await take(made.small.home("O-CN"), again.file));
    const { file } = await client("O-CN").call("packages.send", {
      digest: again.digest,
      folder: made.small.folder("exchange"),
      recipients: ["office:dk"],
    });
    expect(notesOf(await take(copy, file))).not.toContain("note.late-list");
    made.small.clock.now = "2009-04-28T08:00:00Z";
  });
});

describe("in the papers", () => {
  let papers = 0;
  const read = async (report: ReportName, language: "da" | "en" | "zh" = "da"): Promise<string[]> => {
    const { files } = await client("O-DK").call("reports.write", {
      ...at(),
      report,
      format: "html",
      language,
      folder: made.small.folder(path.join("papers", String((papers += 1)))),
      side: null,
    });
    return files.map((f) =>
      fs
        .readFileSync(f, "utf8")
        .replaceAll(/<style>.*?<\/style>|<[^>]*>/gsu, " ")
        .replaceAll(/\s+/gu, " "),
    );
  };

  test("the minutes name every case in words, and the deputy's view as the deputy's", async () => {
    const [dk = ""] = await read("minutes");
    const line = (name: string): string => new RegExp(`${name} \\( ${"[^)]*"}\\) [^(]*`, "u").exec(dk)?.[0] ?? "";
    expect(line("Anna Formand")).toMatch(/ brugt tæller i \d+ ansøgninger/u);
    expect(line("Carla Tosidet")).toContain("to udgaver fra samme afsender To pakker, han kan ikke træffes");
    expect(line("Eva Stjålet")).toMatch(/ brugt /u);
    expect(line("Finn Forældet")).toContain("brugt vurderet efter andre kriterier; tæller ikke i nogen ansøgning");
    expect(dk).toMatch(/Carla Tosidet [^.]*mangler i de sager, stedfortræderen afgør/u);
    expect(dk).toMatch(/For sent modtaget, men taget med .*Dan Forsinket.*Sygdom, aftalt i tide/u);
    expect(dk).toMatch(/A-06 .*Bo Inhabil .*udelukket ved afgørelse om habilitet/u);
    expect(dk).toMatch(/Afgjort af stedfortræderen/u);
    expect(dk).not.toMatch(/\b(?:late|revoked|note\.[a-z])/u);
    const [en = ""] = await read("minutes", "en");
    expect(en).toContain("assessed on other criteria; counts in no application");
    const [zh = ""] = await read("minutes", "zh");
    expect(zh).toContain("依据其他评审标准");
  });

  test("the change log tells of the refused package and the revoked key, without codes or whole digests", async () => {
    const [log = ""] = await read("journal");
    expect(log).toMatch(/pakke lagt i karantæne .*udfald: afvist; afsender: Eva Stjålet/u);
    expect(log).toMatch(/nøgle spærret .*Stjålet i toget/u);
    expect(log).toContain("bemærkninger: to udgaver, ingen tæller");
    expect(log).not.toMatch(/note\.[a-z]|signature\.[a-z]|[0-9a-f]{64}/u);
  });

  test("the joint prioritisation says that one application is not decided, and why", async () => {
    expect((await read("joint"))[0]).toContain("Der foreligger endnu ingen fælles prioritering");
    await client("O-DK").call("joint.export", {
      ...at(),
      folder: made.small.folder("joint"),
      recipients: "default",
    });
    const [joint = ""] = await read("joint");
    expect(joint).toContain("1 ansøgning er ikke afgjort");
    expect(joint).toMatch(/stedfortræderens pakke mangler/u);
  });
});
