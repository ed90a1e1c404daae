// Handler: a text file for whoever mends Skøn (shared/contract/desk.ts). Only numbers, versions, codes and settings go in: no name,
// no title, no path, no digest, no score and no text of anybody.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { deskContract } from "../../../shared/contract/desk.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import type { ServiceContext, Session } from "../context.ts";
import { writeDurably } from "../identity/durable-file.ts";
import { schemaVersion, SCHEMA_VERSION } from "../store/migrate.ts";
import { currentCore, getDraft, isPractice, listRounds, rosterOf } from "../store/rounds.ts";
import { listQuarantine } from "../store/quarantine.ts";
import { readSettings } from "./settings.ts";

type Lines = readonly (readonly [string, string | number])[];

const section = (title: string, lines: Lines): string =>
  [`## ${title}`, ...lines.map(([name, value]) => `${name}: ${value}`)].join("\n");

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function system(context: ServiceContext): Lines {
  const electron = process.versions["electron"];
  return [
    ["Skøn", context.agent],
    ["Node", process.versions.node],
    ...(electron === undefined ? [] : [["Electron", electron] as const]),
    ["system", `${process.platform} ${os.release()} ${process.arch}`],
    ["processors", os.availableParallelism()],
    ["memory MiB", Math.round(os.totalmem() / 2 ** 20)],
    ["resident MiB", Math.round(process.memoryUsage.rss() / 2 ** 20)],
    ["running s", Math.round(process.uptime())],
    ["database schema known", SCHEMA_VERSION],
    ["database bytes", sizeOf(path.join(context.home, "skoen.db"))],
    ["database log bytes", sizeOf(path.join(context.home, "skoen.db-wal"))],
  ];
}

function counts(session: Session): Lines {
  const { store } = session;
  const rows = <T>(sql: string): T[] => store.sql(sql).all() as T[];
  const count = (table: string): number => rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]?.n ?? 0;
  return [
    ["database schema", schemaVersion(store.db)],
    ["blobs", count("blob")],
    ["blob bytes", rows<{ n: number }>("SELECT coalesce(sum(size), 0) AS n FROM blob")[0]?.n ?? 0],
    ...rows<{ kind: string; n: number }>("SELECT kind, count(*) AS n FROM package GROUP BY kind ORDER BY kind").map(
      ({ kind, n }) => [`packages, ${kind}`, n] as const,
    ),
    ["review rows", count("review_row")],
    ["journal entries", count("journal")],
    ["receipts", count("receipt")],
  ];
}

/** Rounds by number, never by name. */
const rounds = (session: Session): Lines =>
  listRounds(session.store).map((r, i) => {
    const core = currentCore(session.store, r.id)?.core ?? getDraft(session.store, r.id);
    const facts = [
      r.role,
      r.state,
      ...(isPractice(session.store, r.id) ? ["practice"] : []),
      `edition ${core?.edition ?? 0}`,
      `criteria ${core?.criteria.criteria.length ?? 0}`,
      `applications ${core?.applications.length ?? 0}`,
      `documents ${core?.applications.reduce((n, a) => n + a.attachments.length, 0) ?? 0}`,
      `people ${rosterOf(session.store, r.id).length}`,
    ];
    return [`round ${i + 1}`, facts.join(", ")] as const;
  });

function refused(session: Session): Lines {
  const codes = new Map<string, number>();
  for (const { code } of listQuarantine(session.store)) codes.set(code, (codes.get(code) ?? 0) + 1);
  return [...codes].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** @throws AppError file.exists, file.unwritable */
async function write(context: ServiceContext, file: string): Promise<void> {
  const { calls, session } = context;
  const times = [...calls.times].toSorted(([, a], [, b]) => b.total - a.total);
  const text = [
    "# Skøn diagnostics",
    `Written ${context.now()}. Holds no names, titles, scores or texts.`,
    "",
    section("System", system(context)),
    "",
    section(
      "Settings",
      Object.entries(await readSettings(context.home)).map(([k, v]) => [k, String(v)] as const),
    ),
    "",
    ...(session
      ? [
          section("Home", counts(session)),
          "",
          section("Rounds", rounds(session)),
          "",
          section("Refused packages", refused(session)),
          "",
        ]
      : ["## Home\nlocked", ""]),
    section(
      "Calls: number, mean ms, longest ms",
      times.map(
        ([method, t]) => [method, `${t.count}, ${(t.total / t.count).toFixed(1)}, ${t.longest.toFixed(1)}`] as const,
      ),
    ),
    "",
    section(
      "Latest refusals",
      calls.refusals.map((r) => [r.at, `${r.method} ${r.code}`] as const),
    ),
    "",
  ].join("\n");
  await writeDurably(file, Buffer.from(text, "utf8"), "new");
}

export const diagnosticsHandlers = (
  context: ServiceContext,
): Pick<Handlers<typeof deskContract>, "diagnostics.write"> => ({
  "diagnostics.write": async ({ file }) => {
    await write(context, file);
    return { file };
  },
});
