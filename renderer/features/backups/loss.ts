// What going back to a backup would take: the difference between two databases, as far as both say how far the work had come.
import type { StoreContent } from "../../../shared/contract/backups.ts";

export interface Loss {
  /** Lines of the change log. */
  readonly changes: number;
  readonly rounds: readonly {
    readonly title: string;
    /** It is not in the backup at all. */
    readonly whole: boolean;
    readonly reviews: number;
    readonly packages: number;
  }[];
}

/** @param now the database in use. @param then the backup. Never negative: what was removed since comes back. */
export function lossOf(now: StoreContent, then: StoreContent): Loss {
  const rounds = now.rounds.flatMap(({ id, title, reviews, packages }) => {
    const before = then.rounds.find((r) => r.id === id);
    if (!before) return [{ title, whole: true, reviews, packages }];
    const [more, sent] = [Math.max(0, reviews - before.reviews), Math.max(0, packages - before.packages)];
    return more + sent > 0 ? [{ title, whole: false, reviews: more, packages: sent }] : [];
  });
  return { changes: Math.max(0, now.entries - then.entries), rounds };
}
