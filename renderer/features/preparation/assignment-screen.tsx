// Who reviews what: a table of ticks, saved at once, with the load of each expert and the count of each application; or all by machine.
import { useMemo, useState } from "react";
import { conflictHints } from "../../../shared/domain/conflict.ts";
import type { Application } from "../../../shared/domain/application.ts";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { assignmentTexts } from "../../../shared/i18n/ui/assignment.ts";
import { peopleTexts } from "../../../shared/i18n/ui/people.ts";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { goHome } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { shortNames } from "../../ui/short-names.ts";
import { StepButtons } from "../round-builder/step-buttons.tsx";
import type { Given } from "./assignment-steps.ts";
import css from "./preparation.module.css";
import { useAssignment } from "./use-assignment.ts";

export function AssignmentScreen({ round }: { round: string }) {
  const t = useT();
  const shown = useRead("rounds.show", { round });
  const [asking, setAsking] = useState(false);
  const { data } = shown;
  // What is taken in can be given out before it is sent.
  const core = useRead("draft.show", { round }).data?.core;
  const side = core?.offices.find((o) => o.id === data?.me)?.group;
  const experts = useMemo(
    () => data?.roster.filter((p) => p.group === side && p.roles.includes("expert") && !p.revoked) ?? [],
    [data, side],
  );
  const assignment = useAssignment(round, experts);
  const declared = useRead("rounds.declaredConflicts", { round }).data?.declared;
  const applications = core?.applications.filter((a) => a.status === "active") ?? [];
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        { text: data ? <Local text={data.summary.title} /> : "" },
      ]}
      round={round}
      side
    >
      <div className={css["page"]} data-wide>
        <div className={css["top"]}>
          <h1>{t(assignmentTexts.assignTitle)}</h1>
          <div className={css["acts"]}>
            <Button kind="primary" off={experts.length === 0} onPress={() => setAsking(true)}>
              {t(assignmentTexts.automatic)}
            </Button>
            <StepButtons steps={assignment.steps} onStep={assignment.step} />
          </div>
        </div>
        <p className={css["lead"]}>
          {t(assignmentTexts.assignAbout)} {t(peopleTexts.lookTwiceAbout)}
        </p>
        <Refusal error={shown.error ?? assignment.error} />
        {core && experts.length > 0 && (
          <Ticks
            applications={applications}
            experts={experts}
            quorum={core.joint.quorum}
            given={assignment.given}
            onSet={assignment.set}
            declared={declared ?? []}
          />
        )}
      </div>
      {asking && core && (
        <Automatic quorum={core.joint.quorum} onAssign={assignment.automatic} onClose={() => setAsking(false)} />
      )}
    </Frame>
  );
}

/** By person and application: the partner that is a reason to look twice (domain.md § 4), or null for a declared conflict. */
function doubtsOf(
  experts: readonly RosterEntry[],
  applications: readonly Application[],
  declared: TicksProps["declared"],
): Map<string, string | null> {
  const hints = applications.flatMap((a) =>
    experts.flatMap((p) =>
      conflictHints(p, a)
        .slice(0, 1)
        .map((h) => [`${p.id} ${a.id}`, h.partner] as const),
    ),
  );
  return new Map<string, string | null>([
    ...hints,
    ...declared.map((d) => [`${d.person} ${d.application}`, null] as const),
  ]);
}

interface TicksProps {
  readonly applications: readonly Application[];
  readonly experts: readonly RosterEntry[];
  readonly quorum: number;
  readonly given: Given;
  readonly onSet: (person: string, application: string, on: boolean) => void;
  readonly declared: readonly { readonly person: string; readonly application: string }[];
}
function Ticks({ applications, experts, quorum, given, onSet, declared }: TicksProps) {
  const t = useT();
  const f = useFormat();
  const short = useMemo(() => shortNames(experts), [experts]);
  const doubts = useMemo(() => doubtsOf(experts, applications, declared), [experts, applications, declared]);
  const ids = (p: RosterEntry): readonly string[] => given.get(p.id) ?? [];
  const doubt = (person: RosterEntry, a: Application): string => {
    const found = doubts.get(`${person.id} ${a.id}`);
    if (found === undefined) return "";
    return found === null ? t(peopleTexts.declared) : t(peopleTexts.lookTwice, { partner: found });
  };
  return (
    <table className={css["table"]}>
      <thead>
        <tr>
          <th scope="col">{t(texts.data)}</th>
          {experts.map((p) => (
            <th key={p.id} scope="col" className={css["tick"]} title={p.name}>
              {short.get(p.id)}
            </th>
          ))}
          <th scope="col" className={css["number"]}>
            {t(assignmentTexts.count)}
          </th>
        </tr>
      </thead>
      <tbody>
        {applications.map((a) => {
          const count = experts.filter((p) => ids(p).includes(a.id)).length;
          return (
            <tr key={a.id}>
              <th scope="row">
                <Local text={a.title} /> <span className={css["soft"]}>{a.journalNumber}</span>
              </th>
              {experts.map((p) => {
                const said = doubt(p, a);
                const name = t(assignmentTexts.cell, { person: p.name, number: a.journalNumber });
                return (
                  <td key={p.id} className={css["tick"]} title={said || undefined}>
                    <input
                      type="checkbox"
                      checked={ids(p).includes(a.id)}
                      aria-label={said === "" ? name : `${name}. ${said}`}
                      onChange={(e) => onSet(p.id, a.id, e.target.checked)}
                    />
                    {said !== "" && (
                      <span className={css["doubt"]} aria-hidden="true">
                        !
                      </span>
                    )}
                  </td>
                );
              })}
              <td className={css["number"]} data-warn={count < quorum || undefined}>
                {count < quorum ? t(assignmentTexts.few, { count, quorum }) : f.integer(count)}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(assignmentTexts.load)}</th>
          {experts.map((p) => (
            <td key={p.id} className={css["tick"]}>
              {f.integer(ids(p).length)}
            </td>
          ))}
          <td>{"\u00a0"}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface AutomaticProps {
  readonly quorum: number;
  readonly onAssign: (perApplication: number) => Promise<void>;
  readonly onClose: () => void;
}
function Automatic({ quorum, onAssign, onClose }: AutomaticProps) {
  const t = useT();
  const act = useAct();
  const [typed, setTyped] = useState(String(quorum));
  const n = /^\d{1,2}$/u.test(typed.trim()) ? Number(typed) : 0;
  const assign = async (): Promise<void> => {
    const done = await act.run(async () => {
      await onAssign(n);
      return true;
    });
    if (!done) return;
    toast(assignmentTexts.assignedAll);
    onClose();
  };
  return (
    <Dialog
      title={t(assignmentTexts.automaticTitle)}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" off={n < 1 || n > 20 || act.busy} onPress={() => void assign()}>
            {t(assignmentTexts.assign)}
          </Button>
          <Button onPress={onClose}>{t(texts.cancel)}</Button>
        </>
      }
    >
      <p>{t(assignmentTexts.automaticAbout)}</p>
      <TextField label={t(assignmentTexts.perApplication)} value={typed} onChange={setTyped} autoFocus />
      <Refusal error={act.error} />
    </Dialog>
  );
}
