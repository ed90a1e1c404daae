// Copies the letter of invitation, in a language chosen or in the person's own.
import type { RosterEntry } from "../../../shared/domain/round.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { invitationTexts as texts } from "../../../shared/i18n/ui/invitation.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useLang } from "../../i18n/language.tsx";
import { toast } from "../../stores/toasts.ts";
import { languageOfPerson } from "../members/reminder.ts";
import { letterOfInvitation } from "./invitation.ts";

export interface Invitation {
  /** Everything is known that the letter cannot do without. */
  readonly ready: boolean;
  copy(language: Language): void;
  copyFor(person: RosterEntry): void;
  readonly error: ReturnType<typeof useAct>["error"];
}

export function useInvitation(round: string): Invitation {
  const lang = useLang();
  const shown = useRead("rounds.show", { round }).data;
  const identity = useRead("identity.status", {}).data?.identity ?? null;
  const { run, error } = useAct();
  const put = async (name: string | null, language: Language): Promise<void> => {
    if (!shown || !identity) return;
    const { core, me, summary } = shown;
    const text = letterOfInvitation({ title: summary.title, core, me, digits: identity.digits }, name, language);
    if ((await run(() => host.call("host.copy", { text }))) === null) return;
    if (name === null) toast(texts.copied);
    else toast(texts.copiedFor, { name });
  };
  return {
    ready: shown !== undefined && identity !== null,
    copy: (language) => void put(null, language),
    copyFor: (person) => void put(person.name, languageOfPerson(person, lang)),
    error,
  };
}
