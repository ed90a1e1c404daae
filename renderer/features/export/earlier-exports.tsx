// Every package signed so far, with what the offices answered, and the same file once more.
import { useState } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { exportTexts as texts, receiptTexts } from "../../../shared/i18n/ui/export.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useErrorText, useFormat, useLocal, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/facts.tsx";
import { SavedFile } from "./saved-file.tsx";
import css from "./earlier-exports.module.css";

type Exported = OutputOf<SkoenContract, "reviews.exports">["exports"][number];

export function EarlierExports({ round, core }: { round: string; core: Core }) {
  const t = useT();
  const read = useRead("reviews.exports", { round });
  if (!read.data) return <Refusal error={read.error ?? null} />;
  return (
    <section className={css["earlier"]}>
      <h2>{t(texts.earlier)}</h2>
      {read.data.exports.length === 0 && <p className={css["soft"]}>{t(texts.earlierNone)}</p>}
      <ul>
        {read.data.exports.map((e) => (
          <ExportRow key={e.digest} core={core} exported={e} />
        ))}
      </ul>
    </section>
  );
}

/** Asks for a folder and writes the signed package there again. Resolves to the file, or null. */
export async function saveAgain(digest: string): Promise<string | null> {
  const { folder } = await host.call("host.pickFolder", { purpose: "export" });
  if (folder === null) return null;
  return (await service.call("packages.send", { digest, folder, recipients: "default" })).file;
}

function ExportRow({ core, exported }: { core: Core; exported: Exported }) {
  const t = useT();
  const f = useFormat();
  const act = useAct();
  const [file, setFile] = useState<string | null>(null);
  const number = t(texts.number, { sequence: exported.sequence });
  return (
    <li className={css["row"]} data-sequence={exported.sequence}>
      <div className={css["words"]}>
        <p className={css["line"]}>
          <strong>{number}</strong>
          <span>{f.dateTime(exported.at)}</span>
          <Chip tone={exported.complete ? "ok" : "warn"}>{t(exported.complete ? texts.complete : texts.draft)}</Chip>
        </p>
        {exported.receipts.length === 0 && <p className={css["soft"]}>{t(texts.noReceipt)}</p>}
        <ul>
          {exported.receipts.map((r) => (
            <li key={`${r.office} ${r.status} ${r.at}`}>
              <ReceiptWords core={core} receipt={r} />
            </li>
          ))}
        </ul>
        <SavedFile file={file} />
        <Refusal error={act.error} />
      </div>
      <Button
        size="compact"
        off={act.busy}
        aria-label={`${t(texts.saveAgain)} ${number}`}
        onPress={() => {
          setFile(null);
          void act.run(() => saveAgain(exported.digest)).then((saved) => setFile(saved));
        }}
      >
        {t(texts.saveAgain)}
      </Button>
    </li>
  );
}

function ReceiptWords({ core, receipt }: { core: Core; receipt: Exported["receipts"][number] }) {
  const t = useT();
  const f = useFormat();
  const local = useLocal();
  const why = useErrorText();
  const name = core.offices.find((o) => o.id === receipt.office)?.name;
  const sentence = t(receiptTexts[receipt.status], {
    office: name ? local(name) : receipt.office,
    date: f.date(receipt.at),
  });
  const reason = receipt.code === null ? "" : why({ code: receipt.code });
  // A receipt carries the code alone: a sentence that asks for more is left out.
  const said = reason !== receipt.code && !reason.includes("{{") ? reason : "";
  return (
    <>
      {sentence} {said} {receipt.code !== null && <span className={css["code"]}>({receipt.code})</span>}
    </>
  );
}
