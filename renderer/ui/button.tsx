// Buttons: primary (one per screen), plain, quiet; and the icon button, whose name is in its tooltip.
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaProps } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Keys } from "./keys.tsx";
import css from "./button.module.css";

export interface ButtonProps extends Omit<AriaProps, "children" | "className" | "style"> {
  readonly children: ReactNode;
  readonly kind?: "plain" | "primary" | "quiet" | "danger";
  readonly size?: "normal" | "compact" | "closing";
  readonly icon?: ReactNode;
  /** tinykeys notation; shown as caps. */
  readonly keys?: string;
  /** Takes the width of its column. */
  readonly wide?: boolean;
  /** Off, but focusable, so that the reason nearby can be found. */
  readonly off?: boolean;
  /** Id of the text that says why it is off. */
  readonly why?: string;
}

export function Button({
  children,
  kind = "plain",
  size = "normal",
  icon,
  keys,
  wide = false,
  off = false,
  why,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={css["button"] ?? ""}
      data-kind={kind}
      data-size={size}
      data-wide={wide || undefined}
      data-off={off || undefined}
      {...(off ? { "aria-disabled": true } : {})}
      {...(why === undefined ? {} : { "aria-describedby": why })}
      {...(onPress && !off ? { onPress } : {})}
    >
      {icon}
      <span>{children}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaProps, "children" | "className" | "style" | "aria-label"> {
  readonly name: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly compact?: boolean;
  /** Given: a switch, with `aria-pressed`. */
  readonly on?: boolean;
}

export function IconButton({ name, icon, keys, compact = false, on, onPress, ...rest }: IconButtonProps) {
  const common = { className: css["icon"] ?? "", "aria-label": name, "data-compact": compact || undefined } as const;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {on === undefined ? (
        <AriaButton {...rest} {...common} {...(onPress ? { onPress } : {})}>
          {icon}
        </AriaButton>
      ) : (
        <ToggleButton
          {...common}
          isSelected={on}
          {...(rest.isDisabled ? { isDisabled: true } : {})}
          {...(onPress ? { onPress } : {})}
        >
          {icon}
        </ToggleButton>
      )}
      <Tooltip offset={6} className={css["tip"] ?? ""}>
        {name}
        {keys !== undefined && <Keys keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
