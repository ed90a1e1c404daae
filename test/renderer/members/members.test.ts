// What became of each member's packages, in words, and the text one sends him.
import { describe, expect, test } from "vitest";
import { translate } from "../../../shared/i18n/translate.ts";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { actsOf } from "../../../renderer/features/members/which-acts.ts";
import {
  countsOf,
  memberLines,
  sentencesOf,
  stateOf,
  type MemberStatus,
} from "../../../renderer/features/members/member-lines.ts";
import { languageOfPerson, mayRemind, reminderText } from "../../../renderer/features/members/reminder.ts";

const BASE: MemberStatus = {
  person: "E-01",
  state: "effective",
  late: false,
  digest: "a".repeat(64),
  sequence: 7,
  arrivedAt: "2009-05-12T08:00:00Z",
  complete: 6,
  assigned: 6,
  rows: { draft: 0, olderVersion: 0, otherCriteria: 0 },
  superseded: 0,
  fork: [],
  said: null,
  lateReason: null,
  chosen: null,
};
const person = (id: string, name: string, languages: string[] = ["da"]): RosterEntry => ({
  id,
  group: "dk",
  roles: ["expert"],
  name,
  organisation: "AU",
  email: `${id.toLowerCase()}@example.dk`,
  languages,
  key: "A".repeat(43) + "=",
  fingerprint: "b".repeat(64),
  recipient: "age1x",
  assignments: [],
  revoked: null,
  formerKeys: [],
});
const da = (texts: Parameters<typeof translate>[0], params = {}): string => translate(texts, "da", params);
const collator = new Intl.Collator("da");
const line = (change: Partial<MemberStatus>, who = person("E-01", "Mette Krogh"), me: string | null = null) => {
  const [found] = memberLines([{ ...BASE, ...change, person: who.id }], [who], me, collator);
  if (!found) throw new Error("no line");
  return found;
};

describe("the state one acts on", () => {
  test.each([
    [{}, "taken"],
    [{ rows: { draft: 2, olderVersion: 0, otherCriteria: 0 } }, "draft"],
    [{ rows: { draft: 2, olderVersion: 1, otherCriteria: 0 } }, "older"],
    [{ rows: { draft: 2, olderVersion: 1, otherCriteria: 3 } }, "criteria"],
    [{ late: true, rows: { draft: 2, olderVersion: 0, otherCriteria: 0 } }, "late"],
    [{ state: "missing", sequence: null }, "missing"],
    [{ state: "missing", sequence: null, assigned: 0 }, "idle"],
    [{ state: "fork", late: true }, "fork"],
    [{ state: "revoked" }, "revoked"],
    [{ state: "fork", said: { status: "excluded", reason: "x" } }, "excluded"],
    [{ state: "missing", said: { status: "missing", reason: "syg" } }, "missing"],
  ] as const)("%j is %s", (change, state) => {
    expect(stateOf({ ...BASE, ...change } as MemberStatus)).toBe(state);
  });

  test("what needs a person comes first, and the counts add up to the group", () => {
    const people = ["A", "B", "C", "D", "E"].map((n, i) => person(`E-0${i + 1}`, n));
    const states: Partial<MemberStatus>[] = [
      {},
      { state: "missing" },
      { late: true },
      { rows: { draft: 1, olderVersion: 0, otherCriteria: 0 } },
      { state: "revoked" },
    ];
    const lines = memberLines(
      states.map((s, i) => ({ ...BASE, ...s, person: people[i]?.id ?? "" })),
      people,
      null,
      collator,
    );
    expect(lines.map((l) => l.person.name)).toEqual(["C", "B", "D", "A", "E"]);
    const counts = countsOf(lines);
    expect(counts).toEqual({ taken: 1, remarks: 1, waits: 1, missing: 1, out: 1 });
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(lines.length);
  });

  test("every sentence it is due", () => {
    const said = (change: Partial<MemberStatus>): string[] => sentencesOf(line(change), da, (at) => at.slice(0, 10));
    expect(said({ superseded: 1, lateReason: "Syg", rows: { draft: 1, olderVersion: 2, otherCriteria: 0 } })).toEqual([
      "2 ansøgninger er ændret siden og tæller ikke, før de er bekræftet igen.",
      "1 ansøgning er ikke færdig og tæller ikke.",
      "Kom for sent og er taget med: Syg",
      "Afløser 1 tidligere pakke.",
    ]);
    const lost = {
      ...person("E-01", "Mette Krogh"),
      revoked: { at: "2009-05-21T08:00:00Z", reason: "Stjålet", accepted: ["a".repeat(64)] },
    };
    expect(sentencesOf(line({}, lost), da, (at) => at.slice(0, 10))).toEqual([
      "Nøglen er spærret 2009-05-21 (Stjålet). Det, der var modtaget før, tæller; det, der er underskrevet siden, afvises.",
      "Kom 2009-05-12.",
    ]);
    const fork = [
      { digest: "c".repeat(64), sequence: 2, arrivedAt: "2009-05-20T08:00:00Z" },
      { digest: "d".repeat(64), sequence: 2, arrivedAt: "2009-05-12T08:00:00Z" },
    ];
    expect(said({ state: "fork", fork })).toEqual([
      "Pakker, hvor ingen afløser den anden: nr. 2 fra 2009-05-20 · nr. 2 fra 2009-05-12. Ingen af dem tæller.",
    ]);
  });

  test("what can be done follows the state; nobody leaves himself out or reminds himself", () => {
    expect(actsOf(line({}))).toEqual(["exclude"]);
    expect(actsOf(line({ late: true }))).toEqual(["acceptLate", "exclude"]);
    expect(actsOf(line({ lateReason: "Syg" }))).toEqual(["unacceptLate", "exclude"]);
    expect(actsOf(line({ state: "missing" }))).toEqual(["copyReminder", "noteMissing"]);
    expect(actsOf(line({ said: { status: "excluded", reason: "x" } }))).toEqual(["include"]);
    expect(actsOf(line({ state: "missing" }, person("E-01", "Mig"), "E-01"))).toEqual(["toExport"]);
    expect(actsOf(line({}, person("E-01", "Mig"), "E-01"))).toEqual([]);
    const fork = ["c", "d"].map((d) => ({ digest: d.repeat(64), sequence: 2, arrivedAt: "2009-05-20T08:00:00Z" }));
    expect(actsOf(line({ state: "fork", fork }))).toEqual(["chooseFork", "copyReminder", "noteFork"]);
    expect(actsOf(line({ state: "fork", fork }, person("E-01", "Mig"), "E-01"))).toEqual(["toExport"]);
    const chosen = { digest: "c".repeat(64), reason: "Den fra den bærbare" };
    expect(actsOf(line({ fork, chosen }))).toEqual(["chooseFork", "unchoose", "exclude"]);
    expect(mayRemind(line({ state: "missing" }, person("E-01", "Mig"), "E-01"))).toBe(false);
  });
});

