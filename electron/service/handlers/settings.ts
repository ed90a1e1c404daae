// Handlers: settings of this computer, plain JSON beside the home, since they must be known before it is unlocked and before
// there is an identity (shared/contract/desk.ts).
import fs from "node:fs/promises";
import path from "node:path";
import { DEFAULT_SETTINGS, settingsSchema, type deskContract, type Settings } from "../../../shared/contract/desk.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import type { ServiceContext } from "../context.ts";
import { readSmallFile, removeStaleTemporaries, writeDurably } from "../identity/durable-file.ts";

const FILE = "settings.json";
const BROKEN = "settings.broken.json";
const MAX_BYTES = 64 * 1024;

/** The file's object, or null when it is none. */
function parse(bytes: Buffer | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(bytes?.toString("utf8") ?? "");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Each value that is valid counts; one that a newer or older Skøn wrote differently falls back alone. */
function settled(stored: Record<string, unknown>): Settings {
  const known = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const value = schema.safeParse(stored[name]);
    return value.success ? [[name, value.data] as const] : [];
  });
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(known) as Partial<Settings>) };
}

/**
 * Never refuses over what the file says: without a readable one the defaults hold, and what could not be read is kept aside as
 * `settings.broken.json`.
 */
export async function readSettings(home: string): Promise<Settings> {
  const file = path.join(home, FILE);
  let bytes: Buffer | null;
  try {
    bytes = await readSmallFile(file, MAX_BYTES);
  } catch (e) {
    if (isAppError(e) && (e.code === "file.not-found" || e.code === "file.unreadable")) return DEFAULT_SETTINGS;
    throw e;
  }
  const stored = parse(bytes);
  if (stored) return settled(stored);
  await fs.rename(file, path.join(home, BROKEN)).catch(() => undefined);
  return DEFAULT_SETTINGS;
}

async function change(home: string, wanted: Partial<Settings>): Promise<Settings> {
  const next = { ...(await readSettings(home)), ...wanted };
  await fs.mkdir(home, { recursive: true, mode: 0o700 });
  const file = path.join(home, FILE);
  await removeStaleTemporaries(file);
  await writeDurably(file, Buffer.from(`${JSON.stringify(next, null, 2)}\n`, "utf8"), "replace");
  return next;
}

export function settingsHandlers(
  context: ServiceContext,
): Pick<Handlers<typeof deskContract>, "settings.get" | "settings.set"> {
  // One after the other: two changes at once must not undo each other.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act, act);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    "settings.get": () => inTurn(() => readSettings(context.home)),
    "settings.set": (input) =>
      inTurn(() =>
        change(
          context.home,
          Object.fromEntries(Object.entries(input).filter(([, v]) => v !== undefined)) as Partial<Settings>,
        ),
      ),
  };
}
