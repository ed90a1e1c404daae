import { describe, expect, test } from "vitest";
import { digestOf } from "../../../electron/service/context.ts";
import type { ReportName, RoundPapers } from "../../../electron/service/reports/model.ts";
import { dataSheets } from "../../../electron/service/reports/data-sheets.ts";
import { papersOf } from "../../../electron/service/reports/write-report.ts";
import { htmlBytes } from "../../../electron/service/reports/write-html.ts";
import { coreSchema } from "../../../shared/domain/round.ts";
import { consolidations, jointOf, papers } from "../../support/papers-fixture.ts";
import { core } from "../../support/papers-core.ts";

/** The words of a paper as its reader sees them. */
function read(report: ReportName, input: RoundPapers, language: "da" | "en" | "zh" = "da"): string {
  return papersOf(input, { report, format: "html", language, side: null })
    .flatMap((set) => set.papers)
    .map((p) =>
      Buffer.from(htmlBytes(p))
        .toString("utf8")
        .replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, "")
        .replaceAll("\u00A0", " "),
    )
    .join("\n");
}
const signed = (signatures: number, digest: string | null = "a".repeat(64)): RoundPapers => ({
  ...papers,
  joint: { document: jointOf(core, consolidations), digest, signatures },
});

describe("the joint prioritisation", () => {
  test("is a computation, a proposal or agreed by its signatures", () => {
    expect(read("joint", signed(0, null))).toContain("Foreløbig beregning. Ingen af kontorerne har underskrevet.");
    expect(read("joint", signed(1))).toContain("Forslag.");
    expect(read("joint", signed(2))).toContain("Aftalt. Begge kontorer har underskrevet.");
  });

  test("says that there is none, rather than an empty list", () => {
    expect(read("joint", { ...papers, joint: null })).toContain("Der foreligger endnu ingen fælles prioritering");
  });

  test("an application a group has not decided is undecided with its reason, never rejected", () => {
    const without = consolidations.filter((c) => c.role !== "deputy");
    const text = read("joint", {
      ...papers,
      consolidations: without,
      joint: { document: jointOf(core, without), digest: null, signatures: 0 },
    });
    expect(text).toContain("Prioriteringen er ikke endelig: 1 ansøgning er ikke afgjort.");
    expect(text).toContain("Den danske ekspertgruppe: stedfortræderens pakke mangler");
  });

  test("who moved what, why, and what became of it, in words", () => {
    const document = jointOf(core, consolidations, [
      {
        kind: "override",
        application: "IT-04",
        effect: "fund",
        place: null,
        offices: ["O-DK", "O-CN"],
        who: "O-DK",
        at: "2009-06-01T08:00:00Z",
        reason: "Strategisk vigtigt.",
      },
      {
        kind: "override",
        application: "IT-03",
        effect: "reserve",
        place: null,
        offices: ["O-DK", "O-CN"],
        who: "O-DK",
        at: "2009-06-01T09:00:00Z",
        reason: "Udsættes til næste runde.",
      },
    ]);
    const text = read("joint", { ...papers, joint: { document, digest: null, signatures: 0 } });
    expect(text).toContain(
      "2009-03 flyttet til reservelisten af Region Midtjylland, Internationalt kontor (O-DK) og Shanghai, Internationalt kontor (O-CN).",
    );
    expect(text).toContain("Udsættes til næste runde.");
    expect(text).toMatch(/Gennemført/);
  });

  test("a real tie at the line that waits for the meeting is said so", () => {
    // Equal in both lists, without the scores that would part them, and money for one of them only.
    const apps = core.applications.map((a) =>
      a.id === "IT-04" ? { ...a, budget: core.applications.find((b) => b.id === "IT-03")?.budget ?? [] } : a,
    );
    const frames = core.frames.map((f) =>
      f.source === "SH" ? { ...f, years: f.years.map((y) => ({ ...y, amount: 90_000_000 })) } : f,
    );
    const tight = coreSchema.parse({ ...core, applications: apps, frames });
    const list = consolidations.map((c) => ({
      ...c,
      document: {
        ...c.document,
        core: digestOf(tight),
        rows: c.document.rows.map((r) => ({
          ...r,
          applicationDigest: digestOf(tight.applications.find((a) => a.id === r.application) ?? {}),
          consensus: ["IT-03", "IT-04"].includes(r.application)
            ? r.consensus.map((x) => ({ ...x, value: { steps: 7 } }))
            : r.consensus,
        })),
      },
    }));
    const document = jointOf(tight, list, []);
    expect(document.joint.filter((r) => r.outcome === "open").map((r) => r.application)).toEqual(["IT-03", "IT-04"]);
    const text = read("joint", {
      ...papers,
      core: tight,
      consolidations: list,
      joint: { document, digest: null, signatures: 0 },
    });
    expect(text).toContain("Afventer mødet eller lodtrækning");
    expect(text).toContain("venter på mødet eller lodtrækning");
    expect(text).toContain("2009-03: står lige.");
  });
});

describe("a side that does not use Skøn", () => {
  const external = consolidations.map((c) =>
    c.side === "cn"
      ? {
          ...c,
          author: "O-CN",
          role: "office" as const,
          document: {
            ...c.document,
            origin: "external" as const,
            sourceDocument: "Brev af 22. maj 2009",
            criteriaDigest: null,
            members: [],
          },
        }
      : c,
  );
  const input: RoundPapers = {
    ...papers,
    consolidations: external,
    joint: { document: jointOf(core, external), digest: null, signatures: 0 },
  };

  test("is marked on its list, on the joint paper and in the hearing", () => {
    expect(read("group", input)).toContain("Ekstern liste. Gruppen har ikke brugt Skøn.");
    expect(read("group", input)).toContain("Brev af 22. maj 2009");
    expect(read("joint", input)).toContain("kinesisk liste indskrevet af kontoret");
    expect(read("assessments", input)).toContain("Ekstern liste.");
  });
});

