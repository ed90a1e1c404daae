// The members' table: by keyboard from row to row; Enter does what is next for the member, a menu holds the rest.
import { Copy, Ellipsis } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import type { Localized } from "../../../shared/domain/ids.ts";
import { memberCommands as commands, memberStates, membersTexts as texts } from "../../../shared/i18n/ui/members.ts";
import { overviewCommands } from "../../../shared/i18n/ui/overview.ts";
import { useNow } from "../../app/use-now.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useLang, useT } from "../../i18n/language.tsx";
import { sentences } from "../../i18n/sentences.ts";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { DataGrid, type Column, type GridHandle } from "../../ui/data-grid.tsx";
import { Chip } from "../../ui/facts.tsx";
import { Menu } from "../../ui/menu.tsx";
import { LinkButton } from "../export/link-button.tsx";
import { takeBack } from "./member-acts.ts";
import { sentencesOf, type MemberCount, type MemberLine } from "./member-lines.ts";
import { MemberFork } from "./member-fork.tsx";
import { MemberReason } from "./member-reason.tsx";
import css from "./members.module.css";
import { mayRemind, reminderText } from "./reminder.ts";
import { actsOf, type MemberAct, type ReasonedAct } from "./which-acts.ts";

const ROW = 56;
const keyOf = (l: MemberLine): string => l.person.id;
const TONES: Readonly<Record<MemberCount, "ok" | "warn" | "neutral">> = {
  taken: "ok",
  remarks: "warn",
  waits: "warn",
  missing: "warn",
  out: "neutral",
};
const scriptOf = (text: string): { lang?: string } => (/\p{Script=Han}/u.test(text) ? { lang: "zh-Hans" } : {});

export interface MembersTableProps {
  readonly round: string;
  readonly title: Localized;
  readonly deadline: { readonly at: string; readonly timeZone: string } | null;
  readonly lines: readonly MemberLine[];
  readonly me: RosterEntry | null;
}

