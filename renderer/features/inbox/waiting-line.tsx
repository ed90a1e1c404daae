// A case that waits, in one line: which packages, from whom, what is the matter, and – for a fork – where they differ.
import { differenceTexts, inboxTexts as texts } from "../../../shared/i18n/ui/inbox.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import type { Fork } from "./inbox-rows.ts";
import css from "./inbox.module.css";
import type { InboxWords } from "./use-inbox-words.ts";

/** So many differences are named in the line; all of them stand in the comparison. */
const NAMED = 2;

export function ForkLine({ round, fork, words }: { round: string; fork: Fork; words: InboxWords }) {
  const t = useT();
  const found = useRead("office.compare", { round, digests: fork.digests }).data?.differences;
  const list = fork.kind === "consolidation";
  const named = (found ?? []).slice(0, NAMED).map((d) =>
    t(differenceTexts.at, {
      application: d.application === null ? t(texts.whole) : words.application(d.application),
      field: words.difference(d),
    }),
  );
  const more = (found?.length ?? 0) - named.length;
  return (
    <>
      {t(list ? texts.forkList : fork.noted === null ? texts.forkReview : texts.forkReviewNoted, {
        reason: fork.noted ?? "",
      })}
      <span className={`${css["file"] ?? ""} ${css["soft"] ?? ""}`}>
        {found &&
          (found.length === 0
            ? t(list ? texts.same : texts.sameReview)
            : t(texts.differs, {
                what: [...named, ...(more > 0 ? [t(texts.differsMore, { count: more })] : [])].join(
                  t(differenceTexts.separator),
                ),
              }))}
      </span>
    </>
  );
}
