// What was just signed, where its file is, and to whom the person sends it now.
import { useEffect, useRef } from "react";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { exportTexts } from "../../../shared/i18n/ui/export.ts";
import { groupExportTexts as texts } from "../../../shared/i18n/ui/group-export.ts";
import { host } from "../../api/client.ts";
import { mailTo } from "../../api/mail-to.ts";
import { useAct } from "../../api/use-act.ts";
import { useLang, useLocal, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { baseName, folderOf, RevealButton } from "../export/saved-file.tsx";
import css from "../export/sign-panel.module.css";
import { shortDigest } from "../export/signed.tsx";
import { useReaderName } from "../export/use-reader-name.ts";
import { GroupState } from "./group-sign-panel.tsx";
import type { GroupPackage } from "./use-group-package.ts";
import type { GroupSigned } from "./use-group-signing.ts";

export interface GroupSignedPanelProps {
  readonly group: GroupPackage;
  readonly signed: GroupSigned;
  readonly onAgain: () => void;
}

export function GroupSignedPanel({ group, signed, onAgain }: GroupSignedPanelProps) {
  const t = useT();
  const local = useLocal();
  const lang = useLang();
  const mail = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { sequence, digest, file, draft } = signed;
  const reader = useReaderName(group.core);
  const others = group.next.recipients[draft ? "draft" : "final"].filter((r) => r.id !== group.me).map(reader);
  const names = new Intl.ListFormat(LOCALE[lang], { type: "conjunction" }).format(others);
  const write = (): Promise<unknown> => {
    const subject = t(texts.mailSubject, { round: local(group.core.round.title), sequence });
    const body = t(texts.mailBody, { sequence, file: baseName(file), digest: shortDigest(digest), name: group.name });
    return host.call("host.openExternal", { url: mailTo(subject, body) });
  };
  return (
    <div className={css["panel"]}>
      <h2 ref={title} tabIndex={-1}>
        {t(texts.signedTitle, { sequence })}
      </h2>
      <GroupState draft={draft} />
      <Facts
        facts={[
          [t(exportTexts.file), baseName(file)],
          [t(exportTexts.folder), folderOf(file)],
          [
            t(exportTexts.digest),
            <span key="d" className={css["digest"]}>
              {shortDigest(digest)}
            </span>,
          ],
        ]}
      />
      <div className={css["buttons"]}>
        <RevealButton file={file} />
        {!group.practice && (
          <Button size="compact" onPress={() => void mail.run(write)}>
            {t(exportTexts.mail)}
          </Button>
        )}
      </div>
      <Refusal error={mail.error} />
      {group.practice ? (
        <Note tone="info">{t(exportTexts.practice)}</Note>
      ) : (
        <section className={css["steps"]}>
          <h3>{t(exportTexts.whatNow)}</h3>
          <p>{t(exportTexts.sendTo, { names })}</p>
          {!draft && <p>{t(texts.receiptComes)}</p>}
        </section>
      )}
      <div className={css["gap"]} />
      <div>
        <Button kind="quiet" onPress={onAgain}>
          {t(exportTexts.signAgain)}
        </Button>
      </div>
    </div>
  );
}
