// The backups with what is in them, the database in use first: the same list at work and before unlocking.
import type { Backup } from "../../../shared/contract/backups.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { backupKinds, backupStates, backupsTexts as texts } from "../../../shared/i18n/ui/backups.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/facts.tsx";
import css from "./backups.module.css";

export type Listed = OutputOf<SkoenContract, "backups.list">;

/** @param onRestore asks for one to go back to; it may be chosen also where its content is not shown yet */
export function BackupList({ listed, onRestore }: { listed: Listed; onRestore: (backup: Backup) => void }) {
  const t = useT();
  const f = useFormat();
  const { backups, present, freeBytes } = listed;
  const total = backups.reduce((sum, b) => sum + b.bytes, 0);
  return (
    <>
      <div className={css["wide"]}>
        <table className={css["table"]}>
          <thead>
            <tr>
              <th scope="col">{t(texts.madeAt)}</th>
              <th scope="col">{t(texts.content)}</th>
              <th scope="col" className={css["end"]}>
                {t(texts.size)}
              </th>
              <td>{"\u00a0"}</td>
            </tr>
          </thead>
          <tbody>
            <tr data-present>
              <th scope="row">{t(texts.now)}</th>
              <td>
                <Content of={present} />
              </td>
              <td className={css["end"]}>{present.state === "missing" ? "–" : f.bytes(present.bytes)}</td>
              <td>{"\u00a0"}</td>
            </tr>
            {backups.map((b) => (
              <tr key={b.id} data-kind={b.kind}>
                <th scope="row">
                  {f.dateTime(b.at)}
                  <span className={css["soft"]}>{t(backupKinds[b.kind])}</span>
                </th>
                <td>
                  <Content of={b} />
                </td>
                <td className={css["end"]}>{f.bytes(b.bytes)}</td>
                <td className={css["end"]}>
                  {(b.state === "ok" || b.state === "closed") && (
                    <Button
                      size="compact"
                      aria-label={t(texts.restoreOf, { at: f.dateTime(b.at) })}
                      onPress={() => onRestore(b)}
                    >
                      {t(texts.restore)}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {freeBytes !== null && (
        <p className={css["soft"]}>{t(texts.total, { size: f.bytes(total), free: f.bytes(freeBytes) })}</p>
      )}
    </>
  );
}

/** A round, and how far the work in it had come. */
export function RoundWords(r: { title: string; reviews: number; packages: number }) {
  const t = useT();
  const reviews = t(texts.reviews, { count: r.reviews });
  return t(texts.roundLine, { title: r.title, reviews, packages: t(texts.packages, { count: r.packages }) });
}

function Content({ of }: { of: Pick<Backup, "state" | "content"> }) {
  const t = useT();
  const f = useFormat();
  if (of.state !== "ok" || !of.content)
    return of.state === "ok" || of.state === "closed" ? (
      <span className={css["soft"]}>{t(backupStates.closed)}</span>
    ) : (
      <Chip tone="stop">{t(backupStates[of.state])}</Chip>
    );
  const { rounds, lastChange } = of.content;
  return (
    <>
      {rounds.length === 0 && <span>{t(texts.noRounds)}</span>}
      {rounds.map((r) => (
        <span key={r.id} className={css["line"]}>
          <RoundWords {...r} />
        </span>
      ))}
      {lastChange !== null && (
        <span className={css["soft"]}>{t(texts.lastChange, { at: f.dateTime(lastChange) })}</span>
      )}
    </>
  );
}
