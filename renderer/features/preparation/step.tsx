// One step of the preparation: its state in words, what is there, and what to do.
import { Check, Circle } from "lucide-react";
import type { ReactNode } from "react";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { useT } from "../../i18n/language.tsx";
import css from "./preparation.module.css";

export function Step({ title, done, children }: { title: string; done: boolean; children: ReactNode }) {
  const t = useT();
  const Icon = done ? Check : Circle;
  return (
    <li className={css["step"]} data-done={done || undefined}>
      <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
      <div>
        <h2>
          {title} <span className={css["state"]}>{t(done ? texts.done : texts.due)}</span>
        </h2>
        {children}
      </div>
    </li>
  );
}
