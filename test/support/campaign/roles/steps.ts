// The acts as commands that fast-check draws, plays and shrinks. Which mail, person or application a draw means depends on what there is.
import fc from "fast-check";
import { declare, defer, exportList, exportReview, rule, settle, write } from "./acts.ts";
import { changeRound, issue, receipts, replace, revoke, type RoundChange } from "./office-acts.ts";
import { deliver } from "./delivery.ts";
import { bend, chairsTrick, inAnothersName, quietBundle, secondLaptop, type Quietly, type Trick } from "./forgeries.ts";
import { look, LOOKS, type Seen } from "./looks.ts";
import {
  APPLICATIONS,
  has,
  LEADERS,
  officeOf,
  REVIEWERS,
  SEAT_NAMES,
  SEATS,
  type Answer,
  type Mail,
  type Model,
  type Seat,
} from "./model.ts";
import { officeIsTold } from "./verdicts.ts";
import type { World } from "./world.ts";
import { outOfRole } from "./wrong-calls.ts";

export interface Tally {
  acts: number;
  forgeries: number;
  accounted: number;
  readonly seen: Seen;
}
export const tallies = (): Tally => ({
  acts: 0,
  forgeries: 0,
  accounted: 0,
  seen: { others: 0, documents: 0, looks: 0 },
});

class Step implements fc.AsyncCommand<Model, World> {
  readonly name: string;
  readonly act: (w: World, m: Model) => Promise<void>;
  constructor(name: string, act: (w: World, m: Model) => Promise<void>) {
    this.name = name;
    this.act = act;
  }
  /** What cannot be done now is tried all the same: the refusal is looked at. */
  check(): boolean {
    return true;
  }
  run(m: Model, w: World): Promise<void> {
    return this.act(w, m);
  }
  toString(): string {
    return this.name;
  }
}

type Drawn = fc.Arbitrary<fc.AsyncCommand<Model, World>>;
const seat = fc.constantFrom<Seat[]>(...SEAT_NAMES);
const reviewer = fc.constantFrom<Seat[]>(...REVIEWERS);
const leader = fc.constantFrom<Seat[]>(...LEADERS);
const office = fc.constantFrom("O-DK" as const, "O-CN" as const);
const application = fc.constantFrom(...APPLICATIONS);
const pick = fc.nat({ max: 9_999 });
const at = (all: readonly Mail[], n: number): Mail | undefined => all[n % Math.max(1, all.length)];

/** Whoever this mail is for, most of the time: else hardly anything ever arrives. */
const readersOf = (x: Mail): Seat[] => {
  if (x.reader) return [x.reader];
  if (x.kind === "review") return [officeOf(x.side), ...LEADERS.filter((s) => SEATS[s].side === x.side)];
  return x.final ? ["O-DK", "O-CN"] : SEAT_NAMES.filter((s) => SEATS[s].side === x.side);
};

