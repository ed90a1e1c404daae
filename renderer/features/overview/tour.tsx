// The short tour of the practice round (ux.md 27): four steps in the right column, never over the work. Esc or "Spring over" ends it.
import { useEffect, useRef } from "react";
import { overviewCommands } from "../../../shared/i18n/ui/overview.ts";
import { tourTexts as texts } from "../../../shared/i18n/ui/tour.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { useCommands, type Command } from "../../stores/commands.ts";
import { changeSettings } from "../../stores/settings.ts";
import { Button } from "../../ui/button.tsx";
import { capsOf } from "../../ui/keys.tsx";
import css from "./round-side.module.css";

export const TOUR = [
  { id: "conflict", title: texts.conflict, about: texts.conflictAbout },
  { id: "reading", title: texts.reading, about: texts.readingAbout },
  { id: "gaps", title: texts.gaps, about: texts.gapsAbout },
  { id: "export", title: texts.export, about: texts.exportAbout },
] as const;

const end = (): void => {
  document.getElementById("main")?.focus();
  void changeSettings({ tourSeen: true });
};
const ESCAPE: readonly Command[] = [
  {
    id: "overview.endTour",
    label: overviewCommands.endTour,
    group: overviewCommands.group,
    keys: ["Escape"],
    notInText: true,
    hidden: true,
    run: end,
  },
];

export function Tour({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  const t = useT();
  const f = useFormat();
  const panel = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const now = TOUR[step] ?? TOUR[0];
  const last = step === TOUR.length - 1;
  useEffect(() => {
    // The button that had the focus may be gone: the way on keeps it.
    if (!moved.current) return;
    moved.current = false;
    panel.current?.querySelector<HTMLElement>("button")?.focus();
  }, [step]);
  useCommands(ESCAPE);
  const to = (n: number): void => {
    moved.current = true;
    onStep(n);
  };
  return (
    <section ref={panel} className={css["tour"]} aria-label={t(texts.title)}>
      <div className={css["line"]}>
        <h2>{t(now.title)}</h2>
        <span className={css["steps"]}>{t(texts.place, { n: f.integer(step + 1), all: f.integer(TOUR.length) })}</span>
      </div>
      <p className={css["steps"]}>{t(texts.practice)}</p>
      <output>{t(now.about, { undo: capsOf("$mod+z").join("+") })}</output>
      <div className={css["buttons"]}>
        <Button size="compact" onPress={() => (last ? end() : to(step + 1))}>
          {t(last ? texts.done : texts.next)}
        </Button>
        {step > 0 && (
          <Button kind="quiet" size="compact" onPress={() => to(step - 1)}>
            {t(texts.previous)}
          </Button>
        )}
        {!last && (
          <Button kind="quiet" size="compact" onPress={end}>
            {t(texts.skip)}
          </Button>
        )}
      </div>
    </section>
  );
}
