// Composition root: one service over one home. The desktop, the command line and the tests all build exactly this.
import { randomUUID } from "node:crypto";
import { contract, type SkoenContract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { connect, type Client } from "../../shared/rpc/connect.ts";
import { serve } from "../../shared/rpc/serve.ts";
import { memoryPorts, type Port } from "../../shared/rpc/wire.ts";
import type { ServiceContext } from "./context.ts";
import { groupHandlers } from "./handlers/group.ts";
import { identityHandlers, lock } from "./handlers/identity.ts";
import { packagesHandlers } from "./handlers/packages.ts";
import { secretariatHandlers } from "./handlers/joint.ts";
import { reportsHandlers } from "./handlers/reports.ts";
import { reviewsHandlers } from "./handlers/reviews.ts";
import { roundsHandlers } from "./handlers/rounds.ts";
import { VAULT_COST } from "./identity/vault.ts";
import type { Bytes } from "./jobs/bytes.ts";
import { bytesOf } from "./jobs/bytes-of.ts";

export const SOFTWARE = "Skoen/0.1.0";

export interface ServiceOptions {
  readonly home: string;
  /** RFC 3339, UTC, whole seconds; the computer's clock by default. */
  readonly now?: () => string;
  readonly newId?: () => string;
  readonly bytes?: Bytes;
  /** Entry of the byte worker where the service is bundled; the source beside this file otherwise. */
  readonly bytesWorker?: URL;
  /** scrypt N of new vaults. */
  readonly vaultCost?: number;
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
  const context: ServiceContext = {
    home: options.home,
    now: options.now ?? wallClock,
    newId: options.newId ?? randomUUID,
    agent: SOFTWARE,
    bytes: options.bytes ?? bytesOf(options.bytesWorker ?? new URL("./packages/bytes-worker.ts", import.meta.url)),
    vaultCost: options.vaultCost ?? VAULT_COST,
    session: null,
  };
  const handlers: Handlers<SkoenContract> = {
    ...identityHandlers(context),
    ...packagesHandlers(context),
    ...roundsHandlers(context),
    ...reviewsHandlers(context),
    ...groupHandlers(context),
    ...secretariatHandlers(context),
    ...reportsHandlers(context),
  };
  const stops = new Set<() => void>();
  const ports = new Set<Port>();
  /** Every face hears of every change, whichever face made it. */
  const onChanged = (method: string): void => {
    for (const port of ports) port.post({ t: "event", name: "changed", payload: { method } });
  };
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
      lock(context);
      await context.bytes.close();
    },
  };
  return service;
}
