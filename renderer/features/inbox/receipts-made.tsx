// What came of making receipts: how many, where they lie, and the way there.
import { inboxTexts as texts } from "../../../shared/i18n/ui/inbox.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { SendList } from "../export/send-list.tsx";
import { folderOf } from "../export/saved-file.tsx";
import type { Receipts } from "./use-receipts.ts";

export function ReceiptsMade({ receipts }: { receipts: Receipts }) {
  const t = useT();
  const act = useAct();
  const { round, written, error } = receipts;
  const [first] = written ?? [];
  return (
    <>
      <div role="status">
        {written && (
          <Note
            tone={first === undefined ? "info" : "ok"}
            action={
              first !== undefined && (
                <Button
                  size="compact"
                  onPress={() => void act.run(() => host.call("host.reveal", { path: first.file }))}
                >
                  {t(texts.showFolder)}
                </Button>
              )
            }
          >
            {first === undefined
              ? t(texts.receiptsNone)
              : t(texts.receiptsDone, { count: written.length, folder: folderOf(first.file) })}
          </Note>
        )}
      </div>
      {written && first !== undefined && <SendList round={round} files={written} />}
      <Refusal error={error ?? act.error} />
    </>
  );
}
