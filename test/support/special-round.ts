// A round of the size of a large call, with everything that can happen to a package: sixty applications, twelve experts, conflicts, a fork, a
// late package, a revoked key, an answer to older criteria, and applications on which one side has said nothing (issue 4).
import {
  consolidate,
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  smallRound,
  take,
  writeIntake,
  writeRow,
  type Participant,
  type RowScript,
  type SmallRound,
} from "./small-round.ts";
import type { ImportOutcome } from "../../shared/contract/packages.ts";

export const SIXTY = Array.from({ length: 60 }, (_, i) => `A-${String(i + 1).padStart(2, "0")}`);
const number = (side: "dk" | "cn", n: number): string => `E-${String(side === "dk" ? n : n + 10).padStart(2, "0")}`;
const NAMES = {
  dk: ["Anna Formand", "Bo Inhabil", "Carla Tosidet", "Dan Forsinket", "Eva Stjålet", "Finn Forældet"],
  cn: ["李明", "王芳", "张伟", "刘洋", "陈静", "杨磊"],
} as const;
const experts = (side: "dk" | "cn"): [string, Participant][] =>
  NAMES[side].map((name, i) => [
    number(side, i + 1),
    { side, roles: i === 0 ? ["expert", "chair"] : ["expert"], name, organisation: `Organisation ${side} ${i + 1}` },
  ]);
/** Six experts on either side, the first of them its chair; the Danes have a deputy. */
const TWELVE: Readonly<Record<string, Participant>> = Object.fromEntries([
  ...experts("dk"),
  ["E-09", { side: "dk", roles: ["deputy"], name: "Dorte Stedfortræder", organisation: "VIA" }],
  ...experts("cn"),
]);
/** Three of six on every application. */
const assigned = (side: "dk" | "cn", n: number): string[] =>
  SIXTY.filter((_, i) => [0, 1, 2].some((k) => (i + k) % 6 === n));

/** The applications something happens to, and to whom. */
export const CASES = {
  conflicted: { application: "A-02", person: "E-02" },
  cleared: { application: "A-01", person: "E-02" },
  ruledOut: { application: "A-06", person: "E-02" },
  fork: "E-03",
  late: "E-04",
  revoked: "E-05",
  olderCriteria: "E-06",
  /** The Danish chair's own: his deputy decides. */
  deputys: "A-07",
  /** The chair's of Shanghai, where there is no deputy: nobody decides. */
  undecided: "A-13",
} as const;

export interface SpecialRound {
  readonly small: SmallRound;
  /** Packages by what they are. */
  readonly files: Readonly<Record<string, { file: string; digest: string }>>;
  /** What came of the package somebody signed with the stolen key: at the chair's and at the office. */
  readonly stolen: { readonly chair: readonly ImportOutcome[]; readonly office: readonly ImportOutcome[] };
}

/** Rows of an expert: points that differ by application and person, his declarations, nothing else out of the ordinary. */
const rowsFor = (id: string, n: number, side: "dk" | "cn"): Record<string, RowScript> =>
  Object.fromEntries(
    assigned(side, n).map((application) => {
      const at = SIXTY.indexOf(application);
      const steps = [10 - (at % 4), 10 - ((at + n) % 3), 10 - (at % 5)] as const;
      const mine = Object.entries(CASES).find(
        ([, c]) => typeof c === "object" && c.person === id && c.application === application,
      )?.[0];
      if (mine === "conflicted") return [application, { answer: "conflicted" }];
      const own =
        (id === "E-01" && application === CASES.deputys) || (id === "E-11" && application === CASES.undecided);
      if (own) return [application, { answer: "conflicted" }];
      return [application, { steps, answer: mine === "cleared" || mine === "ruledOut" ? "possible" : "none" }];
    }),
  );
const list = (but: readonly string[]) =>
  SIXTY.filter((a) => !but.includes(a)).map((application, i) =>
    i < 20
      ? { application, place: i + 1 }
      : { application, place: null, outcome: "not-recommended" as const, steps: [6, 6, 7] as const },
  );

