// Beside the list: the money, what-if on a copy, what other rules would give, what was decided on the way, and the checks.
import type { Application } from "../../../shared/domain/application.ts";
import css from "./joint-screen.module.css";
import { AboveLine } from "./above-line.tsx";
import { BestUse } from "./best-use.tsx";
import type { Chances } from "./chances.ts";
import type { CellAt } from "./cell-dialog.tsx";
import { Checks, OtherRules } from "./checks.tsx";
import { Commitments } from "./commitments.tsx";
import { Decisions } from "./decisions.tsx";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import { Ledger } from "./ledger.tsx";
import type { Decide } from "./use-decide.ts";
import type { JointActs } from "./use-joint-acts.ts";
import type { Others } from "./use-others.ts";
import type { WhatIfState } from "./use-what-if.ts";
import { WhatIf } from "./what-if.tsx";

export interface JointAsideProps {
  readonly round: string;
  /** The list as decided. */
  readonly document: JointShown;
  /** What is on screen: the same, or a copy. */
  readonly shown: JointShown;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
  readonly number: (application: string) => string;
  /** Of an office by its id; what is none says itself. */
  readonly nameOf: (who: string) => string;
  readonly others: Others | null;
  readonly chances: Chances;
  readonly whatIf: WhatIfState;
  readonly copy: boolean;
  readonly onCopy: (on: boolean) => void;
  readonly onCell: (cell: CellAt) => void;
  readonly decide: Decide;
  readonly acts: JointActs;
}

export function JointAside(props: JointAsideProps) {
  const {
    round,
    document,
    shown,
    applications,
    words,
    number,
    nameOf,
    others,
    chances,
    whatIf,
    copy,
    onCopy,
    onCell,
    decide,
    acts,
  } = props;
  return (
    <div className={css["aside"]}>
      <Ledger document={shown} applications={applications} words={words} copy={copy} onCell={onCell} />
      <WhatIf
        round={round}
        document={document}
        applications={applications}
        words={words}
        state={whatIf}
        copy={copy}
        onCopy={onCopy}
      />
      {!copy && (
        <>
          <Commitments
            round={round}
            document={document}
            words={words}
            number={number}
            nameOf={nameOf}
            decide={decide}
            onFree={acts.free}
          />
          {others && <OtherRules document={document} applications={applications} others={others.rules} />}
          <BestUse round={round} document={document} applications={applications} words={words} />
          <AboveLine document={document} applications={applications} words={words} chances={chances} />
          <Decisions round={round} number={number} nameOf={nameOf} decide={decide} document={document} />
        </>
      )}
      <Checks document={shown} applications={applications} words={words} />
    </div>
  );
}
