// A document Skøn does not show, or does not have: what it is, why, and the one way on.
import { ExternalLink, FileQuestion, FileX2 } from "lucide-react";
import { useState } from "react";
import type { DocumentInfo } from "../../../shared/contract/documents.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { isAppError, AppError } from "../../../shared/lib/errors.ts";
import { host, service } from "../../api/client.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { useDesk } from "./desk-context.ts";
import css from "./other-file.module.css";

const icon = { size: 32, strokeWidth: 1.5, "aria-hidden": true } as const;

export function AbsentFile({ document }: { document: DocumentInfo | null }) {
  const t = useT();
  return (
    <div className={css["panel"]} tabIndex={-1} data-pages>
      <FileX2 {...icon} />
      <h2>{document ? t(readingTexts.absent) : t(readingTexts.noDocuments)}</h2>
      {document && <p className={css["name"]}>{document.name}</p>}
      <p>{document ? t(readingTexts.absentAbout) : t(readingTexts.noDocumentsAbout)}</p>
    </div>
  );
}

/** Office files and everything else. */
export function OtherFile({ document }: { document: DocumentInfo }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={css["panel"]} tabIndex={-1} data-pages>
      <FileQuestion {...icon} />
      <h2>{t(readingTexts.otherFile)}</h2>
      <p className={css["name"]}>
        {document.name} <span className={css["size"]}>{format.bytes(document.size)}</span>
      </p>
      <p>{t(readingTexts.otherFileAbout)}</p>
      <OpenOutside document={document} />
    </div>
  );
}

/** A document that should be shown here and cannot be: why, and the same way out. */
export function FailedFile({ document, error }: { document: DocumentInfo; error: AppError }) {
  return (
    <div className={css["panel"]} tabIndex={-1} data-pages>
      <div className={css["wide"]}>
        <Refusal error={error} />
      </div>
      <OpenOutside document={document} />
    </div>
  );
}

/** The system's own program opens a plain copy, after a warning. */
function OpenOutside({ document }: { document: DocumentInfo }) {
  const t = useT();
  const desk = useDesk();
  const [asking, ask] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  async function open(): Promise<void> {
    ask(false);
    setError(null);
    try {
      const { folder } = await host.call("host.pickFolder", { purpose: "copies", suggestedName: document.name });
      if (folder === null) return;
      const at = { round: desk.round, application: desk.application.id };
      const { file } = await service.call("documents.saveCopy", { ...at, path: document.path, folder });
      setSaved(file);
      await host.call("host.openPath", { path: file });
    } catch (e) {
      setError(isAppError(e) ? e : new AppError("internal", { id: "-" }));
    }
  }
  return (
    <>
      <Button icon={<ExternalLink size={16} strokeWidth={1.5} aria-hidden="true" />} onPress={() => ask(true)}>
        {t(readingTexts.openOutside)}
      </Button>
      <div className={css["below"]}>
        <Refusal error={error} />
        {saved !== null && (
          <Note tone="ok" live>
            {t(readingTexts.savedCopy, { file: saved })}
          </Note>
        )}
      </div>
      {asking && (
        <Dialog
          title={t(readingTexts.openOutsideQuestion)}
          onClose={() => ask(false)}
          buttons={
            <>
              <Button kind="primary" onPress={() => void open()}>
                {t(readingTexts.chooseFolder)}
              </Button>
              <Button onPress={() => ask(false)}>{t(words.cancel)}</Button>
            </>
          }
        >
          <p>{t(readingTexts.openOutsideAbout, { name: document.name })}</p>
        </Dialog>
      )}
    </>
  );
}
