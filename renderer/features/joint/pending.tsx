// What must be settled before anybody signs, and what has to be known: first on the page, each with its acts.
import { useT, useErrorText } from "../../i18n/language.tsx";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import type { DecisionAsk } from "./decision-dialog.tsx";
import css from "./pending.module.css";
import type { Pending as PendingNews } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import type { Decide } from "./use-decide.ts";

const short = (digest: string): string => digest.slice(0, 12);

/** So many applications are named; the table has them all. */
const NAMED = 5;

export interface PendingProps {
  readonly pending: PendingNews;
  /** What no list decides while others are decided. */
  readonly undecided: readonly { readonly why: string; readonly applications: readonly string[] }[];
  readonly words: JointWords;
  readonly names: ReadonlyMap<string, string>;
  readonly numbers: (applications: readonly string[]) => string;
  readonly decide: Decide;
  readonly onAsk: (ask: DecisionAsk) => void;
}

export function Pending({ pending, undecided, words, names, numbers, decide, onAsk }: PendingProps) {
  const t = useT();
  const errorText = useErrorText();
  const due = pending.forks.length + pending.late.length;
  const told = [
    ...undecided.map(({ why, applications }) => {
      const count = applications.length;
      const more = count > NAMED ? t(texts.noteUndecidedMore, { count: count - NAMED }) : "";
      return t(texts.noteUndecided, { count, applications: numbers(applications.slice(0, NAMED)) + more, why });
    }),
    ...pending.broken.map((b) => `${words.side(b.side)}: ${errorText(b)}`),
    ...pending.outdated.map((o) =>
      t(texts.noteOutdated, { side: words.side(o.side), person: names.get(o.person) ?? o.person }),
    ),
    ...pending.leftOut.map((o) =>
      t(texts.noteLeftOut, {
        side: words.side(o.side),
        person: names.get(o.person) ?? o.person,
        applications: numbers(o.applications),
      }),
    ),
    ...pending.ownConflicts.map((o) =>
      t(texts.noteOwnConflict, {
        side: words.side(o.side),
        person: names.get(o.person) ?? o.person,
        applications: numbers(o.applications),
      }),
    ),
  ];
  if (due + told.length === 0) return null;
  return (
    <div className={css["pending"]}>
      {due > 0 && (
        <Note tone="warn">
          <strong>{t(texts.pending, { count: due })}</strong>
          <ul>
            {pending.forks.map((f) => (
              <li key={f.digests.join()}>
                {t(texts.pendingFork, { side: words.side(f.side) })}
                <span className={css["acts"]}>
                  {f.digests.map((chosen) => (
                    <Button
                      key={chosen}
                      size="compact"
                      onPress={() =>
                        onAsk({
                          title: (t) => t(texts.settleTitle),
                          about: (t) => t(texts.pendingFork, { side: words.side(f.side) }),
                          decide: ({ reason }) =>
                            decide.decide(`fork:${f.digests.toSorted().map(short).join("-")}`, {
                              kind: "fork",
                              group: f.side,
                              chosen,
                              refused: f.digests.filter((d) => d !== chosen),
                              reason,
                            }),
                        })
                      }
                    >
                      {t(texts.choose, { digest: short(chosen) })}
                    </Button>
                  ))}
                </span>
              </li>
            ))}
            {pending.late.map((l) => (
              <li key={l.digest}>
                {t(texts.pendingLate, { side: words.side(l.side), digest: short(l.digest) })}
                <span className={css["acts"]}>
                  {([true, false] as const).map((accepted) => (
                    <Button
                      key={String(accepted)}
                      size="compact"
                      onPress={() =>
                        onAsk({
                          title: (t) => t(texts.settleTitle),
                          about: (t) => t(texts.pendingLate, { side: words.side(l.side), digest: short(l.digest) }),
                          decide: ({ reason }) =>
                            decide.decide(`late:${short(l.digest)}`, {
                              kind: "late",
                              digest: l.digest,
                              accepted,
                              reason,
                            }),
                        })
                      }
                    >
                      {t(accepted ? texts.accept : texts.refuse)}
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {told.length > 0 && (
        <Note tone="info">
          <ul>
            {told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
