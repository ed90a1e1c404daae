// Rounds at the office (domain.md §§ 1–3, 6): people and ids, assignment, states, what goes to whom, and a side without Skøn.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, createHome, type Home } from "../../support/service-home.ts";
import { APPLICATIONS, writeIntake } from "../../support/small-round-intake.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  mustTake,
  notesOf,
  reviewAll,
  said,
  smallRound,
  take,
  type SmallRound,
} from "../../support/small-round.ts";
import { keysOf, read } from "../trust/support.ts";

let small: SmallRound;
let dk: Home;
let cn: Home;
beforeAll(async () => {
  small = await smallRound({ assignments: { "E-02": ["A-1"], "E-03": ["A-1", "A-2"] } });
  [dk, cn] = [small.home("O-DK"), small.home("O-CN")];
});
afterAll(() => small.close());

describe("people", () => {
  const add = (office: Home, card: string, id: string): Promise<string> =>
    codeOf(
      office.client.call("rounds.addPerson", {
        round: small.round,
        card: small.cards[card] ?? "",
        id,
        roles: ["expert"],
        digits: null,
      }),
    );

  test("an id names one person in the whole round, a key one person in one place", async () => {
    const stranger = await createHome("E-70", small.folder("homes/E-70"), small.clock, {
      name: "Ny",
      organisation: "",
      email: null,
    });
    const { file } = await stranger.client.call("identity.writeCard", { folder: small.folder("cards/E-70") });
    await stranger.service.close();
    const fresh = (office: Home, id: string): Promise<string> =>
      codeOf(
        office.client.call("rounds.addPerson", { round: small.round, card: file, id, roles: ["expert"], digits: null }),
      );
    expect([
      await add(dk, "E-02", "E-50"),
      await add(dk, "O-CN", "E-51"),
      await add(dk, "E-03", "E-02"),
      await fresh(dk, "O-CN"),
      await fresh(cn, "E-02"),
      await fresh(dk, "E-02"),
    ]).toEqual([
      "round.key-taken",
      "round.key-taken",
      "round.key-taken",
      "round.person-key-changed",
      "round.person-key-changed",
      "round.person-key-changed",
    ]);
  });

  test("an office enters only its own people, and nobody else enters anybody", async () => {
    const assign = (home: Home, person: string): Promise<string> =>
      codeOf(home.client.call("rounds.assign", { round: small.round, person, applications: ["A-1"] }));
    expect([await assign(cn, "E-02"), await assign(small.home("E-01"), "E-02"), await assign(dk, "E-99")]).toEqual([
      "round.person-unknown",
      "round.role-needed",
      "round.person-unknown",
    ]);
    expect(
      await codeOf(dk.client.call("rounds.assign", { round: small.round, person: "E-02", applications: ["A-7"] })),
    ).toBe("round.application-unknown");
    expect(await codeOf(cn.client.call("rounds.update", { round: small.round, folder: small.intake }))).toBe(
      "round.not-lead",
    );
  });

  test("a card whose fingerprint was read aloud differently is not entered", async () => {
    const digits = "00000 00000 00000 00000 00000 00000 00000 00000";
    const input = {
      round: small.round,
      card: small.cards["E-12"] ?? "",
      id: "E-60",
      roles: ["expert" as const],
      digits,
    };
    expect(await codeOf(dk.client.call("rounds.addPerson", input))).toBe("trust.fingerprint-differs");
  });
});

