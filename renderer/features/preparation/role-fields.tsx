// In which roles a person is in the round; at least one.
import { peopleTexts as texts } from "../../../shared/i18n/ui/people.ts";
import { useT } from "../../i18n/language.tsx";
import { Checkbox } from "../../ui/choice.tsx";

export type Role = "expert" | "chair" | "deputy";
const ROLES = [
  ["expert", texts.cardExpert],
  ["chair", texts.cardChair],
  ["deputy", texts.cardDeputy],
] as const;

export interface RoleFieldsProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

export function RoleFields({ roles, onChange }: RoleFieldsProps) {
  const t = useT();
  return (
    <fieldset>
      <legend>{t(texts.roles)}</legend>
      {ROLES.map(([role, about]) => (
        <Checkbox
          key={role}
          checked={roles.includes(role)}
          onChange={(on) => onChange(ROLES.map(([r]) => r).filter((r) => (r === role ? on : roles.includes(r))))}
        >
          {t(about)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
