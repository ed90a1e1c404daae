// Handlers: where a person was (shared/contract/desk.ts). What is not worth a journal line is still durable.
import type { deskContract, Position, PositionPart } from "../../../shared/contract/desk.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { positionOf, positionsOf, putPosition } from "../store/position.ts";
import { needRound } from "./round-access.ts";

/**
 * The position with what is told of it now. A document that is only named – it is still being opened, or has no pages – is
 * where it was left. `known`: digests of the application's documents; places in others go.
 */
function moved(before: Position, told: PositionPart, known: ReadonlySet<string>): Position {
  const given = Object.fromEntries(Object.entries(told).filter(([, v]) => v !== undefined)) as Partial<Position>;
  const next: Position = { ...before, ...given };
  const { sha256, page, top, zoom } = next;
  const documents = Object.fromEntries(Object.entries(before.documents).filter(([sha]) => known.has(sha)));
  if (sha256 === null) return { ...next, documents };
  if (page === null) return { ...next, ...documents[sha256], documents };
  return { ...next, documents: { ...documents, [sha256]: { page, top, zoom } } };
}

export const positionHandlers = (
  context: ServiceContext,
): Pick<Handlers<typeof deskContract>, "desk.position" | "desk.setPosition"> => ({
  "desk.position": ({ round }) => {
    const { store } = unlocked(context);
    const { core } = needRound(store, round);
    const known = new Set(core.applications.map((a) => a.id));
    // An application that a newer edition no longer has is nowhere to go back to.
    const positions = positionsOf(store, round).filter((p) => known.has(p.application));
    return {
      last: positions[0] ?? null,
      byApplication: Object.fromEntries(positions.map((p): [string, Position] => [p.application, p])),
    };
  },
  "desk.setPosition": ({ round, position }) => {
    const { store } = unlocked(context);
    const { core } = needRound(store, round);
    const app = core.applications.find((a) => a.id === position.application);
    if (!app) throw new AppError("round.application-unknown", { application: position.application });
    const documents = new Set(app.attachments.map((a) => a.sha256));
    store.command(() => putPosition(store, round, moved(positionOf(store, round, app.id), position, documents)));
    return {};
  },
});
