// Many files in, one call: while this home takes some in, another thread reads the next. Small packages of reviews share a commit –
// ten thousand would wait for the disk ten thousand times –, everything else comes in alone (import-package.ts).
import fs from "node:fs";
import path from "node:path";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { statOf } from "../packages/file-errors.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import type { ServiceContext, Session } from "../context.ts";
import { rememberWithin } from "../store/remembered.ts";
import { HeldNoMore } from "./held-blobs.ts";
import { importPackage, mayResolve } from "./import-package.ts";
import { resolveQuarantined } from "./record-import.ts";
import { isOurs, readingKeys, takeIn } from "./take-in.ts";

/** Larger files are read with their own progress and against what is held already. */
const SMALL = 2 ** 20;
/** Packages of one commit. A call of another face waits for so many at most. */
const TOGETHER = 16;
/** Files being read before their turn. */
const AHEAD = 2 * TOGETHER;

interface ReadAhead {
  readonly staging: string;
  /** Null when it is to be read again in its turn: refused, or a package that others may depend on. */
  readonly facts: Promise<PackageFacts | null>;
}

/**
 * Takes the files in, in their order; each outcome as `importPackage` gives it. What lacked its round or its sender is tried again
 * after the rest: forty files dropped at once come in any order.
 * @throws AppError cancelled, and faults of this computer; what was taken in before stays
 */
export async function importPackages(
  context: ServiceContext,
  session: Session,
  files: readonly string[],
  call: Pick<CallContext, "signal" | "progress">,
): Promise<ImportOutcome[]> {
  const many = files.length > 1;
  const alone = async (i: number, more: boolean): Promise<ImportOutcome> => {
    const file = files[i] ?? "";
    const label = turn(i);
    const onProgress = (bytes: number, total: number): void => call.progress({ done: bytes, total, label });
    const how = { signal: call.signal, ...(many ? {} : { onProgress }) };
    return importPackage(context, session, file, how, { more });
  };
  const turn = (i: number): string => {
    if (call.signal.aborted) throw new AppError("cancelled");
    const label = path.basename(files[i] ?? "");
    call.progress({ done: i, total: files.length, label });
    return label;
  };
  const outcomes: ImportOutcome[] = [];
  const ahead = readerAhead(context, session, many ? files : [], call.signal);
  try {
    while (outcomes.length < files.length) {
      const from = outcomes.length;
      const batch = await ahead.next(from);
      if (batch.length > 0) {
        turn(from);
        outcomes.push(...takeInTogether(context, session, batch));
      }
      for (let i = from; i < outcomes.length; i++) {
        const digest = outcomes[i]?.digest ?? null;
        if (digest !== null) await resolveQuarantined(context, session, files[i] ?? "", digest);
      }
      if (outcomes.length < files.length && outcomes.length < from + Math.max(1, batch.length))
        outcomes.push(await alone(outcomes.length, many));
      // Other calls get their turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    await ahead.end();
  }
  for (const [i, o] of outcomes.entries())
    if (many && o.refusal && mayResolve(o.refusal.code)) outcomes[i] = await alone(i, false);
  return outcomes;
}

interface ReadFile {
  readonly name: string;
  readonly facts: PackageFacts;
}

/** Takes in as many as can be, in one commit: it ends before the first that needs a turn of its own. */
function takeInTogether(context: ServiceContext, session: Session, batch: readonly ReadFile[]): ImportOutcome[] {
  const { store } = session;
  rememberWithin(store);
  return store.command(() => {
    const outcomes: ImportOutcome[] = [];
    for (const { name, facts } of batch)
      try {
        outcomes.push(store.attempt(() => takeIn(session, facts, { file: name, at: context.now() })));
      } catch (e) {
        if (e instanceof HeldNoMore || (isAppError(e) && !isOurs(e))) break;
        throw e;
      }
    return outcomes;
  });
}

/** Reads small files before their turn, in their order. */
function readerAhead(context: ServiceContext, session: Session, files: readonly string[], signal: AbortSignal) {
  const read = new Map<number, ReadAhead>();
  const gone: Promise<void>[] = [];
  let asked = 0;

  async function factsOf(file: string, staging: string): Promise<PackageFacts | null> {
    try {
      const options = { ...readingKeys(session), staging, keepWhole: ["review" as const] };
      const facts = await context.bytes.readPackage(file, options, { signal, meanwhile: true });
      return facts.kind === "review" ? facts : null;
    } catch {
      // Said when its turn comes and it is read again.
      return null;
    }
  }
  function ask(i: number): void {
    const file = files[i] ?? "";
    const stat = statOf(file);
    if (!stat?.isFile() || stat.size >= SMALL) return;
    const staging = path.join(session.store.staging, context.newId());
    read.set(i, { staging, facts: factsOf(file, staging) });
  }
  // What a drive does not let go is removed at the next start, as everything staged is; the import has not failed by it.
  const drop = ({ staging }: ReadAhead): void =>
    void gone.push(fs.promises.rm(staging, { recursive: true, force: true }).catch(() => undefined));

  return {
    /** The packages from file `from` on that were read and can share a commit; none when that file needs a turn of its own. */
    async next(from: number): Promise<ReadFile[]> {
      for (const [i, r] of read)
        if (i < from) {
          read.delete(i);
          drop(r);
        }
      for (; asked < Math.min(from + AHEAD, files.length); asked++) ask(asked);
      const batch: ReadFile[] = [];
      for (let i = from; i < from + TOGETHER; i++) {
        const facts = (await read.get(i)?.facts) ?? null;
        if (!facts) break;
        batch.push({ name: path.basename(files[i] ?? ""), facts });
      }
      return batch;
    },
    /** Waits for what is still being read, and removes all of it. */
    async end(): Promise<void> {
      for (const r of read.values()) {
        await r.facts;
        drop(r);
      }
      await Promise.all(gone);
    },
  };
}
