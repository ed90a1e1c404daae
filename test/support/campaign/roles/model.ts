// The reference model of the roles campaign: who has said what, who holds which package, and who may therefore see whose words. Written
// from domain.md §§ 4–7 and package-format.md §§ 5–6 alone; it imports nothing of the product.

export const APPLICATIONS = ["A-1", "A-2", "A-3"] as const;
export type Application = (typeof APPLICATIONS)[number];
export type Side = "dk" | "cn";
export type Answer = "none" | "possible" | "conflicted";
export type Role = "office" | "chair" | "deputy" | "expert";

/** A home: somebody's computer. E-03b is the one that takes the place of a lost one. */
export const SEATS = {
  "O-DK": { person: "O-DK", side: "dk", roles: ["office"] },
  "O-CN": { person: "O-CN", side: "cn", roles: ["office"] },
  "E-01": { person: "E-01", side: "dk", roles: ["expert", "chair"] },
  "E-02": { person: "E-02", side: "dk", roles: ["expert"] },
  "E-03": { person: "E-03", side: "dk", roles: ["expert"] },
  "E-03b": { person: "E-03", side: "dk", roles: ["expert"] },
  "E-09": { person: "E-09", side: "dk", roles: ["deputy"] },
  "E-11": { person: "E-11", side: "cn", roles: ["expert", "chair"] },
  "E-12": { person: "E-12", side: "cn", roles: ["expert"] },
} as const satisfies Record<string, { person: string; side: Side; roles: readonly Role[] }>;
export type Seat = keyof typeof SEATS;
export const SEAT_NAMES = Object.keys(SEATS) as Seat[];
export const has = (seat: Seat, role: Role): boolean => (SEATS[seat].roles as readonly Role[]).includes(role);
export const REVIEWERS = SEAT_NAMES.filter((s) => has(s, "expert"));
export const LEADERS = SEAT_NAMES.filter((s) => has(s, "chair") || has(s, "deputy"));
export const officeOf = (side: Side): Seat => (side === "dk" ? "O-DK" : "O-CN");

/** What an edition of the round says, each part by the number of its changes. */
export interface Edition {
  readonly edition: number;
  readonly criteria: number;
  readonly rules: number;
  readonly frames: number;
  /** Of A-2, which is mended now and then. */
  readonly application: number;
}

/** What one person says about one application. */
export interface Said {
  answer: Answer | null;
  /** Stands in every text of the row; null while nothing is written. */
  mark: string | null;
  /** Written under this version of the criteria and of the application. */
  criteria: number;
  application: number;
}

export interface Mail {
  /** Its payload digest. */
  readonly digest: string;
  readonly kind: "review" | "list" | "bundle" | "receipt" | "joint";
  readonly file: string;
  /** Without encryption. */
  readonly plain: string;
  /** Whose key signed it. */
  readonly seat: Seat;
  /** Who it says it is from. */
  readonly person: string;
  readonly side: Side;
  readonly history: readonly string[];
  readonly edition: Edition;
  /** Must be refused wherever it arrives: the reason. */
  readonly forged: string | null;
  /** Of a review. */
  readonly rows?: Readonly<Partial<Record<Application, Said>>>;
  /** Of a review: every row complete. */
  readonly complete?: boolean;
  /** Of a list: whether it is final; reviews inside; what it leaves to the deputy; its rulings; the marks of its own texts. */
  readonly final?: boolean;
  readonly nested?: readonly string[];
  readonly deferred?: readonly Application[];
  readonly rulings?: readonly Ruling[];
  readonly texts?: Readonly<Partial<Record<Application, string>>>;
  /** Of a bundle or receipt: whose it is. */
  readonly reader?: Seat;
  readonly version?: number;
  readonly revoked?: Readonly<Partial<Record<Seat, readonly string[]>>>;
}
interface Ruling {
  readonly application: Application;
  readonly person: string;
  readonly outcome: "cleared" | "ruled-out";
}

