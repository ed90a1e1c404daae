// The joint prioritisation as the lines of a table (mockup 10): the joint order with the line after the last project with room, then
// what is not considered, and why. Pure.
import type { Application } from "../../../shared/domain/application.ts";
import type { Gate, JointDocument, JointRow, UndecidedReason } from "../../../shared/domain/joint/document.ts";
import type { Side, Source } from "../../../shared/domain/ids.ts";
import { grouped } from "../../../shared/lib/grouped.ts";

export interface ProjectLine {
  readonly kind: "project";
  readonly key: string;
  readonly application: Application;
  readonly row: JointRow;
  /** Minor units over all years. */
  readonly amounts: Readonly<Record<Source, number>>;
  /** How many applications have its rank in each group; more than one is a tie. */
  readonly sharing: Readonly<Record<Side, number>>;
  /** Stands above the line but has no room: passed over. */
  readonly passedOver: boolean;
  /** 1 = first on the reserve list; null otherwise. */
  readonly reserve: number | null;
}
export interface OutLine {
  readonly kind: "out";
  readonly key: string;
  readonly application: Application;
  /** Place in each group's own list; null where it is not recommended there. */
  readonly place: Readonly<Record<Side, number | null>>;
  readonly gate: Gate | null;
  readonly undecided: readonly { readonly group: Side; readonly reason: UndecidedReason }[];
}
export type JointLine =
  | ProjectLine
  | OutLine
  | { readonly kind: "line"; readonly key: "line"; readonly funded: number; readonly amounts: ProjectLine["amounts"] }
  | { readonly kind: "section"; readonly key: string; readonly section: "excluded" | "undecided" };

const totals = (row: JointRow): ProjectLine["amounts"] => ({
  RM: row.amounts.RM.reduce((a, b) => a + b, 0),
  DK: row.amounts.DK.reduce((a, b) => a + b, 0),
  SH: row.amounts.SH.reduce((a, b) => a + b, 0),
});
const plus = (a: ProjectLine["amounts"], b: ProjectLine["amounts"]): ProjectLine["amounts"] => ({
  RM: a.RM + b.RM,
  DK: a.DK + b.DK,
  SH: a.SH + b.SH,
});

const countBy = (rows: readonly JointRow[], key: (row: JointRow) => string): Map<string, number> =>
  new Map([...grouped(rows, key)].map(([k, found]) => [k, found.length]));

export function jointLines(document: JointDocument, applications: ReadonlyMap<string, Application>): JointLine[] {
  const reserve = new Map(document.reserve.map((id, i) => [id, i + 1]));
  const sharing = { dk: countBy(document.joint, (r) => r.rank.dk), cn: countBy(document.joint, (r) => r.rank.cn) };
  const last = document.joint.findLastIndex((r) => r.outcome === "funded");
  const projects = document.joint.flatMap((row, i): ProjectLine[] => {
    const application = applications.get(row.application);
    return application
      ? [
          {
            kind: "project",
            key: row.application,
            application,
            row,
            amounts: totals(row),
            sharing: { dk: sharing.dk.get(row.rank.dk) ?? 1, cn: sharing.cn.get(row.rank.cn) ?? 1 },
            passedOver: i < last && row.outcome !== "funded",
            reserve: reserve.get(row.application) ?? null,
          },
        ]
      : [];
  });
  const funded = projects.filter((p) => p.row.outcome === "funded");
  const line: JointLine = {
    kind: "line",
    key: "line",
    funded: funded.length,
    amounts: funded.reduce((sum, p) => plus(sum, p.amounts), { RM: 0, DK: 0, SH: 0 }),
  };
  const at = projects.findLastIndex((p) => p.row.outcome === "funded") + 1;
  const out = (id: string, gate: Gate | null, undecided: OutLine["undecided"]): OutLine[] => {
    const application = applications.get(id);
    return application ? [{ kind: "out", key: id, application, place: placesOf(document, id), gate, undecided }] : [];
  };
  const excluded = document.excluded.flatMap((e) => out(e.application, e.code, []));
  const undecided = document.notDecided.flatMap((n) => out(n.application, null, n.reasons));
  return [
    ...projects.slice(0, at),
    ...(projects.length > 0 ? [line] : []),
    ...projects.slice(at),
    ...(excluded.length > 0 ? [{ kind: "section", key: "excluded", section: "excluded" } as const, ...excluded] : []),
    ...(undecided.length > 0
      ? [{ kind: "section", key: "undecided", section: "undecided" } as const, ...undecided]
      : []),
  ];
}

/** Index once; a round may hold thousands. */
const places = new WeakMap<JointDocument, Readonly<Record<Side, ReadonlyMap<string, number | null>>>>();
function placesOf(document: JointDocument, id: string): OutLine["place"] {
  const known = places.get(document) ?? {
    dk: new Map(document.groups.dk.map((r) => [r.application, r.outcome === "recommended" ? r.place : null])),
    cn: new Map(document.groups.cn.map((r) => [r.application, r.outcome === "recommended" ? r.place : null])),
  };
  places.set(document, known);
  return { dk: known.dk.get(id) ?? null, cn: known.cn.get(id) ?? null };
}

/**
 * The joint order with `application` moved by `by` places among the projects, as the inner lists of a meeting's order. What shared a
 * place with it stays together without it. Null where it cannot go further.
 */
export function movedOrder(document: JointDocument, application: string, by: 1 | -1): string[][] | null {
  const groups: string[][] = [];
  let place = 0;
  for (const r of document.joint) {
    if (r.place === place) groups.at(-1)?.push(r.application);
    else groups.push([r.application]);
    place = r.place;
  }
  const from = groups.findIndex((g) => g.includes(application));
  const own = groups[from];
  if (!own) return null;
  const alone = own.length === 1;
  const rest = groups.map((g) => g.filter((id) => id !== application)).filter((g) => g.length > 0);
  // Out of a tie one goes to just before or just after those one shared it with.
  const to = alone ? from + by : by < 0 ? from : from + 1;
  if (to < 0 || (alone && to >= groups.length)) return null;
  return [...rest.slice(0, to), [application], ...rest.slice(to)];
}
