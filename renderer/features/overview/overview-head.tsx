// Ring, round and one sentence about how far one is.
import { overviewTexts } from "../../../shared/i18n/ui/overview.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { Local, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Note } from "../../ui/note.tsx";
import { Ring } from "../../ui/ring.tsx";
import { useNow } from "../../app/use-now.ts";
import css from "./overview.module.css";
import { progressSentence } from "./progress-words.ts";
import { howFar } from "./standing.ts";

export type Summary = OutputOf<SkoenContract, "rounds.list">["rounds"][number];

export function OverviewHead({ summary }: { summary: Summary }) {
  const t = useT();
  const f = useFormat();
  const lang = useLang();
  const now = useNow();
  const { progress, deadline } = summary;
  const far = progress && howFar(progress);
  const passed = deadline !== null && new Date(deadline.at) < now && summary.state !== "closed";
  return (
    <div className={css["head"]}>
      <div className={css["top"]}>
        {far && far.all > 0 && (
          <Ring size={52} value={far.share} state={far.finished ? "done" : "part"} number={f.integer(far.done)} />
        )}
        <div className={css["words"]}>
          <h1>
            <Local text={summary.title} />
          </h1>
          {progress !== null && <output>{progressSentence(progress, lang)}</output>}
        </div>
      </div>
      {summary.state === "closed" && (
        <Note tone="info" title={t(overviewTexts.closedRound)}>
          {t(overviewTexts.closedRoundAbout)}
        </Note>
      )}
      {passed && (
        <Note tone="info" title={t(overviewTexts.passed, { date: f.weekday(deadline.at, deadline.timeZone) })}>
          {t(summary.role === "office" ? overviewTexts.passedOffice : overviewTexts.passedAbout)}
        </Note>
      )}
    </div>
  );
}
