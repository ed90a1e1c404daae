// Handler: the practice round in one click (shared/contract/desk.ts).
import type { deskContract } from "../../../shared/contract/desk.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { makePracticeRound } from "../jobs/practice-round.ts";
import { isPractice, listRounds } from "../store/rounds.ts";

export function practiceHandlers(context: ServiceContext): Pick<Handlers<typeof deskContract>, "rounds.trySample"> {
  // Clicked twice, the second waits and then finds what the first has made – or makes it, when the first was cancelled.
  let running: Promise<unknown> = Promise.resolve();
  return {
    "rounds.trySample": async ({ language }, call) => {
      const mine = running.then(async () => {
        const session = unlocked(context);
        const here = listRounds(session.store).find((r) => isPractice(session.store, r.id));
        return { round: here?.id ?? (await makePracticeRound(context, session, language, call)) };
      });
      running = mine.catch(() => undefined);
      return mine;
    },
  };
}
