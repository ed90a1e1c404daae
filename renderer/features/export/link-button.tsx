// A way to another place within a line of facts; looks like the words it is.
import { Button as AriaButton } from "react-aria-components/Button";
import css from "./checklist.module.css";

export interface LinkButtonProps {
  readonly children: string;
  /** Said in full where the words alone do not tell where it leads; begins with them. */
  readonly name?: string;
  readonly onPress: () => void;
}
export function LinkButton({ children, name, onPress }: LinkButtonProps) {
  return (
    <AriaButton className={css["link"] ?? ""} onPress={onPress} {...(name === undefined ? {} : { "aria-label": name })}>
      {children}
    </AriaButton>
  );
}
