// After a new edition: what changed since, and standing by the review (domain.md §§ 3, 5).
import { useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { valuePermitted } from "../../../shared/domain/review.ts";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { reconfirmTexts as texts } from "../../../shared/i18n/ui/assessment-overall.ts";
import { isAppError, type AppError } from "../../../shared/lib/errors.ts";
import { service } from "../../api/client.ts";
import { setAnswer } from "../../api/use-read.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { flushAll, saving } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import type { At, RowView } from "./row-writes.ts";

export interface ReconfirmProps {
  readonly at: At;
  readonly application: Application;
  readonly set: CriteriaSet;
  readonly view: RowView;
  /** The banner goes with its button: where the focus goes on. */
  readonly onDone: () => void;
}

export function Reconfirm({ at, application, set, view, onDone }: ReconfirmProps) {
  const t = useT();
  const errorText = useErrorText();
  const [error, setError] = useState<AppError | null>(null);
  const then = view.row.applicationVersion;
  const offScale = view.row.judgements.some((j) => {
    const c = set.criteria.find((x) => x.id === j.criterion && x.title !== null);
    return j.value !== null && !(c && valuePermitted(c, j.value));
  });
  const stand = async (): Promise<void> => {
    try {
      await flushAll();
      const now = await saving(
        () => service.call("reviews.reconfirm", at),
        () => void stand(),
      );
      setAnswer("reviews.get", at, now);
      toast(texts.done);
      onDone();
    } catch (e) {
      setError(isAppError(e) ? e : null);
    }
  };
  return (
    <Note
      tone="warn"
      live
      title={t(texts.title)}
      action={<Button onPress={() => void stand()}>{t(texts.stand)}</Button>}
    >
      {then === application.version ? t(texts.criteria) : t(texts.application, { now: application.version, was: then })}{" "}
      {t(texts.ask)} {offScale && t(texts.offScale)}
      {error && ` ${errorText(error)} (${error.code})`}
    </Note>
  );
}
