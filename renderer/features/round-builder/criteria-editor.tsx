// The criteria set as the office writes it: the list with its order, the chosen criterion's form, and once it is a new version of an
// approved set, what it changes (issue 4 item 6, domain.md § 2).
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useMemo, useState } from "react";
import type { InputOf } from "../../../shared/rpc/contract.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { byKind, CRITERION_KINDS, type Criterion } from "../../../shared/domain/criteria.ts";
import { criteriaEditorTexts as texts } from "../../../shared/i18n/ui/builder-criteria.ts";
import { createTurns } from "../../../shared/lib/turns.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Local, useErrorText, useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { flushAll } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { ApproveDialog } from "../preparation/approve-dialog.tsx";
import css from "./builder.module.css";
import { CriterionForm } from "./criterion-form.tsx";
import { Differences } from "./differences.tsx";
import { DraftFrame } from "./draft-frame.tsx";
import { LanguageFields, LineField, TickField } from "./fields.tsx";
import { TemplateDialog, type TemplateName } from "./template-dialog.tsx";
import { DraftContext, type DraftView } from "./written.ts";

const NO_STEPS = { undo: false, redo: false } as const;
type Change = InputOf<SkoenContract, "draft.criteria">["change"];

export function CriteriaEditor({ round }: { round: string }) {
  const t = useT();
  const act = useAct();
  const errorText = useErrorText();
  const read = useRead("draft.show", { round });
  const { data } = read;
  const [chosen, setChosen] = useState<string | null>(null);
  const [approving, setApproving] = useState(false);
  const [template, setTemplate] = useState<TemplateName | null>(null);
  const view = useMemo(
    (): DraftView | null =>
      data
        ? { round, core: data.core, fields: data.fields, locked: () => data.readOnly ?? data.frozen.criteria }
        : null,
    [round, data],
  );
  const set = data?.core.criteria;
  const current = set?.criteria.find((c) => c.id === chosen) ?? set?.criteria[0];
  const locked = data ? (data.readOnly ?? data.frozen.criteria) !== null : true;
  // One after the other, each of them however fast they come.
  const [turns] = useState(createTurns);
  const change = (c: Change, done?: () => void): void => {
    const one = async (): Promise<void> => {
      await flushAll();
      await service.call("draft.criteria", { round, change: c });
      done?.();
    };
    void turns.run(() => act.run(one));
  };
  return (
    <DraftFrame
      round={round}
      area="criteria"
      title={data?.core.round.title ?? null}
      heading={t(texts.title)}
      lead={t(texts.about)}
      steps={data?.steps.criteria ?? NO_STEPS}
      readOnly={data?.readOnly ?? null}
      wide
    >
      <Refusal error={read.error ?? act.error ?? null} />
      {data && set && view && (
        <DraftContext value={view}>
          <div className={css["acts"]}>
            <strong>{t(texts.version, { version: set.version })}</strong>
            {set.approval === null && <span className={css["soft"]}>{t(texts.notDecided)}</span>}
            {!locked && (
              <Button kind="primary" onPress={() => setApproving(true)}>
                {t(texts.approve)}
              </Button>
            )}
            {!locked && data.approved && (
              <Button onPress={() => change({ act: "drop-version" })}>{t(texts.dropVersion)}</Button>
            )}
            {!data.readOnly && set.approval && (
              <Button onPress={() => change({ act: "new-version" })}>{t(texts.newVersion)}</Button>
            )}
            {!locked && !data.approved && <Templates onChoose={setTemplate} />}
          </div>
          {data.frozen.criteria && !data.readOnly && (
            <Note tone="info" title={errorText(data.frozen.criteria)}>
              {t(texts.newVersionAbout)}
            </Note>
          )}
          {data.approved && <Differences before={data.approved} after={set} />}
          <section className={css["section"]}>
            <LanguageFields field="criteria.title" label={t(texts.setTitle)} />
            <div className={css["three"]}>
              <LineField decimal field="criteria.sumThreshold" label={t(texts.sumThreshold)} hint={t(texts.sumHint)} />
            </div>
            <TickField field="criteria.sumAdvisory">{t(texts.sumAdvisory)}</TickField>
          </section>
          <section className={css["split"]}>
            <div>
              <List
                criteria={set.criteria}
                current={current?.id ?? null}
                locked={locked}
                onChoose={setChosen}
                onChange={change}
              />
              {!locked && (
                <div className={css["acts"]}>
                  {CRITERION_KINDS.map((kind) => (
                    <Button key={kind} onPress={() => change({ act: "add", kind })}>
                      {t(byKind(kind, { scored: texts.add, gate: texts.addGate }))}
                    </Button>
                  ))}
                </div>
              )}
            </div>
            {current && <CriterionForm key={current.id} criterion={current} />}
          </section>
        </DraftContext>
      )}
      {approving && <ApproveDialog round={round} onClose={() => setApproving(false)} />}
      {template && (
        <TemplateDialog
          onClose={() => setTemplate(null)}
          onReplace={() => {
            setTemplate(null);
            change({ act: "template", template });
          }}
        />
      )}
    </DraftFrame>
  );
}

