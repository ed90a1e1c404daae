// A card joins the round only when a person has compared its fingerprint (package-format.md § 6): the figures are the largest thing here.
import { useState } from "react";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { peopleTexts } from "../../../shared/i18n/ui/people.ts";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { Preview } from "../../../shared/contract/desk.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Fingerprint } from "../identity/fingerprint.tsx";
import css from "./preparation.module.css";
import { RoleFields, type Role } from "./role-fields.tsx";
import { useCardPreview } from "./use-card-preview.ts";

export type CardDialogProps = {
  readonly round: string;
  readonly file: string;
  readonly onClose: () => void;
} & (
  | { /** The other office of this side joins. */ readonly office: Side; readonly id?: undefined }
  | { /** A person joins; the number proposed. */ readonly id: string; readonly office?: undefined }
);

const isId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/u.test(id);

export function CardDialog(props: CardDialogProps) {
  const { file, onClose } = props;
  const t = useT();
  const { preview, error } = useCardPreview(file);
  const card = preview?.kind === "enrolment-card" ? preview : null;
  const refusal =
    error ??
    (preview && !card
      ? new AppError("package.wrong-kind", { found: preview.kind ?? "–", expected: "enrolment-card" })
      : preview?.refusal
        ? new AppError("package.wrong-kind", { found: preview.kind ?? "–", expected: "enrolment-card" })
        : null);
  if (card?.signer && !refusal) return <Compare key={file} {...props} signer={card.signer} />;
  return (
    <Dialog
      title={t(peopleTexts.cardNotCard)}
      onClose={onClose}
      buttons={<Button onPress={onClose}>{t(texts.cancel)}</Button>}
    >
      <Refusal error={isAppError(refusal) ? refusal : null} />
    </Dialog>
  );
}

function Compare(props: CardDialogProps & { signer: NonNullable<Preview["signer"]> }) {
  const { round, file, office, signer, onClose } = props;
  const t = useT();
  const lang = useLang();
  const act = useAct();
  const [compared, setCompared] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  // The number proposed follows the list, which may just be growing by the card before.
  const id = typed ?? props.id ?? "";
  const [roles, setRoles] = useState<readonly Role[]>(["expert"]);
  const { name, digits } = signer;
  const ready = compared && (office !== undefined || (isId(id) && roles.length > 0));
  const take = async (): Promise<void> => {
    const done = await act.run(() =>
      office === undefined
        ? service.call("rounds.addPerson", { round, card: file, id, roles: [...roles], digits })
        : service.call("rounds.addOffice", {
            round,
            card: file,
            id: office === "dk" ? "O-DK" : "O-CN",
            side: office,
            name: { [lang]: name },
            digits,
          }),
    );
    if (!done) return;
    toast(peopleTexts.cardTaken, { name });
    onClose();
  };
  return (
    <Dialog
      wide
      title={t(peopleTexts.cardTitle, { name })}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" off={!ready || act.busy} onPress={() => void take()}>
            {t(peopleTexts.cardTake)}
          </Button>
          <Button onPress={onClose}>{t(peopleTexts.cardNext)}</Button>
        </>
      }
    >
      {signer.card && (
        <p className={css["soft"]}>
          {[signer.card.organisation, signer.card.email ?? ""].filter((x) => x !== "").join(" · ")}
        </p>
      )}
      <p>{t(peopleTexts.cardAbout, { name })}</p>
      <p aria-label={t(identityTexts.fingerprint)}>
        <Fingerprint digits={digits} large />
      </p>
      <Checkbox checked={compared} onChange={setCompared}>
        {t(peopleTexts.cardCompared)}
      </Checkbox>
      {office === undefined && (
        <>
          <TextField
            label={t(peopleTexts.cardId)}
            value={id}
            onChange={setTyped}
            error={isId(id) || id === "" ? null : t(peopleTexts.cardIdFault)}
          />
          <RoleFields roles={roles} onChange={setRoles} />
        </>
      )}
      <Refusal error={act.error} />
    </Dialog>
  );
}