export function MembersTable({ round, title, deadline, lines, me }: MembersTableProps) {
  const t = useT();
  const f = useFormat();
  const language = useLang();
  const now = useNow();
  const act = useAct();
  const { run } = act;
  const grid = useRef<GridHandle>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly line: MemberLine; readonly act: ReasonedAct } | null>(null);
  const [choosing, setChoosing] = useState<MemberLine | null>(null);
  const remindable = useMemo(() => lines.filter(mayRemind), [lines]);

  const remind = useCallback(
    (to: readonly MemberLine[]): void => {
      if (to.length === 0 || deadline === null) return;
      const context = { round: title, deadline, sender: me?.name ?? "", language, now };
      const text = to.map((l) => reminderText(l, context)).join("\n\n――――\n\n");
      void run(() => host.call("host.copy", { text })).then((done) => {
        if (done === null) return;
        if (to.length === 1) toast(texts.copied);
        else toast(texts.copiedAll, { count: to.length });
      });
    },
    [deadline, title, me, language, now, run],
  );
  const perform = useCallback(
    (line: MemberLine, which: MemberAct | undefined): void => {
      if (which === undefined) return;
      if (which === "toExport") go({ screen: "export", round });
      else if (which === "copyReminder") remind([line]);
      else if (which === "chooseFork") setChoosing(line);
      else if (which === "include" || which === "unnote" || which === "unacceptLate" || which === "unchoose")
        void run(() => takeBack(round, line, which));
      else setAsked({ line, act: which });
    },
    [round, remind, run],
  );

  const columns = useMemo(
    (): readonly Column<MemberLine>[] => [
      {
        id: "member",
        header: t(texts.member),
        width: 220,
        grow: 1,
        cell: ({ person, self }) => (
          <>
            <span className={css["name"]} {...scriptOf(person.name)} title={person.name}>
              {person.name}
              {self && <span className={css["soft"]}>{t(texts.you)}</span>}
            </span>
            <span className={css["line"]} {...scriptOf(person.organisation)} title={person.organisation}>
              {person.organisation}
            </span>
          </>
        ),
      },
      {
        id: "state",
        header: t(texts.state),
        width: 112,
        cell: (l) => <Chip tone={TONES[l.count]}>{t(memberStates[l.state])}</Chip>,
      },
      {
        id: "about",
        header: <span className="visually-hidden">{t(texts.state)}</span>,
        width: 250,
        grow: 2,
        cell: (l) => {
          const all = sentences(t, sentencesOf(l, t, f.date));
          return (
            <span className={css["about"]} title={all}>
              {all}
            </span>
          );
        },
      },
      {
        id: "number",
        header: t(texts.number),
        width: 76,
        cell: ({ status }) =>
          status.sequence === null ? (
            <span className={css["soft"]}>–</span>
          ) : (
            t(texts.sequence, { sequence: status.sequence })
          ),
      },
      {
        id: "complete",
        header: t(texts.complete),
        width: 84,
        align: "end",
        cell: ({ status }) =>
          t(texts.completeOf, { complete: f.integer(status.complete), assigned: f.integer(status.assigned) }),
      },
      {
        id: "acts",
        header: <span className="visually-hidden">{t(texts.acts)}</span>,
        width: 196,
        align: "end",
        cell: (line) => {
          const [first, ...others] = actsOf(line);
          const { name } = line.person;
          return (
            <span className={css["acts"]}>
              {first !== undefined && first !== "exclude" && (
                <LinkButton name={`${t(texts[first])}: ${name}`} onPress={() => perform(line, first)}>
                  {t(texts[first])}
                </LinkButton>
              )}
              {(first === "exclude" || others.length > 0) && (
                <Menu
                  name={t(texts.actsFor, { name })}
                  button={<Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />}
                  entries={(first === "exclude" ? [first, ...others] : others).map((a) => ({
                    id: a,
                    label: t(texts[a]),
                    run: () => perform(line, a),
                  }))}
                />
              )}
            </span>
          );
        },
      },
    ],
    [t, f, perform],
  );

  const latest = useRef({ lines, current, perform, remind });
  useEffect(() => {
    latest.current = { lines, current, perform, remind };
  });
  useEffect(() => {
    const active = document.activeElement;
    if (active === document.body || active?.id === "main") grid.current?.focus();
  }, []);
  useCommands(
    useMemo(() => {
      const { group } = commands;
      const here = (): MemberLine | undefined => {
        const { lines: all, current: at } = latest.current;
        return all.find((l) => keyOf(l) === at) ?? all[0];
      };
      return [
        {
          id: "members.remind",
          label: commands.remind,
          group,
          keys: ["p"],
          run: () => {
            const line = here();
            if (line && mayRemind(line)) latest.current.remind([line]);
          },
        },
        {
          id: "members.remindAll",
          label: commands.remindAll,
          group,
          run: () => latest.current.remind(latest.current.lines.filter(mayRemind)),
        },
        ...(["j", "k"] as const).map((key) => ({
          id: key === "j" ? "members.down" : "members.up",
          label: key === "j" ? overviewCommands.down : overviewCommands.up,
          group,
          keys: [key],
          hidden: true,
          run: () => grid.current?.move(key === "j" ? 1 : -1),
        })),
      ];
    }, []),
  );
  return (
    <>
      {remindable.length > 0 && (
        <div className={css["tools"]}>
          <Button
            size="compact"
            icon={<Copy size={16} strokeWidth={1.5} aria-hidden="true" />}
            onPress={() => remind(remindable)}
          >
            {t(texts.copyAll, { count: remindable.length })}
          </Button>
        </div>
      )}
      <div className={css["notice"]}>
        <Refusal error={act.error} />
      </div>
      <DataGrid
        label={t(texts.title)}
        columns={columns}
        rows={lines}
        rowKey={keyOf}
        rowHeight={ROW}
        current={current}
        onCurrent={setCurrent}
        onOpen={(line) => perform(line, actsOf(line)[0])}
        handle={grid}
      />
      {choosing && (
        <MemberFork
          round={round}
          line={choosing}
          onClose={() => {
            setChoosing(null);
            grid.current?.focus();
          }}
        />
      )}
      {asked && <MemberReason round={round} line={asked.line} act={asked.act} onClose={() => setAsked(null)} />}
    </>
  );
}
