// A deputy's places (domain.md § 4): his few cases stand in the whole group's order beside the chair's list, so he gives each its number
// instead of arranging them among themselves.
import { useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { evaluate } from "../../../shared/domain/criteria.ts";
import { consensusValues, type GroupRow } from "../../../shared/domain/group.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import { Frame, type FrameProps } from "../../app/frame.tsx";
import { service } from "../../api/client.ts";
import { Local, useErrorText, useT } from "../../i18n/language.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { TEXT_DELAY } from "../assessment/row-writes.ts";
import { useMatrixTexts } from "../matrix/matrix-texts.ts";
import { useGroupDraft, useRowText } from "../meeting/group-writes.ts";
import { NothingRecommended } from "./nothing-recommended.tsx";
import css from "./order.module.css";
import { placeTyped } from "./place-typed.ts";

export interface DeputyPlacesProps {
  readonly frame: Omit<FrameProps, "children">;
  readonly round: string;
  readonly core: Core;
  readonly rows: readonly GroupRow[];
  readonly applications: ReadonlyMap<string, Application>;
  readonly compare: (a: string, b: string) => number;
}

export function DeputyPlaces({ frame, round, core, rows, applications, compare }: DeputyPlacesProps) {
  const t = useT();
  const recommended = rows
    .filter((r) => r.outcome === "recommended")
    .toSorted((a, b) => compare(a.application, b.application));
  const last = core.applications.filter((a) => a.status === "active" && !a.calibration).length;
  return (
    <Frame {...frame}>
      <div className={css["page"]}>
        <div className={css["head"]}>
          <h1>{t(texts.title)}</h1>
          <p className={css["prose"]}>{t(texts.deputyAbout)}</p>
        </div>
        {recommended.length === 0 ? (
          <NothingRecommended round={round} />
        ) : (
          <ul className={css["places"]}>
            {recommended.map((row) => {
              const application = applications.get(row.application);
              return application ? (
                <Place
                  key={row.application}
                  round={round}
                  core={core}
                  row={row}
                  application={application}
                  last={last}
                />
              ) : null;
            })}
          </ul>
        )}
      </div>
    </Frame>
  );
}

interface PlaceProps {
  readonly round: string;
  readonly core: Core;
  readonly row: GroupRow;
  readonly application: Application;
  readonly last: number;
}

function Place({ round, core, row, application, last }: PlaceProps) {
  const t = useT();
  const errorText = useErrorText();
  const { figure } = useMatrixTexts();
  const at = { round, application: application.id };
  const place = useGroupDraft<number | null>(
    `${round} ${application.id} place`,
    row.place,
    (value) => service.call("group.setRow", { ...at, row: { place: value } }),
    TEXT_DELAY,
  );
  const reason = useRowText(at, "moveReason", row.moveReason ?? "");
  // What cannot be a place stays in the field and is not stored.
  const [typed, setTyped] = useState<string | null>(null);
  const given = typed ?? place.value?.toString() ?? "";
  const wrong = placeTyped(given, last) === undefined;
  const { weighted } = evaluate(core.criteria, consensusValues(row));
  const failed = (error: typeof place.error): string | null =>
    error ? t(texts.notSaved, { error: `${errorText(error)} (${error.code})` }) : null;
  return (
    <li className={css["placed"]}>
      <div>
        <h2 className={css["title"]}>
          <Local text={application.title} />
        </h2>
        <p className={css["facts"]}>
          {application.journalNumber}
          {" · "}
          {weighted === null ? t(texts.noTotal) : t(texts.total, { total: figure(weighted) })}
        </p>
      </div>
      <TextField
        label={t(texts.deputyPlace)}
        {...(given.trim() === "" ? { mark: t(words.required) } : {})}
        hint={t(texts.moveField, { last })}
        value={given}
        onChange={(text) => {
          const next = placeTyped(text, last);
          setTyped(next === undefined ? text : null);
          if (next !== undefined) place.set(next);
        }}
        onBlur={place.flush}
        error={wrong ? t(texts.moveWrong, { last }) : failed(place.error)}
      />
      <TextArea
        label={t(texts.reason)}
        value={reason.value}
        onChange={reason.set}
        onBlur={reason.flush}
        rows={2}
        error={failed(reason.error)}
      />
    </li>
  );
}
