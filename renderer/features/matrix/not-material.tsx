// A member assessed an older version: whoever leads the group may say that the change is no matter to it, with the reason (domain.md § 2).
import { useState } from "react";
import type { GroupRow } from "../../../shared/domain/group.ts";
import { notMaterialTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { ReasonDialog } from "../../app/reason-dialog.tsx";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./detail.module.css";

export interface NotMaterialProps {
  readonly round: string;
  readonly application: string;
  readonly person: string;
  readonly name: string;
  readonly standing: string;
  /** The row as it is settled so far; null where nothing is. */
  readonly row: GroupRow | null | undefined;
}

/** Nothing where the member's row is on today's version. */
export function NotMaterial({ round, application, person, name, standing, row }: NotMaterialProps) {
  const t = useT();
  const { busy, error, run } = useAct();
  const [asks, setAsks] = useState(false);
  const said = row?.notMaterial.find((n) => n.person === person)?.reason;
  const set = (reason: string | null): Promise<unknown> =>
    service.call("group.setNotMaterial", { round, application, person, reason });
  if (said === undefined && standing !== "older-version") return null;
  return (
    <div className={css["older"]}>
      {said === undefined ? (
        <Button size="compact" onPress={() => setAsks(true)}>
          {t(texts.act)}
        </Button>
      ) : (
        <>
          <span>{t(texts.said, { reason: said })}</span>
          <Button size="compact" off={busy} onPress={() => void run(() => set(null))}>
            {t(texts.undo)}
          </Button>
        </>
      )}
      <Refusal error={error} />
      {asks && (
        <ReasonDialog
          title={t(texts.title)}
          about={t(texts.about, { name })}
          label={t(texts.reason)}
          act={t(texts.decide)}
          start=""
          onDecide={set}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
