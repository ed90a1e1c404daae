// Composition root: one service over one home. The desktop, the command line and the tests all build exactly this.
import { randomUUID } from "node:crypto";
import { contract, type SkoenContract } from "../../shared/contract/index.ts";
import { connect, type Client } from "../../shared/rpc/connect.ts";
import { serve } from "../../shared/rpc/serve.ts";
import { memoryPorts, type Port } from "../../shared/rpc/wire.ts";
import type { ServiceContext } from "./context.ts";
import { createCallLog, recorded } from "./call-log.ts";
import { checklistHandlers } from "./handlers/checklist.ts";
import { positionHandlers } from "./handlers/desk.ts";
import { diagnosticsHandlers } from "./handlers/diagnostics.ts";
import { practiceHandlers } from "./handlers/practice.ts";
import { previewHandlers } from "./handlers/preview.ts";
import { reviewExportsHandlers } from "./handlers/review-exports.ts";
import { selftestHandlers } from "./handlers/selftest.ts";
import { settingsHandlers } from "./handlers/settings.ts";
import {
  solverProgram,
  sourceBytesWorker,
  sourceCheckWorker,
  sourceResources,
  sourceSolverWorker,
} from "./resources/resources.ts";
import { advisoryHandlers } from "./handlers/advisory.ts";
import { automaticBackups } from "./backups/automatic.ts";
import { checkOf } from "./backups/check.ts";
import { createBackupTurns } from "./backups/turns.ts";
import { annotationsHandlers } from "./handlers/annotations.ts";
import { backupsHandlers } from "./handlers/backups.ts";
import { draftingHandlers } from "./handlers/drafting.ts";
import { documentsHandlers } from "./handlers/documents.ts";
import { evaluationHandlers } from "./handlers/evaluation.ts";
import { groupHandlers } from "./handlers/group.ts";
import { lock } from "./handlers/home-session.ts";
import { identityHandlers } from "./handlers/identity.ts";
import { intakeHandlers } from "./handlers/intake.ts";
import { officeHandlers } from "./handlers/office.ts";
import { packagesHandlers } from "./handlers/packages.ts";
import { secretariatHandlers } from "./handlers/joint.ts";
import { jointViewHandlers } from "./handlers/joint-view.ts";
import { reportsHandlers } from "./handlers/reports.ts";
import { reviewsHandlers } from "./handlers/reviews.ts";
import { roundsHandlers } from "./handlers/rounds.ts";
import { searchHandlers } from "./handlers/search.ts";
import { VAULT_COST } from "./identity/vault.ts";
import type { Bytes } from "./jobs/bytes.ts";
import { bytesOf } from "./jobs/bytes-of.ts";
import { createSolver } from "./solver/solver.ts";

const SOFTWARE = "Skoen/0.1.0";

export interface ServiceOptions {
  readonly home: string;
  /** RFC 3339, UTC, whole seconds; the computer's clock by default. */
  readonly now?: () => string;
  readonly newId?: () => string;
  readonly bytes?: Bytes;
  /** Entry of the byte worker where the service is bundled; the source beside this file otherwise. */
  readonly bytesWorker?: URL;
  /** Entry of the solver's worker where the service is bundled; the source beside this file otherwise. */
  readonly solverWorker?: URL;
  /** Entry of the worker that checks backups, likewise. */
  readonly checkWorker?: URL;
  /**
   * Milliseconds between two looks at whether a day's backup is due: for a service that lives as long as a window does. Without it none is
   * made by itself.
   */
  readonly backupsEvery?: number;
  /** scrypt N of new vaults. */
  readonly vaultCost?: number;
  /** The folder of the sample round and the criteria templates; the one beside the sources by default. */
  readonly resources?: string;
  /** Receives what is a bug of ours, never a person's data. Returns nothing; the number is shown to the person. */
  readonly log?: (line: string) => void;
}

export interface Service {
  /** Serves a port until the returned function is called. */
  serve(port: Port): () => void;
  /** A client in the same process; same parsing, same errors as over any other port. */
  connect(): Client<SkoenContract>;
  /** Locks the home and ends the byte worker. */
  close(): Promise<void>;
}

const wallClock = (): string => new Date().toISOString().replace(/\.\d{3}Z$/u, "Z");

export function createService(options: ServiceOptions): Service {
  const now = options.now ?? wallClock;
  const solverWorker = options.solverWorker ?? sourceSolverWorker();
  const context: ServiceContext = {
    home: options.home,
    now,
    newId: options.newId ?? randomUUID,
    agent: SOFTWARE,
    bytes: options.bytes ?? bytesOf(options.bytesWorker ?? sourceBytesWorker()),
    solver: createSolver(solverWorker, () => solverProgram(solverWorker)),
    check: checkOf(options.checkWorker ?? sourceCheckWorker()),
    backups: createBackupTurns(),
    vaultCost: options.vaultCost ?? VAULT_COST,
    resources: options.resources ?? sourceResources(),
    secondHome: (home, vaultCost) => {
      const { backupsEvery: _none, ...given } = options;
      // The same worker, which stays when the second home closes.
      const bytes = { ...context.bytes, close: () => Promise.resolve() };
      const second = createService({ ...given, home, vaultCost, bytes });
      return { client: second.connect(), close: second.close };
    },
    calls: createCallLog(now),
    session: null,
  };
  const handlers = recorded<SkoenContract>(
    {
      ...identityHandlers(context),
      ...backupsHandlers(context),
      ...packagesHandlers(context),
      ...roundsHandlers(context),
      ...reviewsHandlers(context),
      ...documentsHandlers(context),
      ...searchHandlers(context),
      ...annotationsHandlers(context),
      ...groupHandlers(context),
      ...secretariatHandlers(context),
      ...jointViewHandlers(context),
      ...advisoryHandlers(context),
      ...evaluationHandlers(context),
      ...officeHandlers(context),
      ...reportsHandlers(context),
      ...draftingHandlers(context),
      ...intakeHandlers(context),
      ...settingsHandlers(context),
      ...positionHandlers(context),
      ...previewHandlers(context),
      ...checklistHandlers(context),
      ...reviewExportsHandlers(context),
      ...practiceHandlers(context),
      ...diagnosticsHandlers(context),
      ...selftestHandlers(context),
    },
    context.calls,
  );
  const stops = new Set<() => void>();
  const ports = new Set<Port>();
  /** Every face hears of every change, whichever face made it. */
  const onChanged = (method: string): void => {
    for (const port of ports) port.post({ t: "event", name: "changed", payload: { method } });
  };
  const stopBackups =
    options.backupsEvery === undefined
      ? () => undefined
      : automaticBackups(context, options.backupsEvery, () => onChanged("backups.make"));
  const logBug = (method: string, error: unknown): string => {
    const id = (options.newId ?? randomUUID)().slice(0, 8);
    options.log?.(`${id} ${method} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return id;
  };
  const service: Service = {
    serve(port) {
      const stop = serve(port, contract, handlers, { logBug, onChanged });
      ports.add(port);
      const end = (): void => {
        stops.delete(end);
        ports.delete(port);
        stop();
      };
      stops.add(end);
      return end;
    },
    connect() {
      const [near, far] = memoryPorts(structuredClone);
      service.serve(far);
      return connect<SkoenContract>(near);
    },
    async close() {
      for (const stop of stops) stop();
      stops.clear();
      stopBackups();
      lock(context);
      await context.backups.idle();
      await context.bytes.close();
    },
  };
  return service;
}
