// Signing: what is about to be signed is read once more, a folder is chosen, the file is written. The other office's proposal is recomputed
// from the packages here before it is cosigned.
import { useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { proposalTexts as proposal } from "../../../shared/i18n/ui/joint-proposal.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Facts } from "../../ui/facts.tsx";
import type { JointShown } from "./joint-shown.ts";
import { Proposal } from "./proposal.tsx";
import { SavedFile } from "../export/saved-file.tsx";
import { isReason, LONGEST_REASON } from "./reason.ts";

export interface SignProps {
  readonly round: string;
  readonly document: JointShown;
  readonly applications: ReadonlyMap<string, Application>;
  /** Of an office by its id. */
  readonly nameOf: (who: string) => string;
  /** Digest of the other office's proposal to cosign; null: our own is signed. */
  readonly cosign: string | null;
  /** Both offices have agreed on another result already: a new one needs a reason. */
  readonly agreedStands: boolean;
  readonly onClose: () => void;
}

export function SignDialog({
  round,
  document,
  applications,
  nameOf,
  cosign: offered,
  agreedStands,
  onClose,
}: SignProps) {
  const t = useT();
  // Once it is signed nothing waits to be signed any more; the dialog stays what it was opened for.
  const [cosign] = useState(offered);
  const act = useAct();
  const [file, setFile] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const number = (id: string): string => applications.get(id)?.journalNumber ?? id;
  const funded = document.joint.filter((r) => r.outcome === "funded").map((r) => number(r.application));
  // One may disagree with what the other office has signed, and sign what was computed here.
  const [instead, setInstead] = useState(false);
  const digest = instead ? null : cosign;
  // What it says is read before it is signed.
  const read = useRead("joint.proposal", cosign === null || file !== null ? null : { round, digest: cosign });
  const due = digest === null ? agreedStands && !isReason(reason) : read.data === undefined;
  const sign = (): Promise<void | null> =>
    act.run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "export" });
      if (folder === null) return;
      const to = { round, folder, recipients: "default" } as const;
      const written =
        digest === null
          ? await service.call("joint.export", { ...to, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) })
          : await service.call("joint.cosign", { ...to, digest });
      setFile(written.file);
    });
  return (
    <Dialog
      wide
      title={t(digest === null ? texts.signTitle : proposal.cosignTitle)}
      onClose={onClose}
      buttons={
        <>
          {file === null && (
            <Button kind="primary" off={due || act.busy} onPress={() => void sign()}>
              {t(texts.signNow)}
            </Button>
          )}
          <Button onPress={onClose}>{t(file === null ? texts.cancel : controls.close)}</Button>
        </>
      }
    >
      <p>{t(digest === null ? texts.signAbout : proposal.cosignAbout)}</p>
      {digest === null ? (
        <>
          <Facts
            facts={[
              [t(texts.signFunded), funded.join(t(controls.comma)) || t(texts.none)],
              [t(texts.signReserve), document.reserve.map(number).join(t(controls.comma)) || t(texts.none)],
            ]}
          />
          {!document.settled && <p>{t(texts.signUnsettled)}</p>}
        </>
      ) : (
        read.data && <Proposal said={read.data} number={number} nameOf={nameOf} />
      )}
      {digest === null && agreedStands && file === null && (
        <TextArea label={t(texts.signChangeReason)} value={reason} onChange={setReason} rows={2} max={LONGEST_REASON} />
      )}
      {cosign !== null && file === null && (
        <Checkbox checked={instead} onChange={setInstead}>
          {t(proposal.signInstead)}
        </Checkbox>
      )}
      <SavedFile file={file} />
      <Refusal error={act.error ?? read.error ?? null} />
    </Dialog>
  );
}
