// What one can do about a refused file: tell its sender, put it into a folder, or remove it with a reason.
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { inboxTexts as texts } from "../../../shared/i18n/ui/inbox.ts";
import { reportTexts } from "../../../shared/i18n/ui/import-report.ts";
import { host, service } from "../../api/client.ts";
import type { Act } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { toast } from "../../stores/toasts.ts";
import { Menu } from "../../ui/menu.tsx";
import { ReasonDialog } from "../../app/reason-dialog.tsx";
import { LinkButton } from "../export/link-button.tsx";
import { folderOf } from "../export/saved-file.tsx";
import type { Refused } from "./inbox-rows.ts";

export interface RefusedActsProps {
  readonly entry: Refused;
  /** In the sender's language. */
  readonly message: string;
  /** Where a refusal of these acts is shown. */
  readonly act: Act;
}

export function RefusedActs({ entry, message, act }: RefusedActsProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { id, file } = entry;
  const copy = (): void =>
    void act
      .run(() => host.call("host.copy", { text: message }))
      .then((done) => {
        if (done !== null) toast(reportTexts.messageCopied);
      });
  const release = (): void =>
    void act.run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "copies" });
      if (folder === null) return;
      const written = await service.call("packages.releaseQuarantined", { id, folder });
      toast(texts.released, { folder: folderOf(written.file) });
      await host.call("host.reveal", { path: written.file });
    });
  return (
    <>
      <LinkButton name={`${t(reportTexts.copyMessage)}: ${file}`} onPress={copy}>
        {t(reportTexts.copyMessage)}
      </LinkButton>
      <Menu
        name={t(texts.more, { file })}
        button={<Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />}
        entries={[
          { id: "release", label: t(texts.release), run: release, disabled: !entry.kept },
          { id: "discard", label: t(texts.discard), run: () => setAsking(true) },
        ]}
      />
      {asking && (
        <ReasonDialog
          title={t(texts.discardTitle, { file })}
          about={t(texts.discardAbout)}
          label={t(texts.reason)}
          act={t(texts.discardAct)}
          onDecide={async (reason) => {
            await service.call("packages.discardQuarantined", { id, reason });
            toast(texts.discarded, { file });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
