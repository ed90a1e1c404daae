// A line per application: how many reviews of the own side count, what else is to be known, and what the groups' lists say.
import { useMemo, useState } from "react";
import { pick, type Side } from "../../../shared/domain/ids.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { outcomeWords } from "../../../shared/i18n/ui/inbox.ts";
import { HTML_LANG } from "../../../shared/i18n/language.ts";
import { statusTexts as texts } from "../../../shared/i18n/ui/status-board.ts";
import { useFormat, useLang, useT } from "../../i18n/language.tsx";
import { DataGrid, type Column } from "../../ui/data-grid.tsx";
import { Chip } from "../../ui/facts.tsx";
import css from "./status.module.css";
import type { ApplicationStatus } from "./status-rows.ts";

const ROW = 48;
const keyOf = (a: ApplicationStatus): string => a.application;

export function ApplicationsTable({ core, rows }: { core: Core; rows: readonly ApplicationStatus[] }) {
  const t = useT();
  const f = useFormat();
  const language = useLang();
  const [current, setCurrent] = useState<string | null>(null);
  const applications = useMemo(() => new Map(core.applications.map((a) => [a.id, a])), [core]);
  const { quorum } = core.joint;
  const columns = useMemo((): readonly Column<ApplicationStatus>[] => {
    const listOf = (side: Side, header: string): Column<ApplicationStatus> => ({
      id: `list-${side}`,
      header,
      width: 150,
      cell: ({ lists }) => {
        const list = lists.find((l) => l.side === side);
        if (!list) return <span className={css["soft"]}>{t(texts.noList)}</span>;
        return [
          t(outcomeWords[list.outcome]),
          ...(list.place === null ? [] : [t(texts.place, { n: list.place })]),
        ].join(t(controls.comma));
      },
    });
    return [
      {
        id: "application",
        header: t(texts.application),
        width: 260,
        grow: 2,
        cell: ({ application }) => {
          const a = applications.get(application);
          const title = a ? pick(a.title, language) : null;
          return (
            <>
              <span className={css["line"]}>{a?.journalNumber ?? application}</span>
              <span className={css["name"]} {...(title ? { lang: HTML_LANG[title.lang], title: title.text } : {})}>
                {title?.text}
              </span>
            </>
          );
        },
      },
      {
        id: "counted",
        header: t(texts.counted),
        name: t(texts.countedName),
        width: 76,
        align: "end",
        cell: (a) => t(texts.ofAll, { n: f.integer(a.counted), all: f.integer(a.assigned) }),
      },
      {
        id: "met",
        header: <span className="visually-hidden">{t(texts.besides)}</span>,
        width: 92,
        cell: (a) => <Chip tone={a.met ? "ok" : "warn"}>{t(a.met ? texts.enough : texts.short, { quorum })}</Chip>,
      },
      {
        id: "besides",
        header: t(texts.besides),
        width: 180,
        grow: 1,
        cell: (a) => {
          const said = (["sealed", "late", "otherCriteria", "forked", "conflicted"] as const)
            .filter((k) => a[k] > 0)
            .map((k) => t(texts[k], { count: a[k] }))
            .join(t(controls.comma));
          return (
            <span className={css["line"]} title={said}>
              {said}
            </span>
          );
        },
      },
      listOf("dk", t(texts.listDk)),
      listOf("cn", t(texts.listCn)),
    ];
  }, [t, f, language, applications, quorum]);
  return (
    <DataGrid
      label={t(texts.applications)}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      rowHeight={ROW}
      current={current}
      onCurrent={setCurrent}
    />
  );
}
