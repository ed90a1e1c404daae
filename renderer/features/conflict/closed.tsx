// After "inhabil": nothing of the application is left here but the fact itself, and the way to the next one.
import { useCallback, useMemo, useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { assessmentTexts, partTexts } from "../../../shared/i18n/ui/assessment.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { commandGroups } from "../../../shared/i18n/ui/frame.ts";
import { conflictKinds, conflictTexts as texts } from "../../../shared/i18n/ui/conflict.ts";
import { isAppError, type AppError } from "../../../shared/lib/errors.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go, goInstead } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import type { Neighbours } from "../assessment/neighbours.tsx";
import { stepRow } from "../assessment/row-undo.ts";
import type { At, RowView } from "../assessment/row-writes.ts";
import css from "./conflict.module.css";

export interface ClosedProps {
  readonly at: At;
  readonly application: Application;
  readonly view: RowView;
  readonly neighbours: Neighbours;
  /** The person reviews it, and does not only lead the group. */
  readonly mine: boolean;
}

export function Closed({ at, application, view, neighbours, mine }: ClosedProps) {
  const t = useT();
  const f = useFormat();
  const { conflict } = view.row;
  const conflicted = conflict?.answer === "conflicted";
  // Sent as it stands: only the office can open it again, and the service says so.
  const sent = view.exported !== null && !view.exported.changed;
  const undoable = conflicted && !sent && mine;
  const [problem, setProblem] = useState<AppError | null>(null);
  const undo = useCallback(() => {
    stepRow(at, "reviews.undo").then(
      (back) => {
        if (back) toast(assessmentTexts.undone, { what: t(partTexts[back.part], { number: "" }) });
      },
      (e: unknown) => setProblem(isAppError(e) ? e : null),
    );
  }, [at, t]);
  const { next, goTo } = neighbours;
  const onward = useMemo(
    () => () => (next === null ? go({ screen: "overview", round: at.round }) : goTo(next)),
    [next, goTo, at.round],
  );
  useCommands(
    useMemo(
      () => [
        {
          id: "conflict.onward",
          label: next === null ? texts.toOverview : texts.nextApplication,
          group: commandGroups.go,
          keys: ["$mod+Enter"],
          run: onward,
        },
        ...(undoable
          ? [{ id: "conflict.undo", label: words.undo, group: commandGroups.go, keys: ["$mod+z"], run: undo }]
          : []),
      ],
      [next, onward, undoable, undo],
    ),
  );
  return (
    <div className={css["closed"]}>
      <p className={css["facts"]}>
        {application.journalNumber} · <Local text={application.title} />
      </p>
      <h1>{t(conflicted ? texts.out : texts.declared)}</h1>
      <p>{t(conflicted ? texts.outAbout : texts.declaredOnly)}</p>
      {conflict && (
        <Facts
          facts={[
            [t(texts.declaredAt), f.dateTime(conflict.at)],
            conflict.kind && [t(texts.kind), t(conflictKinds[conflict.kind])],
            conflict.reason !== "" ? [t(texts.reason), conflict.reason] : null,
          ]}
        />
      )}
      {view.exported && sent && (
        <p className={css["facts"]}>{t(texts.outSent, { sequence: view.exported.sequence })}</p>
      )}
      <div className={css["acts"]}>
        <Button kind="primary" size="closing" keys="$mod+Enter" onPress={onward}>
          {t(next === null ? texts.toOverview : texts.nextApplication)}
        </Button>
        {!(conflicted && sent) && (
          <Button size="closing" onPress={() => goInstead({ screen: "application", ...at, field: "declaration" })}>
            {t(texts.correct)}
          </Button>
        )}
        {undoable && (
          <Button size="closing" keys="$mod+z" onPress={undo}>
            {t(words.undo)}
          </Button>
        )}
      </div>
      <Refusal error={problem} />
    </div>
  );
}