/** Everything up to the office's desk: it has both groups' lists, and what was refused. */
export async function specialRound(): Promise<SpecialRound> {
  const assignments = Object.fromEntries(
    (["dk", "cn"] as const).flatMap((side) =>
      NAMES[side].map((_, n) => [number(side, n + 1), assigned(side, n)] as const),
    ),
  );
  const small = await smallRound({ applications: SIXTY, people: TWELVE, assignments });
  const { round, clock, home } = small;
  const files: Record<string, { file: string; digest: string }> = {};
  const review = async (id: string): Promise<void> => {
    const side = id < "E-10" ? "dk" : "cn";
    files[id] = await reviewAll(small, id, rowsFor(id, (Number(id.slice(2)) - 1) % 10, side));
  };
  const of = (name: string): string => files[name]?.file ?? "";
  let editions = 1;
  /** The next edition, to everybody: both offices issue. */
  const issue = async (): Promise<void> => {
    editions += 1;
    for (const [office, other] of [
      ["O-DK", "O-CN"],
      ["O-CN", "O-DK"],
    ] as const) {
      const bundles = await home(office).client.call("rounds.exportBundles", {
        round,
        folder: small.folder(`edition-${editions}-${office}`),
        recipients: "default",
      });
      for (const { reader, file } of bundles.files) {
        if (reader !== other) mustTake(await take(home(reader), file));
        else if (office === "O-DK") mustTake(await take(home(other), file));
      }
    }
  };

  clock.now = DAYS.review;
  // One answers before the criteria change.
  await review(CASES.olderCriteria);
  writeIntake(small.intake, { applications: SIXTY, criteriaVersion: 2 });
  await home("O-DK").client.call("rounds.update", { round, folder: small.intake });
  await issue();
  for (const id of ["E-01", "E-02", "E-03", "E-05", "E-11", "E-12", "E-13", "E-14", "E-15", "E-16"]) await review(id);
  // From two computers, neither of which knows the other.
  const laptop = await small.copyOf(CASES.fork, "laptop");
  for (const [name, from, steps] of [
    ["fork a", home(CASES.fork), [4, 4, 4]],
    ["fork b", laptop, [5, 5, 5]],
  ] as const) {
    await writeRow(from, round, "A-03", { steps });
    files[name] = await exportReview(from, round, small.folder(name));
  }
  const danes = ["E-02", "fork a", "E-05", CASES.olderCriteria].map(of);
  const [chair, deputy, office] = [home("E-01"), home("E-09"), home("O-DK")];
  mustTake(await take(chair, ...danes));
  mustTake(await take(office, of("E-01"), ...danes));
  await take(chair, of("fork b"));
  await take(office, of("fork b"));
  const chinese = ["E-12", "E-13", "E-14", "E-15", "E-16"].map(of);
  mustTake(await take(home("E-11"), ...chinese));
  mustTake(await take(home("O-CN"), of("E-11"), ...chinese));

  // The computer is stolen: what was accepted is kept, what is signed with its key from now on is not.
  await office.client.call("rounds.revoke", { round, person: CASES.revoked, reason: "Stjålet i toget" });
  const thief = home(CASES.revoked);
  await writeRow(thief, round, "A-04", { steps: [1, 1, 1] });
  files["stolen"] = await exportReview(thief, round, small.folder("stolen"));
  const bundles = await office.client.call("rounds.exportBundles", {
    round,
    folder: small.folder("after-theft"),
    recipients: "default",
  });
  for (const { reader, file } of bundles.files) if (reader !== "O-CN") mustTake(await take(home(reader), file));
  const stolen = { chair: await take(chair, of("stolen")), office: await take(office, of("stolen")) };

  clock.now = DAYS.lateReview;
  await review(CASES.late);
  mustTake(await take(chair, of(CASES.late)));
  mustTake(await take(office, of(CASES.late)));
  const group = chair.client.call.bind(chair.client);
  await group("group.acceptLate", { round, digest: files[CASES.late]?.digest ?? "", reason: "Sygdom, aftalt i tide" });

  clock.now = DAYS.consolidate;
  for (const [application, outcome] of [
    [CASES.cleared.application, "cleared"],
    [CASES.ruledOut.application, "ruled-out"],
  ] as const)
    await group("group.rule", { round, application, person: "E-02", outcome, reason: `Afgjort: ${outcome}` });
  await group("group.setMember", {
    round,
    person: CASES.fork,
    status: "fork",
    reason: "To pakker, han kan ikke træffes",
  });
  await group("group.defer", { round, applications: [CASES.deputys] });
  await consolidate(chair, round, list([CASES.deputys]));
  files["list dk"] = await exportGroup(chair, round, small.folder("list-dk"));
  // The chair's members go on to the deputy, long after the deadline, with the chair's draft that says whom he counts.
  mustTake(await take(deputy, of("E-01")));
  const draft = await exportGroup(chair, round, small.folder("draft-dk"), { draft: true });
  mustTake(await take(deputy, draft.file));
  for (const name of ["E-02", "E-05", CASES.late, CASES.olderCriteria]) {
    const { file } = await group("packages.send", {
      digest: files[name]?.digest ?? "",
      folder: small.folder("passed-on"),
      recipients: ["deputy:dk"],
    });
    mustTake(await take(deputy, file));
  }
  await consolidate(deputy, round, [{ application: CASES.deputys, place: 21 }]);
  files["list deputy"] = await exportGroup(deputy, round, small.folder("list-deputy"));
  await consolidate(home("E-11"), round, list([CASES.undecided]));
  await home("E-11").client.call("group.defer", { round, applications: [CASES.undecided] });
  files["list cn"] = await exportGroup(home("E-11"), round, small.folder("list-cn"));
  return { small, files, stolen };
}
