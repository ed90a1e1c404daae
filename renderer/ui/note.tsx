// Banner: full width of its column, never on top of content, at most one action.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import css from "./note.module.css";

const ICONS = { info: Info, warn: TriangleAlert, stop: CircleAlert, ok: CircleCheck } as const;
export interface NoteProps {
  readonly tone: keyof typeof ICONS;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Announced when it appears: errors at once, news politely. */
  readonly live?: boolean;
}

export function Note({ tone, title, children, action, live = false }: NoteProps) {
  const Icon = ICONS[tone];
  return (
    <div className={css["note"]} data-tone={tone} {...(live ? { role: tone === "stop" ? "alert" : "status" } : {})}>
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
      <div className={css["words"]}>
        {title !== undefined && <p className={css["title"]}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