describe("bundles", () => {
  test("give nobody names, keys, assignments or documents that he does not need", async () => {
    const seen = async (id: "E-02" | "E-03" | "E-01" | "E-11") => {
      const facts = await read(small, small.bundles[id] ?? "", await keysOf(small, id));
      const bundle = facts.documents["bundle.json"]?.json as {
        roster: { id: string; assignments: string[] }[];
        attachments: { application: string }[];
      };
      return {
        roster: bundle.roster.map((e) => `${e.id} ${e.assignments.join(",")}`.trim()),
        documents: bundle.attachments.map((a) => a.application),
        core: facts.documents["core.json"]?.bytes.length,
      };
    };
    const [second, third, chair, shanghai] = [
      await seen("E-02"),
      await seen("E-03"),
      await seen("E-01"),
      await seen("E-11"),
    ];
    expect(second).toMatchObject({ roster: ["E-01", "E-02 A-1", "E-09"], documents: ["A-1"] });
    expect(third).toMatchObject({ roster: ["E-01", "E-03 A-1,A-2", "E-09"], documents: ["A-1", "A-2"] });
    expect(chair.roster.map((r) => r.split(" ")[0])).toEqual(["E-01", "E-02", "E-03", "E-09"]);
    expect(shanghai.roster.every((r) => r.startsWith("E-1"))).toBe(true);
    expect(new Set([second.core, third.core, chair.core, shanghai.core]).size).toBe(1);
  });

  test("a person sees only his own assigned applications", async () => {
    const { rows } = await small.home("E-02").client.call("reviews.list", { round: small.round });
    expect(rows.map((r) => r.row.application)).toEqual(["A-1"]);
  });
});

describe("states", () => {
  const set = (state: "draft" | "open" | "reviewing" | "closed", reason: string): Promise<string> =>
    codeOf(dk.client.call("rounds.setState", { round: small.round, state, reason }));

  test("go forward freely and back only with a reason, all of it in the journal", async () => {
    expect([await set("reviewing", ""), await set("open", " "), await set("open", "Ekspert fratrådt")]).toEqual([
      "",
      "round.step-back-needs-reason",
      "",
    ]);
    const { entries } = await dk.client.call("rounds.journal", { round: small.round });
    expect(entries.filter((e) => e.action === "round.state").map((e) => [e.before, e.after, e.reason])).toEqual([
      ["open", "reviewing", null],
      ["reviewing", "open", "Ekspert fratrådt"],
    ]);
    expect(
      await codeOf(
        small.home("E-01").client.call("rounds.setState", { round: small.round, state: "closed", reason: "x" }),
      ),
    ).toBe("round.role-needed");
  });

  test("without approval nothing is issued, opened or scored", async () => {
    const folder = writeIntake(small.folder("unapproved"));
    const yaml = path.join(folder, "round.yaml");
    fs.writeFileSync(yaml, fs.readFileSync(yaml, "utf8").replace(/\n {2}approval:.*/u, ""));
    const { round } = await dk.client.call("rounds.create", {
      folder,
      office: { id: "O-DK", side: "dk", name: { da: "Kontoret" } },
    });
    const exportAll = (): Promise<string> =>
      codeOf(dk.client.call("rounds.exportBundles", { round, folder: small.folder("un"), recipients: "default" }));
    expect([
      await exportAll(),
      await codeOf(dk.client.call("rounds.setState", { round, state: "open", reason: "" })),
    ]).toEqual(["round.not-approved", "round.not-approved"]);
    const approval = {
      body: "Vækstforum",
      date: "2009-02-01",
      agendaItem: "3",
      wording: "forelagt" as const,
      document: null,
    };
    await dk.client.call("rounds.approve", { round, approval });
    expect(await codeOf(dk.client.call("rounds.approve", { round, approval }))).toBe("round.approval-frozen");
    expect(await exportAll()).toBe("round.nothing-to-send");
    // Nobody has it yet: it is no open round, and what it is opened with can still be changed.
    expect(await codeOf(dk.client.call("rounds.setState", { round, state: "open", reason: "" }))).toBe(
      "round.not-issued",
    );
  });
});

