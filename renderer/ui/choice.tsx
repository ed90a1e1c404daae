// Choices: radio rows with a line about what each does, check boxes, and segments for two to four views of the same data.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Keys } from "./keys.tsx";
import css from "./choice.module.css";

export interface Option<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly about?: ReactNode;
  readonly keys?: string;
}
export interface ChoiceProps<V extends string> {
  readonly label: string;
  /** The label is there for assistive technology only: a heading says it on screen. */
  readonly labelHidden?: boolean;
  readonly options: readonly Option<V>[];
  /** null = nothing chosen yet. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly layout?: "rows" | "line" | "segments";
  readonly disabled?: boolean;
}

export function Choice<V extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  layout = "rows",
  disabled = false,
}: ChoiceProps<V>) {
  return (
    <RadioGroup
      className={css["group"] ?? ""}
      data-layout={layout}
      value={value}
      isDisabled={disabled}
      onChange={(v) => {
        const option = options.find((o) => o.value === v);
        if (option) onChange(option.value);
      }}
      {...(labelHidden ? { "aria-label": label } : {})}
    >
      {!labelHidden && <Label className={css["label"] ?? ""}>{label}</Label>}
      <div className={css["options"]}>
        {options.map((o) => (
          <Radio key={o.value} value={o.value} className={css["option"] ?? ""}>
            {layout !== "segments" && <span className={css["dot"]} aria-hidden="true" />}
            <span className={css["words"]}>
              <span className={css["name"]}>{o.label}</span>
              {o.about !== undefined && <span className={css["about"]}>{o.about}</span>}
            </span>
            {o.keys !== undefined && <Keys keys={o.keys} />}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly keys?: string;
  /** Id of a text that explains it. */
  readonly why?: string;
}
export function Checkbox({ children, checked, onChange, disabled = false, keys, why }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={css["check"] ?? ""}
      isSelected={checked}
      onChange={onChange}
      isDisabled={disabled}
      {...(why === undefined ? {} : { "aria-describedby": why })}
    >
      <span className={css["box"]} aria-hidden="true">
        {checked && <Check size={12} strokeWidth={3} />}
      </span>
      <span>{children}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </AriaCheckbox>
  );
}
