// Whether enough members without a conflict are left for each application; too few first. A flag, never a stop.
import { useMemo, useState } from "react";
import { groupConflictTexts as texts } from "../../../shared/i18n/ui/group-conflicts.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { DataGrid, type Column } from "../../ui/data-grid.tsx";
import { Chip } from "../../ui/facts.tsx";
import { ApplicationCell } from "./application-cell.tsx";
import type { OwnRow } from "./conflict-rows.ts";
import css from "./group-conflicts.module.css";

export interface QuorumListProps {
  readonly rows: readonly OwnRow[];
  /** Reviews an application should have. */
  readonly quorum: number;
  readonly counted: readonly { readonly application: string; readonly counted: number; readonly met: boolean }[];
}

interface Line extends OwnRow {
  /** Null where the case is not this person's. */
  readonly counted: number | null;
  readonly met: boolean;
}
const keyOf = (l: Line): string => l.application.id;

export function QuorumList({ rows, quorum, counted }: QuorumListProps) {
  const t = useT();
  const f = useFormat();
  const [current, setCurrent] = useState<string | null>(null);
  const lines = useMemo(() => {
    const found = new Map(counted.map((c) => [c.application, c]));
    return rows
      .map((r): Line => {
        const c = found.get(r.application.id);
        return { ...r, counted: c?.counted ?? null, met: c?.met ?? true };
      })
      .toSorted((a, b) => Number(a.met) - Number(b.met));
  }, [rows, counted]);
  const columns = useMemo(
    (): readonly Column<Line>[] => [
      {
        id: "application",
        header: t(texts.application),
        width: 320,
        grow: 1,
        cell: (l) => <ApplicationCell application={l.application} />,
      },
      {
        id: "counted",
        header: t(texts.counted),
        width: 92,
        align: "end",
        cell: (l) => (l.counted === null ? <span className={css["soft"]}>–</span> : f.integer(l.counted)),
      },
      {
        id: "state",
        header: t(texts.state),
        width: 160,
        cell: (l) =>
          l.counted === null ? (
            <Chip>{t(l.view.deferred ? texts.deferred : texts.toDeputy)}</Chip>
          ) : l.met ? (
            <Chip tone="ok">{t(texts.met)}</Chip>
          ) : (
            <Chip tone="warn">{t(texts.notMet, { count: quorum - l.counted })}</Chip>
          ),
      },
    ],
    [t, f, quorum],
  );
  return (
    <>
      <div className={css["about"]}>
        <p className={css["prose"]}>{t(texts.quorumAbout, { quorum })}</p>
      </div>
      <DataGrid
        label={t(texts.quorum)}
        columns={columns}
        rows={lines}
        rowKey={keyOf}
        rowHeight={60}
        current={current}
        onCurrent={setCurrent}
      />
    </>
  );
}
