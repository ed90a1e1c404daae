// A button that opens a menu of acts or of one choice.
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Keys } from "./keys.tsx";
import css from "./menu.module.css";

export interface MenuEntry {
  readonly id: string;
  readonly label: ReactNode;
  readonly about?: ReactNode;
  readonly keys?: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}
export interface MenuProps {
  readonly button: ReactNode;
  /** Name for assistive technology where the button shows only an icon. */
  readonly name?: string;
  readonly entries: readonly MenuEntry[];
  /** Given: one of the entries is the current choice. */
  readonly chosen?: string;
  readonly quiet?: boolean;
}

export function Menu({ button, name, entries, chosen, quiet = true }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={css["button"] ?? ""}
        data-quiet={quiet || undefined}
        {...(name === undefined ? {} : { "aria-label": name })}
      >
        {button}
      </AriaButton>
      <Popover className={css["popover"] ?? ""} offset={4}>
        <AriaMenu
          className={css["menu"] ?? ""}
          {...(name === undefined ? {} : { "aria-label": name })}
          {...(chosen === undefined
            ? {}
            : { selectionMode: "single" as const, selectedKeys: [chosen], disallowEmptySelection: true })}
          disabledKeys={entries.filter((e) => e.disabled).map((e) => e.id)}
          onAction={(id) => entries.find((e) => e.id === id)?.run()}
        >
          {entries.map((e) => (
            <MenuItem
              key={e.id}
              id={e.id}
              className={css["item"] ?? ""}
              textValue={typeof e.label === "string" ? e.label : e.id}
            >
              <span className={css["words"]}>
                <span>{e.label}</span>
                {e.about !== undefined && <span className={css["about"]}>{e.about}</span>}
              </span>
              {e.keys !== undefined && <Keys keys={e.keys} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
