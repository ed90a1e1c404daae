// What came of making receipts: how many, where they lie, and the way there.
import { inboxTexts as texts } from "../../../shared/i18n/ui/inbox.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { folderOf } from "../export/saved-file.tsx";
import type { Receipts } from "./use-receipts.ts";

export function ReceiptsMade({ receipts }: { receipts: Receipts }) {
  const t = useT();
  const act = useAct();
  const { written, error } = receipts;
  const [first] = written ?? [];
  return (
    <>
      <div role="status">
        {written && (
          <Note
            tone={first === undefined ? "info" : "ok"}
            action={
              first !== undefined && (
                <Button size="compact" onPress={() => void act.run(() => host.call("host.reveal", { path: first }))}>
                  {t(texts.showFolder)}
                </Button>
              )
            }
          >
            {first === undefined
              ? t(texts.receiptsNone)
              : t(texts.receiptsDone, { count: written.length, folder: folderOf(first) })}
          </Note>
        )}
      </div>
      <Refusal error={error ?? act.error} />
    </>
  );
}