export function steps(tally: Tally): Drawn[] {
  const step = <T extends unknown[]>(
    drawn: { [K in keyof T]: fc.Arbitrary<T[K]> },
    name: (...given: T) => string,
    act: (w: World, m: Model, ...given: T) => Promise<void>,
    forged = false,
  ): Drawn =>
    fc.tuple(...(drawn as fc.Arbitrary<unknown>[])).map((drawnNow) => {
      const given = drawnNow as T;
      return new Step(name(...given), async (w, m) => {
        tally.acts += 1;
        if (forged) tally.forgeries += 1;
        await act(w, m, ...given);
      });
    });
  const told = async (w: World, m: Model, who: Seat): Promise<void> => {
    tally.accounted += await officeIsTold(w, m, who);
  };
  const arrives = async (
    w: World,
    m: Model,
    to: Seat,
    mails: readonly Mail[],
    plain: boolean,
    times: number,
  ): Promise<void> => {
    await deliver(w, m, to, mails, plain, times);
    if (has(to, "office")) await told(w, m, to);
    else if (LEADERS.includes(to)) await look(w, m, to, "group", 0, tally.seen);
  };

  /** What opens or closes a case shows at once at the table of whoever leads. */
  const shows =
    <T extends unknown[]>(act: (w: World, m: Model, who: Seat, ...given: T) => Promise<void>) =>
    async (w: World, m: Model, who: Seat, ...given: T): Promise<void> => {
      await act(w, m, who, ...given);
      if (LEADERS.includes(who)) await look(w, m, who, "group", 0, tally.seen);
    };

  const honest = [
    step(
      [reviewer, application, fc.constantFrom<Answer[]>("none", "possible", "conflicted", "none")],
      (...g) => `declare ${g.join(" ")}`,
      declare,
    ),
    step(
      [leader, application, fc.constantFrom<Answer[]>("none", "possible", "conflicted", "none")],
      (...g) => `declare ${g.join(" ")}`,
      shows(declare),
    ),
    step([reviewer, application, fc.nat({ max: 10 })], (...g) => `write ${g.join(" ")}`, write),
    step([reviewer], (...g) => `export review ${g.join(" ")}`, exportReview),
    step(
      [leader, fc.subarray([...APPLICATIONS], { maxLength: 1 })],
      (s, a) => `defer ${s} ${a.join("+")}`,
      shows(defer),
    ),
    step(
      [
        leader,
        application,
        fc.constantFrom("E-01", "E-02", "E-03", "E-12"),
        fc.constantFrom("cleared" as const, "ruled-out" as const),
      ],
      (...g) => `rule ${g.join(" ")}`,
      shows(rule),
    ),
    step([leader, application, fc.integer({ min: 1, max: 3 })], (...g) => `settle ${g.join(" ")}`, settle),
    step([leader, fc.boolean()], (s, draft) => `export ${draft ? "draft" : "list"} ${s}`, exportList),
    step([office], (o) => `bundles ${o}`, issue),
    step([office], (o) => `receipts ${o}`, receipts),
    step(
      [fc.constantFrom<RoundChange[]>("criteria", "criteria-quietly", "rules", "frames", "application")],
      (c) => `change ${c}`,
      changeRound,
    ),
    step([], () => "revoke E-03", revoke),
    step([], () => "replace E-03", replace),
  ];
  const post = [
    step(
      [pick, pick, fc.boolean(), fc.integer({ min: 1, max: 2 })],
      (...g) => `post ${g.join(" ")}`,
      async (w, m, n, to, plain, times) => {
        const x = at(m.mail, n);
        const readers = x ? readersOf(x) : [];
        if (x) await arrives(w, m, readers[to % readers.length] ?? "O-DK", [x], plain, times);
      },
    ),
    step(
      [pick, pick],
      (...g) => `newest mail ${g.join(" ")}`,
      async (w, m, n, to) => {
        const x = m.mail.at(-1 - (n % 4));
        const readers = x ? readersOf(x) : [];
        if (x) await arrives(w, m, readers[to % readers.length] ?? "O-DK", [x], false, 1);
      },
    ),
    step(
      [pick, seat, fc.boolean()],
      (...g) => `astray ${g.join(" ")}`,
      async (w, m, n, to, plain) => {
        const x = at(m.mail, n);
        if (x) await arrives(w, m, to, [x], plain, 1);
      },
    ),
    step(
      [fc.uniqueArray(pick, { minLength: 2, maxLength: 6 }), seat],
      (n, s) => `heap ${n.join("+")} ${s}`,
      async (w, m, numbers, to) => {
        const mails = [...new Set(numbers.flatMap((n) => at(m.mail, n) ?? []))];
        await arrives(w, m, to, mails, false, 1);
      },
    ),
  ];
  const looks = [
    step(
      [seat, fc.constantFrom(...LOOKS), pick],
      (...g) => `look ${g.join(" ")}`,
      (w, m, s, what, n) => look(w, m, s, what, n, tally.seen),
    ),
    step(
      [leader, fc.constantFrom("group" as const, "papers" as const), pick],
      (...g) => `look ${g.join(" ")}`,
      (w, m, s, what, n) => look(w, m, s, what, n, tally.seen),
    ),
    step([office], (o) => `is ${o} told`, told),
    step(
      [seat, pick],
      (...g) => `out of role ${g.join(" ")}`,
      (w, _m, s, n) => outOfRole(w, s, n),
    ),
  ];
  const forged = [
    step(
      [pick, seat, fc.boolean(), pick],
      (...g) => `bend ${g.join(" ")}`,
      async (w, m, n, to, plain, position) => {
        const x = at(m.mail, n);
        if (x) await bend(w, m, to, x, plain, position);
      },
      true,
    ),
    step(
      [pick, pick, seat],
      (...g) => `in another's name ${g.join(" ")}`,
      async (w, m, n, to, signer) => {
        const x = at(m.mail, n);
        const readers = x ? readersOf(x) : [];
        if (x) await inAnothersName(w, m, readers[to % readers.length] ?? "O-DK", x, signer);
      },
      true,
    ),
    step(
      [pick],
      (n) => `second laptop ${n}`,
      async (w, m, n) => {
        const x = at(
          m.mail.filter((y) => y.kind === "review"),
          n,
        );
        if (x) await secondLaptop(w, m, x);
      },
      true,
    ),
    step(
      [
        fc.constantFrom<Seat[]>("E-01", "E-11"),
        fc.constantFrom("E-02", "E-03", "E-12"),
        fc.constantFrom<Trick[]>(
          "drops a member",
          "does not count",
          "uses an older one",
          "alters a review",
          "excludes in silence",
          "excludes",
        ),
      ],
      (...g) => `chair ${g.join(" ")}`,
      async (w, m, chair, person, trick) => {
        await chairsTrick(w, m, chair, person, trick);
        await told(w, m, officeOf(SEATS[chair].side));
      },
      true,
    ),
    step(
      [
        office,
        seat,
        fc.constantFrom<Quietly[]>("criteria, same edition", "criteria, same version", "criteria", "rules", "frames"),
      ],
      (...g) => `quietly ${g.join(" ")}`,
      quietBundle,
      true,
    ),
  ];
  // Mail and looks are where things show.
  return [...honest, ...post, ...post, ...looks, ...looks, ...forged];
}
