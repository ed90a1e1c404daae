// What changed between two cores of a round, in codes with texts (shared/i18n/ui/changes.ts): what an office sees of its own
// draft, and a reader of a new edition (domain.md §§ 3, 5).
import type { ChangeCode } from "../../../shared/i18n/ui/changes.ts";
import type { Application, Attachment } from "../../../shared/domain/application.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";

export interface Change {
  readonly code: ChangeCode;
  readonly params: Record<string, string | number>;
}

/** A deadline as its own place writes it, the same in every language: "2009-05-04 12:00". */
function localTime({ at, timeZone }: { readonly at: string; readonly timeZone: string }): string {
  try {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
    return format.format(new Date(at));
  } catch {
    // A time zone this computer does not know; the instant itself is still right.
    return at;
  }
}

const DEADLINES = {
  application: "change.deadline-application",
  review: "change.deadline-review",
  consolidation: "change.deadline-consolidation",
} as const;

function roundChanges(before: Core["round"], after: Core["round"]): Change[] {
  const out: Change[] = [];
  for (const [name, code] of Object.entries(DEADLINES) as [keyof typeof DEADLINES, ChangeCode][]) {
    const [from, to] = [before.deadlines[name], after.deadlines[name]];
    if (!sameJson(from, to))
      out.push({ code, params: { from: localTime(from), to: localTime(to), fromAt: from.at, toAt: to.at } });
  }
  if (!sameJson({ ...before, deadlines: after.deadlines }, after)) out.push({ code: "change.round", params: {} });
  return out;
}

/** Documents by content first, then by name: their paths are only numbers, which move when one goes. */
function attachmentChanges(application: string, before: readonly Attachment[], after: readonly Attachment[]): Change[] {
  const same = (a: Attachment, b: Attachment): boolean => a.sha256 === b.sha256 && a.name === b.name;
  const old = before.filter((a) => !after.some((b) => same(a, b)));
  const fresh = after.filter((b) => !before.some((a) => same(a, b)));
  const said = (code: ChangeCode, { name }: Attachment): Change => ({ code, params: { application, name } });
  return [
    ...fresh.map((b) =>
      said(old.some((a) => a.name === b.name) ? "change.attachment-changed" : "change.attachment-added", b),
    ),
    ...old.filter((a) => !fresh.some((b) => b.name === a.name)).map((a) => said("change.attachment-removed", a)),
  ];
}

/** What of an application is not said by a change of its own. */
const rest = (a: Application): Application => ({
  ...a,
  version: 1,
  status: "active",
  title: { en: "-" },
  attachments: [],
});

function applicationChanges(before: Application, after: Application): Change[] {
  const { id: application, version } = after;
  const out: Change[] = [];
  if (before.status !== after.status)
    out.push({
      code: after.status === "withdrawn" ? "change.application-withdrawn" : "change.application-reopened",
      params: { application },
    });
  if (!sameJson(before.title, after.title)) out.push({ code: "change.application-title", params: { application } });
  out.push(...attachmentChanges(application, before.attachments, after.attachments));
  const other = !sameJson(rest(before), rest(after)) || (out.length === 0 && !sameJson(before, after));
  if (other) out.push({ code: "change.application", params: { application, version } });
  return out;
}

/** @param concerns which applications the reader is told of; all by default */
export function coreChanges(
  before: Core,
  after: Core,
  concerns: (application: string) => boolean = () => true,
): Change[] {
  const out: Change[] = [];
  if (!sameJson(before.criteria, after.criteria))
    out.push({ code: "change.criteria", params: { version: after.criteria.version } });
  if (!sameJson(before.frames, after.frames)) out.push({ code: "change.frames", params: {} });
  if (!sameJson(before.joint, after.joint)) out.push({ code: "change.rules", params: {} });
  out.push(...roundChanges(before.round, after.round));
  if (!sameJson(before.offices, after.offices)) out.push({ code: "change.offices", params: {} });
  const old = new Map(before.applications.map((a) => [a.id, a]));
  for (const app of after.applications) {
    const known = old.get(app.id);
    if (!concerns(app.id)) continue;
    if (!known) out.push({ code: "change.application-new", params: { application: app.id } });
    // Both come from canonical JSON, so most are told to be the same without sorting their members again.
    else if (JSON.stringify(known) !== JSON.stringify(app)) out.push(...applicationChanges(known, app));
  }
  const left = new Set(after.applications.map((a) => a.id));
  for (const id of old.keys())
    if (!left.has(id) && concerns(id)) out.push({ code: "change.application-gone", params: { application: id } });
  return out;
}
