// What is sent, read before it is signed (ux.md 24): the whole review as the chair will see it, and what is kept back.
import { useEffect, useRef, useState } from "react";
import { FileText } from "lucide-react";
import { exportTexts } from "../../../shared/i18n/ui/export.ts";
import { readBackTexts as texts } from "../../../shared/i18n/ui/export-read-back.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { LinkButton } from "./link-button.tsx";
import { ReviewDocument } from "./review-document.tsx";
import { SavedFile } from "./saved-file.tsx";
import type { Print } from "./use-print.tsx";
import type { OwnReview } from "./use-review.ts";
import css from "./read-back.module.css";

export interface ReadBackProps {
  readonly review: OwnReview;
  readonly print: Print;
  readonly own: boolean;
  readonly onOwn: (own: boolean) => void;
  readonly onBack: () => void;
}

export function ReadBack({ review, print, own, onOwn, onBack }: ReadBackProps) {
  const t = useT();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [current, setCurrent] = useState<string | null>(null);
  const show = (id: string): void => {
    setCurrent(id);
    const heading = document.querySelector<HTMLElement>(`#sent-${CSS.escape(id)} > h2`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className={css["split"]}>
      <nav className={css["side"]} aria-label={t(texts.contents)}>
        <h2>{t(texts.contents)}</h2>
        <ul>
          {review.reviewed.map(({ application: a }) => (
            <li key={a.id} aria-current={current === a.id || undefined}>
              <LinkButton onPress={() => show(a.id)}>{a.journalNumber}</LinkButton>
              <span className={css["soft"]}>
                <Local text={a.title} />
              </span>
            </li>
          ))}
        </ul>
      </nav>
      <section className={css["paper"]} aria-labelledby="sent-title">
        <div className={css["page"]}>
          <h1 ref={title} id="sent-title" tabIndex={-1}>
            {t(texts.title)}
          </h1>
          <p className={css["soft"]}>{t(texts.about)}</p>
          <div className={css["tools"]}>
            <Button onPress={onBack}>{t(exportTexts.back)}</Button>
            <Button
              off={print.act.busy}
              keys="$mod+p"
              icon={<FileText size={16} strokeWidth={1.5} aria-hidden="true" />}
              onPress={() => print.print(own)}
            >
              {t(exportTexts.print)}
            </Button>
            <Checkbox checked={own} onChange={onOwn}>
              {t(texts.withOwn)}
            </Checkbox>
          </div>
          <SavedFile file={print.file} />
          <Refusal error={print.act.error} />
          <ReviewDocument review={review} own />
        </div>
      </section>
    </div>
  );
}
