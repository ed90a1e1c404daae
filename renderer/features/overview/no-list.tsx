// Where there is no list of one's own: nothing assigned yet, criteria not approved, or another role than a reviewer's.
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { officePlaces, overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { openPackages } from "../../app/app-commands.ts";
import { useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { LinkButton } from "../export/link-button.tsx";
import type { Summary } from "./overview-head.tsx";
import css from "./overview.module.css";

const LEADER = [
  [texts.cliImport, "skoen import"],
  [texts.cliStatus, "skoen group status"],
  [texts.cliMatrix, "skoen group matrix"],
  [texts.cliConsensus, "skoen group consensus"],
  [texts.cliGroupExport, "skoen group export"],
] as const;
const OFFICE = ["inbox", "status", "joint"] as const;

/** `approved`: the criteria are; `reviews`: the person is among the reviewers. */
export function NoList({ summary, approved, reviews }: { summary: Summary; approved: boolean; reviews: boolean }) {
  const t = useT();
  if (!reviews && summary.role === "office")
    return (
      <div className={css["notice"]}>
        <Empty title={t(texts.officeTitle)}>{t(texts.officeAbout)}</Empty>
        <ul className={css["places"]}>
          {OFFICE.map((screen) => (
            <li key={screen}>
              <Button
                kind={screen === "inbox" ? "primary" : "plain"}
                onPress={() => go({ screen, round: summary.id })}
                aria-describedby={`office-${screen}`}
              >
                {t(frameTexts[screen])}
              </Button>
              <span id={`office-${screen}`}>{t(officePlaces[screen])}</span>
            </li>
          ))}
        </ul>
        <p className={css["more"]}>
          {t(texts.officeMore)}{" "}
          <LinkButton onPress={() => go({ screen: "help", page: "command-line" })}>{t(texts.officeHelp)}</LinkButton>
        </p>
      </div>
    );
  if (!reviews) {
    const role = summary.role === "deputy" ? texts.roleDeputy : texts.roleChair;
    return (
      <div className={css["notice"]}>
        <Empty title={t(texts.notReviewer)}>{t(texts.leaderAbout, { role: t(role) })}</Empty>
        <dl className={css["commands"]}>
          {LEADER.map(([what, command]) => (
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
