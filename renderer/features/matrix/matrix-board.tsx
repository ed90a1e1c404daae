// The working part of the matrix: order, colour, filter, the cell one is at, and what stands below and beside it.
import { ChevronDown, MessagesSquare } from "lucide-react";
import { useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { scaleSteps, stepsToValue } from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { matrixCommands as commands, matrixTexts as texts, sortTexts } from "../../../shared/i18n/ui/matrix.ts";
import { div, mul, parseDecimal, rational, toNumber } from "../../../shared/lib/rational.ts";
import { Frame, type FrameProps } from "../../app/frame.tsx";
import { host } from "../../api/client.ts";
import { useFormat, useLang, useLocal, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { placeIn, rememberPlace } from "../../stores/list-memory.ts";
import { go } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Empty } from "../../ui/facts.tsx";
import { FilterField } from "../../ui/filter-field.tsx";
import { Menu } from "../../ui/menu.tsx";
import { matchesText } from "../overview/match-text.ts";
import { Aside } from "./aside.tsx";
import { criterionAt, matrixColumns } from "./matrix-columns.ts";
import { copyMatrix } from "./copy-matrix.ts";
import { Detail } from "./detail.tsx";
import { Legend } from "./legend.tsx";
import { MatrixGrid, type CellAt } from "./matrix-grid.tsx";
import {
  SORTS,
  sortRows,
  spanOf,
  type MatrixAnswer,
  type MatrixRow,
  type MatrixSort,
  type ScoredCriterion,
  type Slots,
} from "./matrix-rows.ts";
import css from "./matrix-screen.module.css";
import { useMatrixTexts, type Colour } from "./matrix-texts.ts";

export interface MatrixBoardProps {
  readonly frame: Omit<FrameProps, "children">;
  readonly head: ReactNode;
  readonly round: string;
  readonly core: Core;
  readonly answer: MatrixAnswer;
  readonly rows: readonly MatrixRow[];
  readonly criteria: readonly ScoredCriterion[];
  readonly slots: Slots;
  readonly names: ReadonlyMap<string, string>;
  readonly short: ReadonlyMap<string, string>;
  readonly me: string | null;
}

/** What a weighted total can be at all, and the threshold it is held against where one is set. */
function sumsOf(core: Core, criteria: readonly ScoredCriterion[]) {
  const ends = criteria.map((c) => {
    const weight = parseDecimal(c.weight);
    return [0, scaleSteps(c.scale)].map((steps) => toNumber(mul(weight, stepsToValue(c.scale, steps))));
  });
  const { sumThreshold } = core.criteria;
  return {
    min: ends.reduce((n, [a = 0]) => n + a, 0),
    max: ends.reduce((n, [, b = 0]) => n + b, 0),
    threshold: sumThreshold === null ? null : toNumber(parseDecimal(sumThreshold)),
  };
}

export function MatrixBoard(props: MatrixBoardProps) {
  const { frame, head, round, core, answer, rows, criteria, slots, names, short, me } = props;
  const t = useT();
  const f = useFormat();
  const lang = useLang();
  const local = useLocal();
  const words = useMatrixTexts();
  const listName = `matrix ${round}`;
  const [sort, setSort] = useState<MatrixSort>("disagreement");
  const [colour, setColour] = useState<Colour>("points");
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<{ focus: () => void }>(null);
  const columns = useMemo(() => matrixColumns(criteria, slots), [criteria, slots]);
  const best = criteria[0]?.scale.best ?? "max";
  const sorted = useMemo(
    () => sortRows(rows, sort, best, new Intl.Collator(LOCALE[lang], { numeric: true })),
    [rows, sort, best, lang],
  );
  const visible = useMemo(
    () => (query.trim() === "" ? sorted : sorted.filter((r) => matchesText(r.application, query))),
    [sorted, query],
  );
  const [asked, setAsked] = useState<CellAt>(() => ({ application: placeIn(listName)?.current ?? "", column: 1 }));
  const row = visible.find((r) => r.application.id === asked.application) ?? visible[0];
  const at = useMemo<CellAt>(
    () => ({ application: row?.application.id ?? "", column: row?.closed ? 0 : asked.column }),
    [row, asked.column],
  );
  const onAt = useCallback(
    (to: CellAt) => {
      setAsked((old) => (old.application === to.application && old.column === to.column ? old : to));
      rememberPlace(listName, { current: to.application, offset: 0 });
    },
    [listName],
  );
  const open = useCallback(() => document.getElementById("matrix-detail")?.focus(), []);
  const meet = useCallback(() => go({ screen: "meeting", round }), [round]);
  const declare = useCallback(
    (application: string) => go({ screen: "application", round, application, field: "declaration" }),
    [round],
  );
  const copied = useCallback(
    () => copyMatrix(visible, criteria, slots, { names, words, local, t }),
    [visible, criteria, slots, names, words, local, t],
  );
  const told = useCallback(() => toast(texts.copied, { count: f.integer(visible.length) }), [visible.length, f]);
  const nextSort = useCallback(() => setSort((s) => SORTS[(SORTS.indexOf(s) + 1) % SORTS.length] ?? "number"), []);
  useCommands(
    useMemo(
      () => [
        { id: "matrix.sort", label: commands.sort, group: commands.group, keys: ["s"], run: nextSort },
        {
          id: "matrix.colour",
          label: commands.colour,
          group: commands.group,
          keys: ["c"],
          run: () => setColour((c) => (c === "points" ? "deviation" : "points")),
        },
        {
          id: "matrix.filter",
          label: commands.filter,
          group: commands.group,
          keys: ["/"],
          run: () => field.current?.focus(),
        },
        {
          id: "matrix.copy",
          label: commands.copy,
          group: commands.group,
          run: () => void host.call("host.copy", { text: copied(), content: true }).then(told),
        },
        { id: "matrix.meet", label: commands.meet, group: commands.group, keys: ["m"], run: meet },
        { id: "matrix.reasons", label: commands.reasons, group: commands.group, run: open },
      ],
      [nextSort, copied, told, open, meet],
    ),
  );
  const sums = useMemo(() => sumsOf(core, criteria), [core, criteria]);
  const of = row?.criteria[criterionAt(row, columns[at.column - 1])];
  const span = of ? spanOf(of.criterion.scale) : rational(0);
  const limit = words.figure(div(mul(span, rational(core.joint.spreadPercent)), rational(100)));
  return (
    <Frame
      {...frame}
      keys={[
        ["Enter", t(texts.keyReasons)],
        ["s", t(texts.keySort)],
        ["$mod+c", t(texts.keyCopy)],
      ]}
      aside={
        <Aside
          rows={rows}
          answer={answer}
          criteria={criteria}
          names={names}
          words={words}
          current={at.application}
          onGo={(application) => {
            setQuery("");
            onAt({ application, column: at.column });
          }}
        />
      }
    >
      <div className={css["page"]}>
        <div className={css["head"]}>
          <div className={css["top"]}>
            {head}
            <div className={css["right"]}>
              <Button
                kind="primary"
                keys="m"
                icon={<MessagesSquare size={16} strokeWidth={1.5} aria-hidden="true" />}
                onPress={meet}
              >
                {t(texts.meet)}
              </Button>
              {criteria[0] && <Legend scale={criteria[0].scale} colour={colour} words={words} />}
            </div>
          </div>
          <div className={css["tools"]}>
            <Menu
              name={t(texts.sort, { what: t(sortTexts[sort]) })}
              button={
                <>
                  {t(texts.sort, { what: t(sortTexts[sort]) })}{" "}
                  <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
                </>
              }
              chosen={sort}
              entries={SORTS.map((id) => ({ id, label: t(sortTexts[id]), run: () => setSort(id) }))}
            />
            <Choice
              label={t(texts.colour)}
              labelHidden
              layout="segments"
              options={[
                { value: "points", label: t(texts.points) },
                { value: "deviation", label: t(texts.deviation) },
              ]}
              value={colour}
              onChange={setColour}
            />
            <FilterField
              label={t(texts.filter)}
              value={query}
              onChange={setQuery}
              onList={() => grid.current?.focus()}
              fieldRef={field}
            />
            <output className={css["count"]}>
              {visible.length === rows.length
                ? ""
                : t(texts.shown, { shown: f.integer(visible.length), all: f.integer(rows.length) })}
            </output>
          </div>
        </div>
        {rows.length === 0 || visible.length === 0 ? (
          <div className={css["notice"]}>
            <Empty
              title={t(rows.length === 0 ? texts.none : texts.empty)}
              {...(rows.length === 0
                ? {}
                : { action: <Button onPress={() => setQuery("")}>{t(texts.showAll)}</Button> })}
            />
          </div>
        ) : (
          <MatrixGrid
            handle={grid}
            rows={visible}
            criteria={criteria}
            columns={columns}
            slots={slots}
            short={short}
            names={names}
            me={me}
            colour={colour}
            words={words}
            sums={sums}
            at={at}
            onAt={onAt}
            onOpen={open}
            onDeclare={declare}
            onCopy={() => {
              told();
              return copied();
            }}
          />
        )}
        {row && !row.closed && of && (
          <Detail
            round={round}
            application={row.application}
            of={of}
            words={words}
            names={names}
            short={short}
            limit={limit}
          />
        )}
      </div>
    </Frame>
  );
}
