// One choice of a filter, as a quiet menu that says what it shows: a criterion, or an application.
import { ChevronDown } from "lucide-react";
import { Menu } from "../../ui/menu.tsx";

interface FilterChoice {
  readonly id: string;
  readonly label: string;
}
export interface FilterMenuProps {
  readonly name: string;
  /** The first one is "all". */
  readonly choices: readonly FilterChoice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function FilterMenu({ name, choices, chosen, onChoose }: FilterMenuProps) {
  const label = choices.find((c) => c.id === chosen)?.label ?? "";
  return (
    <Menu
      name={`${name}: ${label}`}
      button={
        <>
          <span>{label}</span>
          <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
        </>
      }
      chosen={chosen}
      entries={choices.map((c) => ({ id: c.id, label: c.label, run: () => onChoose(c.id) }))}
    />
  );
}
