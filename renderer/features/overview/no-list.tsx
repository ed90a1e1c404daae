// Where there is no list of one's own: nothing assigned yet, criteria not approved, or another role than a reviewer's.
import { overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { openPackages } from "../../app/app-commands.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import type { Summary } from "./overview-head.tsx";
import css from "./overview.module.css";

const LEADER = [
  [texts.cliImport, "skoen import"],
  [texts.cliStatus, "skoen group status"],
  [texts.cliMatrix, "skoen group matrix"],
  [texts.cliConsensus, "skoen group consensus"],
  [texts.cliGroupExport, "skoen group export"],
] as const;
const OFFICE = [
  [texts.cliShow, "skoen round show"],
  [texts.cliIssue, "skoen round issue"],
  [texts.cliImport, "skoen import"],
  [texts.cliJoint, "skoen joint compute"],
  [texts.cliReport, "skoen report export"],
] as const;

/** `approved`: the criteria are; `reviews`: the person is among the reviewers. */
export function NoList({ summary, approved, reviews }: { summary: Summary; approved: boolean; reviews: boolean }) {
  const t = useT();
  if (!reviews) {
    const role =
      summary.role === "office" ? texts.roleOffice : summary.role === "deputy" ? texts.roleDeputy : texts.roleChair;
    return (
      <div className={css["notice"]}>
        <Empty title={t(texts.notReviewer)}>{t(texts.leaderAbout, { role: t(role) })}</Empty>
        <dl className={css["commands"]}>
          {(summary.role === "office" ? OFFICE : LEADER).map(([what, command]) => (
            <div key={command} className={css["command"]}>
              <dt>{t(what)}</dt>
              <dd>
                <code>{command}</code>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    );
  }
  return (
    <div className={css["notice"]}>
      {approved ? (
        <Empty
          title={t(texts.noneAssigned)}
          action={
            <Button kind="primary" keys="$mod+o" onPress={() => void openPackages()}>
              {t(texts.openPackage)}
            </Button>
          }
        >
          {t(texts.noneAssignedAbout)}
        </Empty>
      ) : (
        <Empty title={t(texts.notApproved)}>{t(texts.notApprovedAbout)}</Empty>
      )}
    </div>
  );
}
