// Which screen a place is. One line per screen; each lives in its feature's folder.
import { Component, useEffect, useRef, type ErrorInfo, type ReactNode } from "react";
import { AppError, isAppError } from "../../shared/lib/errors.ts";
import { ApplicationScreen } from "../features/assessment/application-screen.tsx";
import { BackupsScreen } from "../features/backups/backups-screen.tsx";
import { CriteriaScreen } from "../features/criteria/criteria-screen.tsx";
import { EvaluationScreen } from "../features/evaluation/evaluation-screen.tsx";
import { ExportScreen } from "../features/export/export-screen.tsx";
import { ConflictsScreen } from "../features/group-conflicts/conflicts-screen.tsx";
import { GroupExportScreen } from "../features/group-export/group-export-screen.tsx";
import { HelpScreen } from "../features/help/help-screen.tsx";
import { IdentityScreen } from "../features/identity/identity-screen.tsx";
import { ImportScreen } from "../features/import/import-screen.tsx";
import { InboxScreen } from "../features/inbox/inbox-screen.tsx";
import { JointScreen } from "../features/joint/joint-screen.tsx";
import { JournalScreen } from "../features/journal/journal-screen.tsx";
import { MarksScreen } from "../features/marks/marks-screen.tsx";
import { MatrixScreen } from "../features/matrix/matrix-screen.tsx";
import { MembersScreen } from "../features/members/members-screen.tsx";
import { GapsScreen } from "../features/overview/gaps-screen.tsx";
import { MeetingScreen } from "../features/meeting/meeting-screen.tsx";
import { OverviewScreen } from "../features/overview/overview-screen.tsx";
import { AssignmentScreen } from "../features/preparation/assignment-screen.tsx";
import { NewRoundScreen } from "../features/preparation/new-round-screen.tsx";
import { PeopleScreen } from "../features/preparation/people-screen.tsx";
import { PreparationScreen } from "../features/preparation/preparation-screen.tsx";
import { CriteriaEditor } from "../features/round-builder/criteria-editor.tsx";
import { FactsScreen } from "../features/round-builder/facts-screen.tsx";
import { IntakeScreen } from "../features/round-builder/intake-screen.tsx";
import { IssueScreen } from "../features/round-builder/issue-screen.tsx";
import { OrderScreen } from "../features/order/order-screen.tsx";
import { PapersScreen } from "../features/papers/papers-screen.tsx";
import { SearchScreen } from "../features/search/search-screen.tsx";
import { SettingsScreen } from "../features/settings/settings-screen.tsx";
import { StartScreen } from "../features/start/start-screen.tsx";
import { StatusScreen } from "../features/status/status-screen.tsx";
import { usePlace, type Place } from "../stores/place.ts";
import { ErrorScreen } from "./error-screen.tsx";

function screenOf(place: Place): ReactNode {
  switch (place.screen) {
    case "start":
      return <StartScreen />;
    case "import":
      return <ImportScreen key={place.files.join("\n")} files={place.files} />;
    case "settings":
      return <SettingsScreen />;
    case "backups":
      return <BackupsScreen />;
    case "help":
      return <HelpScreen page={place.page} />;
    case "identity":
      return <IdentityScreen />;
    case "overview":
      return <OverviewScreen round={place.round} />;
    case "gaps":
      return <GapsScreen round={place.round} />;
    case "marks":
      return <MarksScreen round={place.round} />;
    case "search":
      return <SearchScreen round={place.round} query={place.query} />;
    case "criteria":
      return <CriteriaScreen round={place.round} />;
    case "export":
      return <ExportScreen round={place.round} />;
    case "journal":
      return <JournalScreen round={place.round} />;
    case "group-members":
      return <MembersScreen round={place.round} />;
    case "group-conflicts":
      return <ConflictsScreen round={place.round} />;
    case "group-order":
      return <OrderScreen round={place.round} />;
    case "group-export":
      return <GroupExportScreen round={place.round} />;
    case "matrix":
      return <MatrixScreen round={place.round} />;
    case "new-round":
      return <NewRoundScreen />;
    case "preparation":
      return <PreparationScreen round={place.round} />;
    case "round-facts":
      return <FactsScreen round={place.round} />;
    case "round-criteria":
      return <CriteriaEditor round={place.round} />;
    case "round-intake":
      return <IntakeScreen round={place.round} />;
    case "round-issue":
      return <IssueScreen round={place.round} />;
    case "people":
      return <PeopleScreen round={place.round} />;
    case "assignment":
      return <AssignmentScreen round={place.round} />;
    case "joint":
      return <JointScreen round={place.round} />;
    case "inbox":
      return <InboxScreen round={place.round} />;
    case "status":
      return <StatusScreen round={place.round} />;
    case "evaluation":
      return <EvaluationScreen />;
    case "papers":
      return <PapersScreen round={place.round} />;
    case "meeting":
      return <MeetingScreen place={place} />;
    case "application":
      return <ApplicationScreen key={`${place.round} ${place.application}`} place={place} />;
  }
}

/** A fault on one screen leaves the frame, the data and the way back. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: AppError | null }> {
  override state: { readonly error: AppError | null } = { error: null };
  static getDerivedStateFromError(e: unknown): { error: AppError } {
    return { error: isAppError(e) ? e : new AppError("internal", { id: "-" }) };
  }
  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }
  override render(): ReactNode {
    return this.state.error ? <ErrorScreen error={this.state.error} /> : this.props.children;
  }
}

export function CurrentScreen() {
  const place = usePlace((s) => s.place);
  const first = useRef(true);
  // A new place begins at its main part, unless it sets the focus itself; nothing is read from the middle of the old one.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const active = document.activeElement;
    if (active === null || active === document.body) document.getElementById("main")?.focus();
  }, [place.screen]);
  return (
    <Boundary key={`${place.screen} ${"application" in place ? place.application : ""}`}>{screenOf(place)}</Boundary>
  );
}
