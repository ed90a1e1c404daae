// `skoen group`, looking: who has sent what, all scores side by side, the draft and what it owes (domain.md § 6).
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { groupCounts, groupGaps, groupTexts as texts } from "../../../shared/i18n/cli/group.ts";
import type { Texts } from "../../../shared/i18n/language.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Cli } from "../cli.ts";
import { blocks, facts, table } from "../layout.ts";
import { coreOf, shownScore } from "../scores.ts";
import type { CommandSpec } from "../spec.ts";
import { decimal, exact, field, fields, shortDigest, value, yesNo } from "../words.ts";
import { roundOption } from "./given.ts";

/** What opens only after the leader's own declaration. */
const closed = (cli: Cli, withheld: readonly string[]): string =>
  withheld.length > 0 ? cli.say(texts.withheld, { applications: withheld.join(", ") }) : "";

const status: CommandSpec = {
  name: "status",
  about: texts.status,
  options: [roundOption],
  async run(cli, given) {
    const s = await cli.call("group.status", { round: await cli.round(given) });
    return {
      json: s,
      text: blocks(
        table(
          fields(cli, "member", "state", "sequence", "complete", "assigned", "digest"),
          s.members.map((m) => [
            m.person,
            [value(cli, m.state), ...(m.late ? [value(cli, "late")] : [])].join(", "),
            m.sequence === null ? "" : String(m.sequence),
            String(m.complete),
            String(m.assigned),
            m.digest !== null ? shortDigest(m.digest) : m.fork.map((p) => shortDigest(p.digest)).join(" / "),
          ]),
        ),
        table(
          fields(cli, "application", "counted", "quorum"),
          s.quorum.map((q) => [q.application, String(q.counted), yesNo(cli, q.met)]),
        ),
        facts([[field(cli, "rulingsDue"), s.rulingsDue.map((r) => `${r.application} ${r.person}`).join(", ")]]),
        s.members.some((m) => m.late) ? cli.say(texts.lateHow) : "",
        s.members.some((m) => m.state === "fork") ? cli.say(texts.forkHow) : "",
        s.open ? "" : cli.say(texts.notOpen),
        closed(cli, s.withheld),
      ),
    };
  },
};

type Matrix = OutputOf<SkoenContract, "group.matrix">;

/** One application: a line per member and the exact spread below each criterion. */
function rowText(cli: Cli, core: Core, row: Matrix["rows"][number]): string {
  const columns = row.criteria.map((c) => core.criteria.criteria.find((x) => x.id === c.criterion));
  const cell = (read: (c: Matrix["rows"][number]["criteria"][number]) => string): string[] => row.criteria.map(read);
  const lines = [
    ...row.members.map((m) => [
      m.person,
      ...columns.map((c) => shownScore(cli, c, (c && m.values[c.id]) ?? null)),
      value(cli, m.recommendation),
      m.standing === "counts" ? "" : value(cli, m.standing),
    ]),
    [field(cli, "mean"), ...cell((c) => exact(cli, c.mean))],
    [field(cli, "median"), ...cell((c) => exact(cli, c.median))],
    [field(cli, "range"), ...cell((c) => exact(cli, c.range))],
    [field(cli, "reasonDue"), ...cell((c) => (c.reasonDue ? "!" : ""))],
  ];
  const names = [row.application, ...columns.map((c) => c?.number ?? ""), ...fields(cli, "recommendation", "standing")];
  return table(names, lines);
}

const matrix: CommandSpec = {
  name: "matrix",
  about: texts.matrix,
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const m = await cli.call("group.matrix", { round });
    const core = await coreOf(cli, round);
    return {
      json: m,
      text: blocks(
        ...m.rows.filter((r) => r.members.length > 0).map((r) => rowText(cli, core, r)),
        table(
          fields(cli, "criterion", "agreement", "icc"),
          m.agreement.map((a) => [a.criterion, decimal(cli, a.alpha), decimal(cli, a.icc2)]),
        ),
        table(
          fields(cli, "member", "severity"),
          Object.entries(m.severity.reviewer ?? {}).map(([person, effect]) => [person, decimal(cli, effect)]),
        ),
        m.severity.components > 0 ? cli.say(groupCounts.severity, { count: m.severity.components }) : "",
        closed(cli, m.withheld),
      ),
    };
  },
};

/** Applications that too few members have assessed; empty when there are none. Nothing stops such a list: the papers say so too. */
export async function belowQuorum(cli: Cli, round: string): Promise<string> {
  const { quorum } = await cli.call("group.status", { round });
  const { joint } = await coreOf(cli, round);
  const short = quorum.filter((q) => !q.met).map((q) => `${q.application} (${q.counted})`);
  return short.length === 0 ? "" : cli.say(texts.belowQuorum, { quorum: joint.quorum, applications: short.join(", ") });
}

const gapWords = new Map<string, Texts>(Object.entries(groupGaps));

const draft: CommandSpec = {
  name: "draft",
  about: texts.draft,
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const d = await cli.call("group.draft", { round });
    const text = (v: unknown): string => (typeof v === "string" ? v : "");
    const word = (kind: string): string => {
      const found = gapWords.get(kind);
      return found ? cli.say(found) : kind;
    };
    return {
      json: d,
      text: blocks(
        table(
          fields(cli, "place", "application", "outcome", "reasons"),
          d.document.rows
            .toSorted(
              (a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || (a.application < b.application ? -1 : 1),
            )
            .map((r) => [r.place === null ? "–" : String(r.place), r.application, value(cli, r.outcome), r.reasons]),
        ),
        facts([[field(cli, "deferred"), d.document.deferred.join(" ")]]),
        table(
          fields(cli, "application", "gaps", "criterion", "person"),
          d.gaps.map((g) => [text(g["application"]), word(text(g["kind"])), text(g["criterion"]), text(g["person"])]),
        ) || cli.say(texts.draftComplete),
        await belowQuorum(cli, round),
        closed(cli, d.withheld),
      ),
    };
  },
};

export const lookCommands: readonly CommandSpec[] = [status, matrix, draft];
