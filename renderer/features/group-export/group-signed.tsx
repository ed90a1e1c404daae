// What was just signed of a group, where its file is, and to whom the person sends it now.
import { groupExportTexts as texts } from "../../../shared/i18n/ui/group-export.ts";
import { useLocal, useT } from "../../i18n/language.tsx";
import { baseName } from "../export/saved-file.tsx";
import { shortDigest, SignedFile } from "../export/signed.tsx";
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
  const { sequence, digest, file, draft } = signed;
  const reader = useReaderName(group.core);
  return (
    <SignedFile
      title={t(texts.signedTitle, { sequence })}
      state={<GroupState draft={draft} />}
      file={file}
      digest={digest}
      practice={group.practice}
      readers={group.next.recipients[draft ? "draft" : "final"].filter((r) => r.id !== group.me).map(reader)}
      mail={{
        subject: t(texts.mailSubject, { round: local(group.core.round.title), sequence }),
        body: t(texts.mailBody, { sequence, file: baseName(file), digest: shortDigest(digest), name: group.name }),
      }}
      answer={draft ? null : t(texts.receiptComes)}
      onAgain={onAgain}
    />
  );
}
