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

/** What whoever leads a group does, in its order. */
const STEPS = [
  [frameTexts.members, texts.stepMembers, "group-members"],
  [frameTexts.conflicts, texts.stepConflicts, "group-conflicts"],
  [frameTexts.matrix, texts.stepMatrix, "matrix"],
  [frameTexts.meeting, texts.stepMeeting, "meeting"],
  [frameTexts.order, texts.stepOrder, "group-order"],
  [frameTexts.groupExport, texts.stepExport, "group-export"],
] as const;
/** And an office with what comes back. */
const OFFICE = [
  [frameTexts.inbox, officePlaces.inbox, "inbox"],
  [frameTexts.status, officePlaces.status, "status"],
  [frameTexts.joint, officePlaces.joint, "joint"],
] as const;

/** `approved`: the criteria are; `reviews`: the person is among the reviewers. */
export function NoList({ summary, approved, reviews }: { summary: Summary; approved: boolean; reviews: boolean }) {
  const t = useT();
  const office = summary.role === "office";
  if (!reviews) {
    const role = t(summary.role === "deputy" ? texts.roleDeputy : texts.roleChair);
    return (
      <div className={css["notice"]}>
        {office ? (
          <Empty title={t(texts.officeTitle)}>{t(texts.officeAbout)}</Empty>
        ) : (
          <Empty title={t(texts.notReviewer)}>{t(texts.leadsAbout, { role })}</Empty>
        )}
        <ol className={css["steps"]}>
          {(office ? OFFICE : STEPS).map(([name, about, screen]) => (
            <li key={screen}>
              <LinkButton onPress={() => go({ screen, round: summary.id })}>{t(name)}</LinkButton>
              <span>{t(about)}</span>
            </li>
          ))}
        </ol>
        {office && (
          <p className={css["more"]}>
            {t(texts.officeMore)}{" "}
            <LinkButton onPress={() => go({ screen: "help", page: "command-line" })}>{t(texts.officeHelp)}</LinkButton>
          </p>
        )}
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
