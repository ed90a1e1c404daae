// What a package holds: who signed it, what it changes, for whom it is; or why it cannot be taken in.
import type { ReactNode } from "react";
import type { Preview } from "../../../shared/contract/desk.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { importTexts } from "../../../shared/i18n/ui/import.ts";
import { Deadline } from "../../app/deadline.tsx";
import { Local, useErrorText, useFormat, useLocal, useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Choice } from "../../ui/choice.tsx";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { Fingerprint } from "../identity/fingerprint.tsx";
import { needsAnswer, type Answer } from "./use-package.ts";
import css from "./import-screen.module.css";

type Said = NonNullable<Preview["refusal"]>;
const TITLES = {
  "application-bundle": importTexts.titleBundle,
  review: importTexts.titleReview,
  consolidation: importTexts.titleConsolidation,
  receipt: importTexts.titleReceipt,
  "joint-prioritisation": importTexts.titleJoint,
  "enrolment-card": importTexts.titleCard,
} as const;
const TRUST = {
  own: importTexts.trustOwn,
  compared: importTexts.trustCompared,
  vouched: importTexts.trustVouched,
  "first-seen": importTexts.trustSeen,
  unknown: importTexts.compare,
  different: importTexts.trustDifferent,
} as const;

export interface PreviewBodyProps {
  readonly preview: Preview;
  readonly refusal: Said | null;
  readonly keptAside: boolean;
  readonly answer: Answer | null;
  readonly onAnswer: (a: Answer) => void;
}

