// What can be put right about a person after the card was taken: the roles, and that he was entered at all.
import { useState } from "react";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { peopleTexts as texts } from "../../../shared/i18n/ui/people.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RoleFields, type Role } from "./role-fields.tsx";

export interface PersonDialogProps {
  readonly round: string;
  readonly person: RosterEntry;
  readonly onClose: () => void;
}

export function RolesDialog({ round, person, onClose }: PersonDialogProps) {
  const t = useT();
  const act = useAct();
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const { name } = person;
  const off = roles.length === 0;
  const save = async (): Promise<void> => {
    if (off) return;
    const done = await act.run(() => service.call("rounds.setRoles", { round, person: person.id, roles: [...roles] }));
    if (!done) return;
    toast(texts.rolesSaved, { name });
    onClose();
  };
  return (
    <Dialog
      title={t(texts.rolesTitle, { name })}
      onClose={onClose}
      onAct={() => void save()}
      buttons={
        <>
          <Button kind="primary" off={off || act.busy} onPress={() => void save()}>
            {t(texts.rolesSave)}
          </Button>
          <Button onPress={onClose}>{t(controls.cancel)}</Button>
        </>
      }
    >
      <p>{t(texts.rolesAbout, { name })}</p>
      <RoleFields roles={roles} onChange={setRoles} />
      {!roles.includes("expert") && person.assignments.length > 0 && (
        <p>{t(texts.rolesUnassign, { count: person.assignments.length })}</p>
      )}
      <Refusal error={act.error} />
    </Dialog>
  );
}

export function RemoveDialog({ round, person, onClose }: PersonDialogProps) {
  const t = useT();
  const act = useAct();
  const { name } = person;
  const remove = async (): Promise<void> => {
    const done = await act.run(() => service.call("rounds.removePerson", { round, person: person.id }));
    if (!done) return;
    toast(texts.removed, { name });
    onClose();
  };
  return (
    <Dialog
      alert
      title={t(texts.removeTitle, { name })}
      onClose={onClose}
      buttons={
        <>
          <Button kind="danger" off={act.busy} onPress={() => void remove()}>
            {t(texts.removeAct)}
          </Button>
          <Button onPress={onClose}>{t(controls.cancel)}</Button>
        </>
      }
    >
      <p>{t(texts.removeAbout)}</p>
      <Refusal error={act.error} />
    </Dialog>
  );
}
