// A figure one can open: it looks like the number it is, and says what it shows.
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import css from "./evaluation.module.css";

export interface FigureProps {
  readonly children: ReactNode;
  /** In full, beginning with the words on it. */
  readonly name: string;
  readonly on: boolean;
  readonly onPress: () => void;
}
export function FigureButton({ children, name, on, onPress }: FigureProps) {
  return (
    <AriaButton className={css["figure"] ?? ""} aria-label={name} aria-pressed={on} onPress={onPress}>
      {children}
    </AriaButton>
  );
}