describe("the reminder", () => {
  const context = {
    round: { da: "IT 2009", zh: "信息技术 2009" },
    deadline: { at: "2009-05-15T10:00:00Z", timeZone: "Europe/Copenhagen" },
    sender: "Anna Formand",
    language: "da",
    now: new Date("2009-05-13T08:00:00Z"),
  } as const;

  test("in the member's first language that Skøn speaks, else the interface's", () => {
    expect(languageOfPerson(person("E-1", "x", ["fr", "zh-CN", "en"]), "da")).toBe("zh");
    expect(languageOfPerson(person("E-1", "x", ["fr"]), "en")).toBe("en");
    const chinese = reminderText(line({ state: "missing" }, person("E-02", "王芳", ["zh"])), context);
    expect(chinese).toContain("王芳：您好！");
    expect(chinese).toContain("我尚未收到您对 信息技术 2009 的评审。");
    expect(chinese).toContain("截止时间为 2009年5月15日星期五 12:00（丹麦时间）。");
    expect(chinese.split("\n").slice(0, 2)).toEqual(["Til: 王芳 <e-02@example.dk>", "Emne: 信息技术 2009 评审"]);
  });

  test("says what lacks, by the state, and whether the deadline has passed", () => {
    const late = { ...context, now: new Date("2009-05-16T08:00:00Z") };
    const text = reminderText(line({ rows: { draft: 2, olderVersion: 0, otherCriteria: 0 } }), late);
    expect(text).toContain("Din pakke nr. 7 i IT 2009 er kommet, men 2 af dine ansøgninger er ikke færdige");
    expect(text).toContain("Fristen var fredag den 15. maj 2009 kl. 12.00 (dansk tid). Send den gerne i dag");
    expect(text.endsWith("Venlig hilsen\nAnna Formand")).toBe(true);
    expect(reminderText(line({ state: "fork" }), context)).toContain("to udgaver af din vurdering");
  });
});
