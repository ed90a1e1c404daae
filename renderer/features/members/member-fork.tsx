// A member's versions side by side for whoever leads the group: where they differ and what each says there, and the choice with its reason
// (package-format.md § 6). Nothing is chosen beforehand.
import { useMemo, useState } from "react";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { memberForkTexts as texts } from "../../../shared/i18n/ui/member-fork.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { lengthOf } from "../../ui/field.tsx";
import { MOST_REASON, PackageChoice, PackageSides } from "../inbox/package-sides.tsx";
import { ForkDifferences } from "./fork-differences.tsx";
import { choose } from "./member-acts.ts";
import type { MemberLine } from "./member-lines.ts";
import css from "./members.module.css";

export interface MemberForkProps {
  readonly round: string;
  readonly line: MemberLine;
  readonly onClose: () => void;
}

export function MemberFork({ round, line, onClose }: MemberForkProps) {
  const t = useT();
  const { person, status } = line;
  const compared = useRead("group.compareFork", { round, person: person.id });
  const core = useRead("rounds.show", { round }).data?.core ?? null;
  const applications = useMemo(() => new Map(core?.applications.map((a) => [a.id, a])), [core]);
  const [chosen, setChosen] = useState<string | null>(status.chosen?.digest ?? null);
  const [reason, setReason] = useState(status.chosen?.reason ?? "");
  const act = useAct();
  const lacks = chosen === null || reason.trim() === "" || lengthOf(reason) > MOST_REASON;
  const confirm = async (): Promise<void> => {
    if (chosen === null || lacks || act.busy) return;
    const done = await act.run(async () => {
      await choose(round, line, chosen, reason.trim());
      return true;
    });
    if (done) onClose();
  };
  const { data } = compared;
  return (
    <Dialog
      wide
      title={t(texts.title, { name: person.name })}
      onClose={onClose}
      onAct={() => void confirm()}
      buttons={
        <>
          <Button kind="primary" keys="$mod+Enter" off={lacks || act.busy} onPress={() => void confirm()}>
            {t(texts.act)}
          </Button>
          <Button onPress={onClose}>{t(controls.cancel)}</Button>
        </>
      }
    >
      <p>{t(texts.about, { name: person.name })}</p>
      <Refusal error={compared.error ?? null} />
      {data && core && (
        <div className={css["fork"]}>
          <PackageSides packages={data.packages} />
          <ForkDifferences compared={data} criteria={core.criteria.criteria} applications={applications} />
          <PackageChoice
            packages={data.packages}
            chosen={chosen}
            onChosen={setChosen}
            reason={reason}
            onReason={setReason}
          />
        </div>
      )}
      <Refusal error={act.error} />
    </Dialog>
  );
}