describe("withdrawn applications and a side without Skøn", () => {
  test("a withdrawn application is excluded first; an external list counts, marked, and only from its own office", async () => {
    small.clock.now = DAYS.build;
    writeIntake(small.intake, { status: { "A-3": "trukket tilbage" } });
    await dk.client.call("rounds.update", { round: small.round, folder: small.intake });
    for (const id of ["E-02", "E-03"])
      await dk.client.call("rounds.assign", { round: small.round, person: id, applications: [...APPLICATIONS] });
    const { files } = await dk.client.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder("ed2"),
      recipients: "default",
    });
    const bundle = (id: string): string => files.find((f) => f.reader === id)?.file ?? "";
    for (const id of ["E-01", "E-02", "E-03"] as const) mustTake(await take(small.home(id), bundle(id)));
    mustTake(await take(cn, bundle("O-CN")));
    small.clock.now = DAYS.review;
    const sent = [await reviewAll(small, "E-02"), await reviewAll(small, "E-03")];
    await reviewAll(small, "E-01");
    mustTake(await take(small.home("E-01"), ...sent.map((s) => s.file)));
    await consolidate(small.home("E-01"), small.round, [
      { application: "A-1", place: 1 },
      { application: "A-2", place: 2 },
    ]);
    mustTake(await take(dk, (await exportGroup(small.home("E-01"), small.round, small.folder("group"))).file));

    const list = small.folder("list.csv");
    fs.writeFileSync(list, "id;place;outcome;reasons\nA-1;2;recommended;\nA-2;1;recommended;\n");
    const external = (office: Home, side: "dk" | "cn") =>
      office.client.call("group.exportExternal", {
        round: small.round,
        side,
        file: list,
        sourceDocument: "Brev fra Shanghai, 20. april 2009",
        folder: small.folder("external"),
        recipients: "default",
      });
    expect(await codeOf(external(dk, "cn"))).toBe("consolidation.not-external");
    const outcomes = await take(dk, (await external(cn, "cn")).file);
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], ["note.external-list"]]);
    const { document } = await dk.client.call("joint.compute", { round: small.round });
    expect(document.excluded).toMatchObject([{ application: "A-3", code: "G0" }]);
    expect(document.joint.map((r) => [r.application, r.flags.includes("external-cn")])).toEqual([
      ["A-1", true],
      ["A-2", true],
    ]);
    expect(document.consolidations.find((c) => c.group === "cn")).toMatchObject({
      origin: "external",
      sourceDocument: "Brev fra Shanghai, 20. april 2009",
    });
  });
});

describe("automatic assignment", () => {
  test("avoids what was declared and what stands among the partners, and says when experts run short", async () => {
    const sent = await reviewAll(small, "E-02", { "A-1": { answer: "conflicted" } });
    mustTake(await take(dk, sent.file));
    const { assignments } = await dk.client.call("rounds.assignAutomatically", {
      round: small.round,
      perApplication: 1,
    });
    expect(Object.keys(assignments).toSorted()).toEqual(["E-01", "E-02", "E-03"]);
    expect(assignments["E-02"]).not.toContain("A-1");
    // The withdrawn one goes to nobody.
    expect(Object.values(assignments).flat()).not.toContain("A-3");
    // E-01 works at the applicants' university under another name of it, so only the declared conflict counts for A-1.
    expect(await codeOf(dk.client.call("rounds.assignAutomatically", { round: small.round, perApplication: 3 }))).toBe(
      "round.too-few-experts",
    );
  });
});

describe("the channel and the lock", () => {
  test("two exports at once get two numbers; after the lock everything is refused with a word", async () => {
    const home = small.home("E-02");
    const one = (name: string) =>
      home.client.call("reviews.export", {
        round: small.round,
        folder: small.folder(name),
        confirmConflicts: true,
        allowIncomplete: true,
        recipients: "default",
      });
    const [a, b] = await Promise.all([one("p1"), one("p2")]);
    expect(Math.abs(a.sequence - b.sequence)).toBe(1);
    const importing = take(home, small.bundles["E-02"] ?? "");
    await home.client.call("identity.lock", {});
    expect(await codeOf(importing)).toBe("home.locked");
    expect(await codeOf(home.client.call("reviews.list", { round: small.round }))).toBe("home.locked");
    expect(home.bugs).toEqual([]);
  });
});