describe("refusals", () => {
  const files = (input: RoundPapers): string[] =>
    papersOf(input, { report: "refusals", format: "html", language: "da", side: null }).flatMap((set) =>
      set.papers.map((p) => p.file),
    );

  test("before there is a joint prioritisation only what a finished list turned down is refused", () => {
    expect(files({ ...papers, joint: null })).toEqual(["begrundelse-for-afslag-IT-05"]);
    const drafts = consolidations.map((c) => ({ ...c, document: { ...c.document, status: "draft" as const } }));
    expect(files({ ...papers, joint: null, consolidations: drafts })).toEqual([]);
  });

  test("what is not decided is not refused", () => {
    const without = consolidations.filter((c) => c.role !== "deputy");
    const document = jointOf(core, without);
    expect(document.notDecided.map((n) => n.application)).toEqual(["IT-04"]);
    const input = { ...papers, consolidations: without, joint: { document, digest: null, signatures: 0 } };
    expect(files(input)).not.toContain("begrundelse-for-afslag-IT-04");
  });
});

describe("criteria without thresholds", () => {
  const criteria = {
    ...core.criteria,
    sumThreshold: null,
    criteria: core.criteria.criteria.map((c) => ({ ...c, threshold: null })),
  };
  const input = { ...papers, core: { ...core, criteria } };

  test.each(["group", "assessments", "refusals"] as const)(
    "the paper %s has no column or line about them",
    (report) => {
      const text = read(report, input);
      expect(text).toContain("Der er ingen tærskler.");
      expect(text).not.toMatch(/Tærskel|Tærskler:|Opfyldt/);
      expect(read(report, papers)).toMatch(/Tærskel/);
    },
  );
});

describe("the rest of the rules", () => {
  test("a draft says so, and a group without a list has a paper that says that", () => {
    const draft = consolidations.map((c) => ({ ...c, document: { ...c.document, status: "draft" as const } }));
    expect(read("group", { ...papers, consolidations: draft })).toContain("Kladde. Indstillingen er ikke afsluttet");
    expect(read("group", { ...papers, consolidations: [] })).toContain(
      "endnu ingen samlet indstilling fra den kinesiske ekspertgruppe",
    );
  });

  test("currencies are added by the round's rate, named, and not at all without one", () => {
    const yuan = coreSchema.parse({
      ...core,
      frames: core.frames.map((f) => (f.source === "SH" ? { ...f, currency: "CNY" } : f)),
      applications: core.applications.map((a) => ({
        ...a,
        budget: a.budget.map((l) => (l.source === "SH" ? { ...l, currency: "CNY" } : l)),
      })),
    });
    const rated = {
      ...yuan,
      round: {
        ...yuan.round,
        rate: { from: "CNY", to: "DKK", num: 78, den: 100, date: "2009-04-01", source: "Nationalbanken" },
      },
    };
    const totals = (given: RoundPapers["core"]): unknown[] => {
      const [set] = papersOf(
        { ...papers, core: given },
        { report: "applications", format: "xlsx", language: "da", side: null },
      );
      const sheet = dataSheets(set?.papers ?? []).find(
        (s) => s.heads.includes("I alt") && s.heads.includes("Region M."),
      );
      return (sheet?.rows[0] ?? []).slice(7, 11).map((c) => (c?.kind === "number" ? c.value : c));
    };
    expect(totals(yuan)).toEqual([1_300_000, 1_100_000, 750_000, null]);
    expect(totals(rated)).toEqual([1_300_000, 1_100_000, 750_000, 2_985_000]);
    expect(read("applications", { ...papers, core: yuan })).toContain(
      "er ikke lagt sammen, fordi runden ikke har en kurs",
    );
    expect(read("applications", { ...papers, core: rated })).toContain(
      "omregnet til kr. med kursen 0,78 (Nationalbanken, 1. april 2009)",
    );
  });

  test("criteria that were only presented are said to be presented, and none at all is said too", () => {
    const approval = core.criteria.approval;
    const presented = {
      ...core,
      criteria: { ...core.criteria, approval: approval ? { ...approval, wording: "forelagt" as const } : null },
    };
    expect(read("group", { ...papers, core: presented }, "en")).toContain("presented to Vækstforum on 12 Mar 2009");
    expect(
      read("applications", { ...papers, core: { ...core, criteria: { ...core.criteria, approval: null } } }),
    ).toContain("er ikke forelagt eller godkendt");
  });

  test("an empty round still makes every paper", () => {
    const empty: RoundPapers = {
      ...papers,
      core: { ...core, applications: [] },
      people: [],
      reviews: [],
      consolidations: [],
      joint: null,
      journal: [],
    };
    expect(read("applications", empty)).toContain("Der er 0 ansøgninger");
    expect(read("matrix", empty)).toContain("Ingen vurderinger er modtaget.");
    expect(read("journal", empty)).toContain("Ingen.");
    expect(papersOf(empty, { report: "assessments", format: "html", language: "da", side: null })[0]?.papers).toEqual(
      [],
    );
  });
});
