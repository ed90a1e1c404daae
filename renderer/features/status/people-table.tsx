// A line per person of the own side: what went out, what came back, and what one can do about it.
import { Ellipsis } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { reportTexts } from "../../../shared/i18n/ui/import-report.ts";
import { personStates, statusTexts as texts } from "../../../shared/i18n/ui/status-board.ts";
import { useNow } from "../../app/use-now.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { sentences } from "../../i18n/sentences.ts";
import { go } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { DataGrid, type Column } from "../../ui/data-grid.tsx";
import { Chip } from "../../ui/facts.tsx";
import { Menu } from "../../ui/menu.tsx";
import { LinkButton } from "../export/link-button.tsx";
import { letterTo, type OfficePeople } from "../inbox/sender.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";
import css from "./status.module.css";
import type { PersonLine, PersonState } from "./status-rows.ts";

const ROW = 56;
const keyOf = (l: PersonLine): string => l.person.id;
const TONES: Readonly<Record<PersonState, "ok" | "warn" | "stop" | "neutral">> = {
  fork: "warn",
  late: "warn",
  criteria: "warn",
  missing: "warn",
  incomplete: "warn",
  complete: "ok",
  revoked: "stop",
  idle: "neutral",
};
/** What a letter says of each; of the others there is nothing to write. */
const LETTERS: Readonly<Partial<Record<PersonState, "missing" | "draft" | "criteria" | "fork" | "revoked">>> = {
  missing: "missing",
  incomplete: "draft",
  fork: "fork",
  criteria: "criteria",
  revoked: "revoked",
};
const scriptOf = (text: string): { lang?: string } => (/\p{Script=Han}/u.test(text) ? { lang: "zh-Hans" } : {});

export interface PeopleTableProps {
  readonly round: string;
  readonly people: OfficePeople;
  readonly lines: readonly PersonLine[];
}

export function PeopleTable({ round, people, lines }: PeopleTableProps) {
  const t = useT();
  const f = useFormat();
  const language = useLang();
  const now = useNow();
  const { run, error } = useAct();
  const [current, setCurrent] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const line = lines.find((l) => keyOf(l) === asked);

  const remind = useCallback(
    ({ person, status, state }: PersonLine): void => {
      const letter = LETTERS[state];
      if (!letter) return;
      const text = letterTo(people, person, letter, {
        sequence: status.last?.sequence ?? null,
        rows: letter === "criteria" ? status.otherCriteria : status.assigned - status.complete,
        now,
        language,
      });
      void run(() => host.call("host.copy", { text })).then((done) => {
        if (done !== null) toast(texts.reminded, { name: person.name });
      });
    },
    [people, now, language, run],
  );

  const columns = useMemo((): readonly Column<PersonLine>[] => {
    const numberAt = (p: { sequence: number; arrivedAt: string } | null): string | null =>
      p && t(texts.numberAt, { sequence: p.sequence, date: f.date(p.arrivedAt) });
    const besides = ({ person, status: s }: PersonLine): string =>
      sentences(t, [
        ...(person.revoked
          ? [
              t(texts.revokedAt, { date: f.date(person.revoked.at), reason: person.revoked.reason }),
              t(texts.kept, { count: person.revoked.accepted.length }),
            ]
          : []),
        ...(s.otherCriteria > 0 ? [t(texts.underOther, { count: s.otherCriteria })] : []),
        ...(s.list ? [t(s.list.status === "final" ? texts.listFinal : texts.listDraft, s.list)] : []),
        ...(s.gaps.length > 0 ? [t(texts.gaps, { numbers: s.gaps.join(", ") })] : []),
        ...(s.late ? [s.lateReason === null ? t(texts.lateOpen) : t(texts.lateCounted, { reason: s.lateReason })] : []),
        ...(s.noted === null ? [] : [t(texts.noted, { reason: s.noted })]),
      ]);
    return [
      {
        id: "person",
        header: t(texts.person),
        width: 190,
        grow: 3,
        cell: ({ person }) => (
          <>
            <span className={css["name"]} {...scriptOf(person.name)} title={person.name}>
              {person.name}
            </span>
            <span className={css["line"]} {...scriptOf(person.organisation)} title={person.organisation}>
              {person.organisation}
            </span>
          </>
        ),
      },
      {
        id: "bundle",
        header: t(texts.bundle),
        width: 150,
        cell: ({ status: { bundle } }) => (
          <>
            <span className={css["line"]}>{numberAt(bundle) ?? t(texts.noBundle)}</span>
            {bundle && !bundle.current && <Chip tone="warn">{t(texts.outdated)}</Chip>}
          </>
        ),
      },
      {
        id: "review",
        header: t(texts.review),
        width: 116,
        cell: (l) => <Chip tone={TONES[l.state]}>{t(personStates[l.state])}</Chip>,
      },
      {
        id: "last",
        header: t(texts.last),
        width: 220,
        grow: 4,
        cell: (l) => (
          <>
            <span className={css["line"]}>{numberAt(l.status.last) ?? "–"}</span>
            <span className={css["besides"]} title={besides(l)}>
              {besides(l)}
            </span>
          </>
        ),
      },
      {
        id: "complete",
        header: t(texts.complete),
        width: 76,
        align: "end",
        cell: ({ status: s }) =>
          s.assigned === 0 ? "–" : t(texts.ofAll, { n: f.integer(s.complete), all: f.integer(s.assigned) }),
      },
      {
        id: "receipt",
        header: t(texts.receipt),
        width: 136,
        cell: ({ status: s }) =>
          s.receiptDue ? (
            <Chip tone="warn">{t(texts.receiptDue)}</Chip>
          ) : (
            s.receipt && (
              <span className={css["line"]}>{t(texts.receiptDone, { date: f.date(s.receipt.arrivedAt) })}</span>
            )
          ),
      },
      {
        id: "acts",
        header: <span className="visually-hidden">{t(texts.acts)}</span>,
        width: 148,
        align: "end",
        cell: (l) => (
          <span className={css["acts"]}>
            {l.state === "fork" ? (
              <LinkButton
                name={`${t(reportTexts.toInbox)}: ${l.person.name}`}
                onPress={() => go({ screen: "inbox", round })}
              >
                {t(reportTexts.toInbox)}
              </LinkButton>
            ) : (
              LETTERS[l.state] && (
                <LinkButton name={`${t(texts.remind)}: ${l.person.name}`} onPress={() => remind(l)}>
                  {t(texts.remind)}
                </LinkButton>
              )
            )}
            <Menu
              name={t(texts.actsFor, { name: l.person.name })}
              button={<Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />}
              entries={[
                {
                  id: "revoke",
                  label: t(l.person.revoked ? texts.showRevoked : texts.revoke),
                  run: () => setAsked(keyOf(l)),
                },
              ]}
            />
          </span>
        ),
      },
    ];
  }, [t, f, remind, round]);
  return (
    <>
      <Refusal error={error} />
      <DataGrid
        label={t(texts.people)}
        columns={columns}
        rows={lines}
        rowKey={keyOf}
        rowHeight={ROW}
        current={current}
        onCurrent={setCurrent}
        onOpen={(l) => (l.state === "fork" ? go({ screen: "inbox", round }) : remind(l))}
      />
      {line && <RevokeDialog round={round} line={line} onClose={() => setAsked(null)} />}
    </>
  );
}
