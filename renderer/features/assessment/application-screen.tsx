// One application: first the declaration, then document and form side by side, or the calm closed state. The declaration decides.
import { useEffect, useMemo } from "react";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { conflictTexts } from "../../../shared/i18n/ui/conflict.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { ErrorScreen } from "../../app/error-screen.tsx";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { go, goInstead, usePlace, type Place } from "../../stores/place.ts";
import { Closed } from "../conflict/closed.tsx";
import { DeclarationForm } from "../conflict/declaration.tsx";
import css from "./application-screen.module.css";
import { DocumentIndexer } from "../reading/document-indexer.tsx";
import { NeighbourButtons, useNeighbours } from "./neighbours.tsx";
import { Workspace } from "./workspace.tsx";

type ApplicationPlace = Extract<Place, { screen: "application" }>;

/** Done with correcting a declaration. Who has gone on while it was being stored stays where he is. */
function leaveDeclaration({ round, application }: ApplicationPlace): void {
  const now = usePlace.getState().place;
  if (now.screen === "application" && now.application === application && now.field === "declaration")
    goInstead({ screen: "application", round, application });
}

export function ApplicationScreen({ place }: { place: ApplicationPlace }) {
  const t = useT();
  const { round, application: id } = place;
  const at = useMemo(() => ({ round, application: id }), [round, id]);
  const reading = useRead("reviews.get", at);
  const shown = useRead("rounds.show", { round });
  const core = shown.data?.core ?? undefined;
  const neighbours = useNeighbours(round, id, core?.applications);
  const application = core?.applications.find((a) => a.id === id);
  const view = reading.data;
  const ready = view !== undefined && application !== undefined;
  useEffect(() => {
    // The one before is gone, and the focus with it: reading begins here.
    if (ready && document.activeElement === document.body) document.getElementById("main")?.focus();
  }, [ready]);

  const error = shown.error ?? reading.error;
  if (error) return <ErrorScreen error={error} />;
  if (core && !application) return <ErrorScreen error={new AppError("review.not-assigned", { application: id })} />;

  const declaring = view !== undefined && (view.row.conflict === null || place.field === "declaration");
  const mine = shown.data?.roster.find((p) => p.id === shown.data?.me)?.assignments.includes(id) ?? false;
  const crumbs = [
    {
      text: shown.data ? <Local text={shown.data.summary.title} /> : "",
      onPress: () => go({ screen: "overview", round }),
    },
    {
      text: application && (
        <>
          <span className={css["number"]}>{application.journalNumber}</span> <Local text={application.title} />
        </>
      ),
    },
  ];
  const open = ready && !declaring && view.documentsOpen && mine;
  return (
    <Frame
      own
      round={round}
      crumbs={crumbs}
      besides={<NeighbourButtons neighbours={neighbours} />}
      keys={
        open
          ? [
              ["F8", t(texts.keyGap)],
              ["j", t(texts.keyNext)],
            ]
          : declaring
            ? [
                ["1–3", t(conflictTexts.keyAnswer)],
                ["j", t(texts.keyNext)],
              ]
            : [["j", t(texts.keyNext)]]
      }
    >
      <DocumentIndexer round={round} />
      {ready &&
        (declaring ? (
          <DeclarationForm
            key={id}
            at={at}
            application={application}
            view={view}
            onDone={() => leaveDeclaration(place)}
          />
        ) : open && core ? (
          <Workspace
            key={id}
            at={at}
            place={place}
            view={view}
            application={application}
            set={core.criteria}
            neighbours={neighbours}
          />
        ) : (
          <Closed key={id} at={at} application={application} view={view} neighbours={neighbours} mine={mine} />
        ))}
    </Frame>
  );
}