export function PreviewBody({ preview, refusal, keptAside, answer, onAnswer }: PreviewBodyProps) {
  const t = useT();
  const local = useLocal();
  const said = useErrorText();
  const title = preview.kind === null ? importTexts.titleRefused : TITLES[preview.kind];
  const round = preview.round ? local(preview.round.title) : "";
  // Asked below, beside the signer, in words for this screen.
  const notes = preview.notes.filter((n) => n.code !== "note.office-not-confirmed" || !preview.signer);
  return (
    <>
      <h1>
        {t(refusal ? importTexts.titleRefused : title, { round, version: preview.version ?? preview.sequence ?? 1 })}
      </h1>
      <p className={css["soft"]}>
        {refusal
          ? t(importTexts.stoppedNote)
          : preview.held
            ? t(importTexts.alreadyHere)
            : preview.kind === "application-bundle" && preview.heldVersion !== null
              ? t(importTexts.youHave, { version: preview.heldVersion })
              : t(preview.kind === "application-bundle" ? importTexts.firstTime : importTexts.nothingYet)}
      </p>
      {refusal && (
        <div className={css["note"]}>
          <Note tone="stop" live>
            {said(refusal)} <span className={css["soft"]}>({refusal.code})</span>
            {keptAside ? `\n${t(importTexts.keptAside)}` : ""}
          </Note>
        </div>
      )}
      {notes.length > 0 && (
        <div className={css["note"]}>
          <Note tone="info" title={t(importTexts.notes)}>
            {notes.map((n) => said(n)).join("\n")}
          </Note>
        </div>
      )}
      <div className={css["columns"]}>
        <div className={css["column"]}>
          {preview.signer && <Signer preview={preview} answer={answer} onAnswer={onAnswer} ask={refusal === null} />}
          {preview.criteria && <CriteriaPart criteria={preview.criteria} heldVersion={preview.heldVersion} />}
        </div>
        <div className={css["column"]}>
          <WhatChanges preview={preview} />
          <ForReader preview={preview} />
          {preview.deadline && (
            <Part title={t(importTexts.deadline)}>
              <p>
                <Deadline deadline={preview.deadline} />
              </p>
            </Part>
          )}
          <Part title={t(importTexts.thePackage)}>
            <PackageFacts preview={preview} ok={refusal === null} />
          </Part>
        </div>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css["part"]}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface SignerProps {
  readonly preview: Preview;
  readonly answer: Answer | null;
  readonly onAnswer: (a: Answer) => void;
  readonly ask: boolean;
}

function Signer({ preview, answer, onAnswer, ask }: SignerProps) {
  const t = useT();
  const f = useFormat();
  const { signer } = preview;
  if (!signer) return null;
  return (
    <Part title={t(importTexts.signedBy)}>
      <p className={css["signer"]}>{signer.name === "" ? t(importTexts.unknownSigner) : signer.name}</p>
      {signer.signedAt !== null && (
        <p className={css["soft"]}>{t(importTexts.signedAt, { date: f.dateTime(signer.signedAt) })}</p>
      )}
      <p>{t(needsAnswer(preview) && signer.trust !== "different" ? importTexts.compare : TRUST[signer.trust])}</p>
      <Fingerprint digits={signer.digits} large />
      {ask && needsAnswer(preview) && (
        <Choice
          label={t(importTexts.question)}
          labelHidden
          layout="line"
          value={answer}
          onChange={onAnswer}
          options={[
            { value: "same", label: t(importTexts.same) },
            { value: "different", label: t(importTexts.different) },
            { value: "no-letter", label: t(importTexts.noLetter) },
          ]}
        />
      )}
      {answer === "different" && (
        <Note tone="stop" live>
          {t(importTexts.differentAbout)}
        </Note>
      )}
    </Part>
  );
}

function CriteriaPart({
  criteria,
  heldVersion,
}: {
  criteria: NonNullable<Preview["criteria"]>;
  heldVersion: number | null;
}) {
  const t = useT();
  const f = useFormat();
  const { approval } = criteria;
  const approved = approval
    ? t(approval.wording === "godkendt" ? importTexts.approved : importTexts.presented, {
        body: approval.body,
        date: f.date(approval.date),
        item: approval.agendaItem,
      })
    : t(importTexts.notApproved);
  return (
    <Part title={t(importTexts.criteria)}>
      <p>
        {t(words.sentences, {
          first: t(importTexts.criteriaVersion, { version: criteria.version }),
          second: approved,
        })}{" "}
        {heldVersion !== null && (
          <span className={css["soft"]}>
            {t(criteria.changed ? importTexts.changed : importTexts.unchanged, { version: heldVersion })}
          </span>
        )}
      </p>
      <ol className={css["criteria"]}>
        {criteria.list.map((c) => (
          <li key={c.number}>
            <span className={css["soft"]}>{c.number}</span>
            {c.title ? <Local text={c.title} /> : <span className={css["soft"]}>{t(importTexts.noText)}</span>}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function WhatChanges({ preview }: { preview: Preview }) {
  const t = useT();
  const said = useErrorText();
  if (preview.heldVersion === null || preview.kind !== "application-bundle") return null;
  const { own } = preview;
  return (
    <Part title={t(importTexts.changesSince, { version: preview.heldVersion })}>
      <ul className={css["changes"]}>
        {preview.changes.map((c) => (
          <li key={said(c)}>{said(c)}</li>
        ))}
        {preview.changes.length === 0 && <li>{t(importTexts.noChanges)}</li>}
      </ul>
      {own.scores + own.reasons > 0 && (
        <p className={css["soft"]}>{t(importTexts.untouched, { scores: own.scores, reasons: own.reasons })}</p>
      )}
    </Part>
  );
}

function ForReader({ preview }: { preview: Preview }) {
  const t = useT();
  const f = useFormat();
  const { reader } = preview;
  if (!reader) return null;
  const roles = reader.roles.map((r) =>
    t(r === "chair" || r === "deputy" || r === "expert" ? frameTexts[r] : frameTexts.secretariat),
  );
  return (
    <Part title={t(importTexts.forYou)}>
      <Facts
        facts={[
          [
            t(importTexts.role),
            [...roles, t(reader.side === "dk" ? frameTexts.groupDk : frameTexts.groupCn)].join(t(words.comma)),
          ],
          [
            t(importTexts.applications),
            reader.added > 0 && reader.added < reader.applications
              ? t(importTexts.applicationsNew, { count: reader.applications, added: reader.added })
              : f.integer(reader.applications),
          ],
          [
            t(importTexts.documents),
            t(importTexts.documentsSize, { count: reader.documents, size: f.bytes(reader.documentBytes) }),
          ],
          [
            t(importTexts.encryptedFor),
            reader.recipients === null
              ? t(importTexts.plain)
              : reader.recipients === 1
                ? t(importTexts.onlyYou)
                : t(importTexts.recipients, { count: reader.recipients }),
          ],
        ]}
      />
    </Part>
  );
}

function PackageFacts({ preview, ok }: { preview: Preview; ok: boolean }) {
  const t = useT();
  const f = useFormat();
  return (
    <>
      <p>{t(importTexts.size, { file: preview.file, size: f.bytes(preview.bytes) })}</p>
      {ok && <p>{t(importTexts.intact)}</p>}
      <div className={css["link"]}>
        <Button kind="quiet" size="compact" onPress={() => go({ screen: "help", page: "verify" })}>
          {t(importTexts.selfCheck)}
        </Button>
      </div>
    </>
  );
}
