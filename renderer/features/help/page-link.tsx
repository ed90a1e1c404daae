// A line in the list of help pages.
import { Button as AriaButton } from "react-aria-components/Button";
import css from "./help.module.css";

export function PageLink({ children, current, onPress }: { children: string; current: boolean; onPress: () => void }) {
  return (
    <AriaButton
      className={css["link"] ?? ""}
      onPress={onPress}
      {...(current ? { "aria-current": "page" as const } : {})}
    >
      {children}
    </AriaButton>
  );
}
