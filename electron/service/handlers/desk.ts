// Handlers: where a person was (shared/contract/desk.ts). What is not worth a journal line is still durable.
import type { deskContract, Position } from "../../../shared/contract/desk.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { positionsOf, putPosition } from "../store/position.ts";
import { needRound } from "./round-access.ts";

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
    if (!core.applications.some((a) => a.id === position.application))
      throw new AppError("round.application-unknown", { application: position.application });
    store.command(() => putPosition(store, round, position));
    return {};
  },
});
