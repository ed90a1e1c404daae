// A lost computer: its key is revoked with a reason, and what was accepted under it stays, package by package.
import { useState } from "react";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { statusTexts as texts } from "../../../shared/i18n/ui/status-board.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import css from "./status.module.css";
import type { PersonLine } from "./status-rows.ts";

export function RevokeDialog({ round, line, onClose }: { round: string; line: PersonLine; onClose: () => void }) {
  return line.person.revoked ? (
    <Revoked line={line} onClose={onClose} />
  ) : (
    <Revoke round={round} line={line} onClose={onClose} />
  );
}

function useOne() {
  const t = useT();
  const f = useFormat();
  return (p: PersonLine["status"]["held"][number]): string =>
    t(texts.keepOne, { sequence: p.sequence, date: f.dateTime(p.arrivedAt), digest: p.digest.slice(0, 12) });
}

function Revoke({ round, line, onClose }: { round: string; line: PersonLine; onClose: () => void }) {
  const t = useT();
  const one = useOne();
  const act = useAct();
  const { name, id } = line.person;
  const { held } = line.status;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const lacks = reason.trim() === "";
  const revoke = async (): Promise<void> => {
    if (lacks) return;
    const accepted = held.map((p) => p.digest).filter((d) => !left.has(d));
    const done = await act.run(() =>
      service.call("rounds.revoke", { round, person: id, reason: reason.trim(), accepted }),
    );
    if (!done) return;
    toast(texts.revokedDone, { name });
    onClose();
  };
  return (
    <Dialog
      wide
      alert
      title={t(texts.revokeTitle, { name })}
      onClose={onClose}
      buttons={
        <>
          <Button kind="danger" off={lacks || act.busy} onPress={() => void revoke()}>
            {t(texts.revokeAct)}
          </Button>
          <Button onPress={onClose}>{t(controls.cancel)}</Button>
        </>
      }
    >
      <p>{t(texts.revokeAbout, { name })}</p>
      <fieldset className={css["keep"]}>
        <legend>{t(texts.keep)}</legend>
        {held.length === 0 ? (
          <p className={css["soft"]}>{t(texts.keepNone)}</p>
        ) : (
          <>
            <p className={css["soft"]}>{t(texts.keepAbout)}</p>
            {held.map((p) => (
              <Checkbox
                key={p.digest}
                checked={!left.has(p.digest)}
                onChange={(keep) =>
                  setLeft((now) => new Set(keep ? [...now].filter((d) => d !== p.digest) : [...now, p.digest]))
                }
              >
                {one(p)}
              </Checkbox>
            ))}
          </>
        )}
      </fieldset>
      <TextArea
        label={t(texts.revokeReason)}
        mark={t(controls.required)}
        value={reason}
        onChange={setReason}
        rows={3}
        max={4000}
        autoFocus
      />
      <Refusal error={act.error} />
    </Dialog>
  );
}

function Revoked({ line, onClose }: { line: PersonLine; onClose: () => void }) {
  const t = useT();
  const f = useFormat();
  const one = useOne();
  const { name, revoked } = line.person;
  const accepted = revoked?.accepted ?? [];
  return (
    <Dialog
      wide
      title={t(texts.revokedTitle, { name })}
      onClose={onClose}
      buttons={<Button onPress={onClose}>{t(controls.close)}</Button>}
    >
      <p>{t(texts.revokedAt, { date: f.dateTime(revoked?.at ?? ""), reason: revoked?.reason ?? "" })}</p>
      <p>{t(texts.kept, { count: accepted.length })}</p>
      <ul>
        {accepted.map((digest) => {
          const held = line.status.held.find((p) => p.digest === digest);
          return <li key={digest}>{held ? one(held) : digest.slice(0, 12)}</li>;
        })}
      </ul>
    </Dialog>
  );
}
