// Where there is no list of one's own: nothing assigned yet, criteria not approved, or another role than a reviewer's.
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import type { Translatable } from "../../../shared/i18n/translate.ts";
import { officePlaces, overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { openPackages } from "../../app/app-commands.ts";
import { useT } from "../../i18n/language.tsx";
import { go, type Place } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { LinkButton } from "../export/link-button.tsx";
import type { Summary } from "./overview-head.tsx";
import css from "./overview.module.css";

type RoundScreen = Extract<Place, { round: string }>["screen"];
type Step = readonly [name: Translatable, about: Translatable, screen: Exclude<RoundScreen, "application" | "search">];

/** What whoever leads a group does, in its order. */
const LEADER: readonly Step[] = [
  [frameTexts.members, texts.stepMembers, "group-members"],
  [frameTexts.conflicts, texts.stepConflicts, "group-conflicts"],
  [frameTexts.matrix, texts.stepMatrix, "matrix"],
  [frameTexts.meeting, texts.stepMeeting, "meeting"],
  [frameTexts.order, texts.stepOrder, "group-order"],
  [frameTexts.groupExport, texts.stepExport, "group-export"],
];
/** What a secretariat does, in its order. */
const OFFICE: readonly Step[] = [
  [frameTexts.preparationSection, officePlaces.preparation, "preparation"],
  [frameTexts.inbox, officePlaces.inbox, "inbox"],
  [frameTexts.status, officePlaces.status, "status"],
  [frameTexts.joint, officePlaces.joint, "joint"],
  [frameTexts.papers, officePlaces.papers, "papers"],
];

function Steps({ round, steps }: { round: string; steps: readonly Step[] }) {
  const t = useT();
  return (
    <ol className={css["steps"]}>
      {steps.map(([name, about, screen]) => (
        <li key={screen}>
          <LinkButton onPress={() => go({ screen, round })}>{t(name)}</LinkButton>
          <span>{t(about)}</span>
        </li>
      ))}
    </ol>
  );
}

/** `approved`: the criteria are; `reviews`: the person is among the reviewers. */
export function NoList({ summary, approved, reviews }: { summary: Summary; approved: boolean; reviews: boolean }) {
  const t = useT();
  if (!reviews && summary.role === "office")
    return (
      <div className={css["notice"]}>
        <Empty title={t(texts.officeTitle)}>{t(texts.officeAbout)}</Empty>
        <Steps round={summary.id} steps={OFFICE} />
        <p className={css["more"]}>
          {t(texts.officeMore)}{" "}
          <LinkButton onPress={() => go({ screen: "help", page: "command-line" })}>{t(texts.officeHelp)}</LinkButton>
        </p>
      </div>
    );
  if (!reviews) {
    const role = t(summary.role === "deputy" ? texts.roleDeputy : texts.roleChair);
    return (
      <div className={css["notice"]}>
        <Empty title={t(texts.notReviewer)}>{t(texts.leadsAbout, { role })}</Empty>
        <Steps round={summary.id} steps={LEADER} />
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