function Templates({ onChoose }: { onChoose: (name: TemplateName) => void }) {
  const t = useT();
  return (
    <>
      <span className={css["soft"]}>{t(texts.template)}</span>
      <Button kind="quiet" onPress={() => onChoose("vaekstforum")}>
        {t(texts.vaekstforum)}
      </Button>
      <Button kind="quiet" onPress={() => onChoose("eu")}>
        {t(texts.eu)}
      </Button>
    </>
  );
}

interface ListProps {
  readonly criteria: readonly Criterion[];
  readonly current: string | null;
  readonly locked: boolean;
  readonly onChoose: (id: string) => void;
  readonly onChange: (change: Change, done?: () => void) => void;
}
function List({ criteria, current, locked, onChoose, onChange }: ListProps) {
  const t = useT();
  const f = useFormat();
  return (
    <ol className={css["criteria"]} aria-label={t(texts.list)}>
      {criteria.map((c, i) => (
        <li key={c.id} data-current={c.id === current || undefined}>
          <button
            type="button"
            className={css["pick"]}
            aria-current={c.id === current || undefined}
            onClick={() => onChoose(c.id)}
            onKeyDown={(e) => {
              if (!e.altKey || locked) return;
              const by = e.key === "ArrowUp" ? -1 : e.key === "ArrowDown" ? 1 : 0;
              if (by === 0) return;
              e.preventDefault();
              onChange({ act: "move", criterion: c.id, by });
            }}
          >
            <span className={css["number"]}>{c.number}</span>
            <span className={css["words"]}>
              {c.title ? <Local text={c.title} /> : <em className={css["soft"]}>{t(texts.noTitle)}</em>}
            </span>
            <span className={css["soft"]}>
              {byKind(c.kind, { gate: t(texts.kindGate), scored: c.weight === "1" ? "" : `× ${f.decimal(c.weight)}` })}
            </span>
          </button>
          {!locked && (
            <span className={css["rowActs"]}>
              <IconButton
                compact
                name={t(texts.up, { number: c.number })}
                icon={<ArrowUp size={14} strokeWidth={1.5} aria-hidden="true" />}
                isDisabled={i === 0}
                onPress={() => onChange({ act: "move", criterion: c.id, by: -1 })}
              />
              <IconButton
                compact
                name={t(texts.down, { number: c.number })}
                icon={<ArrowDown size={14} strokeWidth={1.5} aria-hidden="true" />}
                isDisabled={i === criteria.length - 1}
                onPress={() => onChange({ act: "move", criterion: c.id, by: 1 })}
              />
              <IconButton
                compact
                name={t(texts.remove, { number: c.number })}
                icon={<X size={14} strokeWidth={1.5} aria-hidden="true" />}
                isDisabled={criteria.length === 1}
                onPress={() =>
                  onChange({ act: "remove", criterion: c.id }, () => toast(texts.removed, { number: c.number }))
                }
              />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