interface SeatState {
  rows: Record<Application, Said>;
  /** Applications this person has signed a conflict in: it stays. */
  signedConflicts: Application[];
  /** Digests of what was taken in or signed here, nested ones too. */
  held: string[];
  exported: string[];
  edition: Edition | null;
  /** Keys the newest list of people revokes, each with the packages that stay accepted. */
  revoked: Partial<Record<Seat, readonly string[]>>;
  deferred: Application[];
  rulings: Ruling[];
  texts: Partial<Record<Application, string>>;
  bundleVersion: number;
}

export interface Model {
  marks: number;
  seats: Record<Seat, SeatState>;
  mail: Mail[];
  /** What stands in the lead office's draft of the next edition. */
  draft: Edition;
  versions: Partial<Record<string, number>>;
  replaced: boolean;
}

const nothing = (): Said => ({ answer: null, mark: null, criteria: 1, application: 1 });
const seat = (): SeatState => ({
  rows: { "A-1": nothing(), "A-2": nothing(), "A-3": nothing() },
  signedConflicts: [],
  held: [],
  exported: [],
  edition: null,
  revoked: {},
  deferred: [],
  rulings: [],
  texts: {},
  bundleVersion: 0,
});

export function freshModel(): Model {
  const first: Edition = { edition: 1, criteria: 1, rules: 1, frames: 1, application: 1 };
  return {
    marks: 0,
    seats: Object.fromEntries(SEAT_NAMES.map((name) => [name, seat()])) as Model["seats"],
    mail: [],
    draft: first,
    versions: {},
    replaced: false,
  };
}

/** A word that stands nowhere else, and says whose it is. */
export function newMark(m: Model, who: Seat, application: Application, kind: "R" | "G" | "N"): string {
  m.marks += 1;
  return `MRK${kind}${SEATS[who].person.replace("-", "")}${application.replace("-", "")}N${m.marks}END`;
}
export const MARK = /MRK([RGN])(E\d\d|ODK|OCN)(A\d)N(\d+)END/gu;
/** What stands in the document of an application. */
export const DOCUMENT = /Projektbeskrivelse (A-\d) hemmelig/gu;

export const mailOf = (m: Model, digest: string): Mail | undefined =>
  m.mail.find((x) => x.digest === digest && x.forged === null);

/** Whether a row is complete under the criteria it was written for. */
export const isComplete = (s: Said): boolean => s.answer === "conflicted" || (s.answer !== null && s.mark !== null);

/** Reviews of one person that count as his at this seat: held, and not signed with a key that is revoked there. */
function standing(m: Model, at: Seat, person: string): Mail[] {
  const { held, revoked } = m.seats[at];
  return held
    .flatMap((d) => mailOf(m, d) ?? [])
    .filter((x) => x.kind === "review" && x.person === person)
    .filter((x) => revoked[x.seat]?.includes(x.digest) ?? true);
}

/** Those that none of the others replaces. */
const heads = (all: readonly Mail[]): Mail[] => all.filter((x) => !all.some((y) => y.history.includes(x.digest)));

/** A head and what it replaces, newest first. */
const line = (all: readonly Mail[], head: Mail): Mail[] => [
  head,
  ...all.filter((x) => head.history.includes(x.digest)).toSorted((a, b) => b.history.length - a.history.length),
];

export const headsOf = (m: Model, at: Seat, person: string): Mail[] => heads(standing(m, at, person));

const STRICT: readonly (Answer | null)[] = [null, "none", "possible", "conflicted"];

/** The strictest of the newest declarations of every line of a person's packages. */
function declaredBy(m: Model, at: Seat, person: string, application: Application): Answer | null {
  const all = standing(m, at, person);
  const answers = heads(all).map(
    (h) => line(all, h).find((x) => x.rows?.[application]?.answer)?.rows?.[application]?.answer ?? null,
  );
  return answers.reduce((a, b) => (STRICT.indexOf(b) > STRICT.indexOf(a) ? b : a), null);
}

