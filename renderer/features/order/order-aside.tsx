// Beside the order: the acts on the row one is at, why it stands there, and the order the scores alone would give.
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Application } from "../../../shared/domain/application.ts";
import type { GroupRow } from "../../../shared/domain/group.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import { useErrorText, useFormat, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { useRowText } from "../meeting/group-writes.ts";
import type { OrderItem } from "./order-list.tsx";
import type { Tiers } from "./order-model.ts";
import css from "./order.module.css";
import { ScoreOrder } from "./score-order.tsx";

export interface OrderAsideProps {
  readonly round: string;
  readonly item: OrderItem | null;
  readonly row: GroupRow | null;
  readonly mayTie: boolean;
  readonly byScore: Tiers;
  readonly places: ReadonlyMap<string, number>;
  readonly applications: ReadonlyMap<string, Application>;
  readonly onUp: (id: string) => void;
  readonly onDown: (id: string) => void;
  readonly onTie: (id: string) => void;
  readonly onMoveTo: (id: string) => void;
  readonly onCurrent: (id: string) => void;
}

export function OrderAside(props: OrderAsideProps) {
  const t = useT();
  const f = useFormat();
  const { round, item, row, mayTie, byScore, places, applications } = props;
  return (
    <div className={css["aside"]} aria-label={t(texts.beside)} role="group">
      {item && row && (
        <section>
          <h2>
            {t(texts.selected)}
            <span className={css["soft"]}>
              {" · "}
              {item.application.journalNumber}
              {" · "}
              {item.place === null ? t(texts.noPlace) : t(texts.place, { place: f.integer(item.place) })}
            </span>
          </h2>
          {item.place === null ? (
            <Button size="compact" keys="Alt+ArrowUp" onPress={() => props.onUp(item.id)}>
              {t(texts.giveLast)}
            </Button>
          ) : (
            <div className={css["acts"]}>
              <Button
                size="compact"
                icon={<ArrowUp size={16} strokeWidth={1.5} aria-hidden="true" />}
                onPress={() => props.onUp(item.id)}
              >
                {t(texts.up)}
              </Button>
              <Button
                size="compact"
                icon={<ArrowDown size={16} strokeWidth={1.5} aria-hidden="true" />}
                onPress={() => props.onDown(item.id)}
              >
                {t(texts.down)}
              </Button>
              <Button size="compact" keys="g" onPress={() => props.onMoveTo(item.id)}>
                {t(texts.moveTo)}
              </Button>
              <Button size="compact" keys="t" off={!mayTie} onPress={() => props.onTie(item.id)}>
                {t(item.tied ? texts.untie : texts.tie)}
              </Button>
            </div>
          )}
          <Reason key={item.id} round={round} item={item} row={row} />
        </section>
      )}
      <section>
        <h2>{t(texts.scores)}</h2>
        <p className={css["soft"]}>{t(texts.scoresAbout)}</p>
        <ScoreOrder
          byScore={byScore}
          places={places}
          applications={applications}
          current={item?.id ?? null}
          onCurrent={props.onCurrent}
        />
      </section>
    </div>
  );
}

/** Stored as one writes. */
function Reason({ round, item, row }: { round: string; item: OrderItem; row: GroupRow }) {
  const t = useT();
  const errorText = useErrorText();
  const draft = useRowText({ round, application: item.id }, "moveReason", row.moveReason ?? "");
  const owed = item.against && draft.value.trim() === "";
  return (
    <div id="order-reason">
      <TextArea
        label={t(texts.reason)}
        {...(owed ? { mark: t(words.required) } : {})}
        hint={t(item.against ? texts.reasonHint : texts.reasonFree)}
        value={draft.value}
        onChange={draft.set}
        onBlur={draft.flush}
        rows={3}
        error={draft.error ? t(texts.notSaved, { error: `${errorText(draft.error)} (${draft.error.code})` }) : null}
      />
    </div>
  );
}