/** The row of a person that may count at this seat today; null where there is none. Only where his packages are no fork. */
export function countableRow(m: Model, at: Seat, person: string, application: Application, list: Mail): Said | null {
  const all = standing(m, at, person);
  const [head, ...others] = heads(all);
  if (!head || others.length > 0) return null;
  const answer = declaredBy(m, at, person, application);
  const ruling = list.rulings?.findLast((r) => r.person === person && r.application === application)?.outcome;
  if (ruling === "ruled-out" || !(answer === "none" || (answer === "possible" && ruling === "cleared"))) return null;
  const row = line(all, head)
    .flatMap((x) => x.rows?.[application] ?? [])
    .find(
      (r) =>
        isComplete(r) &&
        r.answer !== "conflicted" &&
        r.criteria === list.edition.criteria &&
        isCurrent(r, application, list.edition),
    );
  return row ?? null;
}
const isCurrent = (r: Said, application: Application, e: Edition): boolean =>
  application !== "A-2" || r.application === e.application;

/** Others' scores are closed until the own complete review is exported (domain.md § 6). */
export function opened(m: Model, at: Seat): boolean {
  if (!has(at, "expert")) return true;
  const last = mailOf(m, m.seats[at].exported.at(-1) ?? "");
  return last?.complete === true;
}

/** What is a deputy's: what the chair's lists leave to him, or the chair is conflicted in by his own signed word. */
function isDeputys(m: Model, at: Seat, application: Application): boolean {
  const { side } = SEATS[at];
  const chair = SEAT_NAMES.find((s) => has(s, "chair") && SEATS[s].side === side);
  const held = m.seats[at].held.flatMap((d) => mailOf(m, d) ?? []);
  const lists = heads(held.filter((x) => x.kind === "list" && x.seat === chair));
  const answer = chair ? declaredBy(m, at, SEATS[chair].person, application) : null;
  return lists.some((l) => l.deferred?.includes(application)) || answer === "conflicted" || answer === "possible";
}

/** Whether `at` may see what `person` wrote about an application in a review. */
export function maySeeReview(
  m: Model,
  at: Seat,
  person: string,
  application: Application,
  mark: string | null,
): boolean {
  const me = SEATS[at];
  if (me.person === person) return true;
  const carries = (x: Mail): boolean => mark === null || x.rows?.[application]?.mark === mark;
  const held = m.seats[at].held
    .flatMap((d) => mailOf(m, d) ?? [])
    .filter((x) => x.kind === "review" && x.person === person);
  if (!held.some(carries)) return false;
  if (has(at, "office")) return true;
  if (!LEADERS.includes(at) || !SEAT_NAMES.some((s) => SEATS[s].person === person && SEATS[s].side === me.side))
    return false;
  if (!opened(m, at) || m.seats[at].rows[application].answer !== "none") return false;
  const mine = has(at, "chair") ? !m.seats[at].deferred.includes(application) : isDeputys(m, at, application);
  if (!mine) return false;
  const answer = declaredBy(m, at, person, application);
  if (answer === "conflicted") return false;
  const ruling = m.seats[at].rulings.findLast((r) => r.person === person && r.application === application);
  if (ruling?.outcome === "ruled-out") return false;
  return answer !== "possible" || ruling?.outcome === "cleared";
}

/** Whether `at` may see what a leader wrote about an application for his group. */
export function maySeeGroupText(m: Model, at: Seat, person: string, application: Application): boolean {
  const me = SEATS[at];
  if (me.person === person) return true;
  if (has(at, "office")) return true;
  const side = SEAT_NAMES.find((s) => SEATS[s].person === person);
  if (!side || SEATS[side].side !== me.side) return false;
  const own = m.seats[at].rows[application].answer;
  return LEADERS.includes(at) ? own === "none" : own !== "conflicted";
}

/** Documents open to an office, and to whoever has declared himself and is not conflicted. */
export function mayReadDocument(m: Model, at: Seat, application: Application): boolean {
  if (has(at, "office")) return true;
  const { answer } = m.seats[at].rows[application];
  return answer === "none" || answer === "possible";
}
