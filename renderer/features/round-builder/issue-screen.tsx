// Before anything goes out (issue 4 item 6): what is new in the round, what is new for whom, and then all bundles at once or those for
// some people.
import { useState } from "react";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { issueTexts as texts } from "../../../shared/i18n/ui/builder-issue.ts";
import { fieldLabel } from "../../../shared/i18n/ui/builder-labels.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { preparationTexts } from "../../../shared/i18n/ui/preparation.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { Local, useErrorText, useLocal, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go, goHome } from "../../stores/place.ts";
import { flushRound } from "../../stores/saving.ts";
import { useSentList } from "../../stores/sent-lists.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Note } from "../../ui/note.tsx";
import { RevealButton } from "../export/saved-file.tsx";
import { SendList } from "../export/send-list.tsx";
import css from "./builder.module.css";
import { namedNumbers, shortAssigned } from "../preparation/preparation-steps.ts";
import { Differences } from "./differences.tsx";

type Changes = OutputOf<SkoenContract, "draft.changes">;
type Reader = Changes["readers"][number];
const gets = (r: Reader): boolean => r.state !== "gone";

export function IssueScreen({ round }: { round: string }) {
  const t = useT();
  const act = useAct();
  const errorText = useErrorText();
  const shown = useRead("rounds.show", { round }).data;
  const draft = useRead("draft.show", { round }).data;
  const read = useRead("draft.changes", { round });
  const { data } = read;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [issued, setIssued] = useSentList("bundles", round);
  const readers = data?.readers.filter(gets) ?? [];
  const some = readers.filter((r) => chosen.has(r.id));
  const issue = (ids: string[] | null): Promise<unknown> =>
    act.run(async () => {
      await flushRound();
      const { folder } = await host.call("host.pickFolder", { purpose: "export" });
      if (folder === null) return;
      setIssued(await service.call("rounds.exportBundles", { round, folder, recipients: "default", readers: ids }));
      setChosen(new Set());
    });
  const core = draft?.core ?? null;
  const side = core?.offices.find((o) => o.id === shown?.me)?.group;
  const short = core && side && shown ? shortAssigned(core, shown.roster, side) : [];
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        {
          text: shown ? <Local text={shown.summary.title} /> : "",
          onPress: () => go({ screen: "preparation", round }),
        },
        { text: t(texts.title) },
      ]}
      round={round}
      side
    >
      <div className={css["page"]}>
        <h1>{t(texts.title)}</h1>
        <p className={css["lead"]}>{t(texts.about)}</p>
        <Refusal error={read.error ?? act.error ?? null} />
        {issued && (
          <Note tone="ok" live>
            {t(preparationTexts.issued, { count: issued.files.length, edition: issued.edition ?? "" })}{" "}
            {issued.files[0] && <RevealButton file={issued.files[0].file} />}
          </Note>
        )}
        {issued && <SendList round={round} files={issued.files} />}
        {draft?.intakeWaits && (
          <Note
            tone="info"
            action={
              <Button onPress={() => go({ screen: "round-intake", round })}>{t(preparationTexts.toIntake)}</Button>
            }
          >
            {t(preparationTexts.intakeWaits)}
          </Note>
        )}
        {core && short.length > 0 && (
          <Note
            tone="warn"
            action={
              <Button onPress={() => go({ screen: "assignment", round })}>{t(preparationTexts.toAssignment)}</Button>
            }
          >
            {t(preparationTexts.assignmentShort, {
              count: short.length,
              numbers: namedNumbers(short, t),
              quorum: core.joint.quorum,
            })}
          </Note>
        )}
        {data?.refusal && <NotYet round={round} refusal={data.refusal} />}
        {data && !data.refusal && <p>{t(editionText(data), { from: data.edition.from ?? 0, to: data.edition.to })}</p>}
        {data && data.changes.length > 0 && (
          <section className={css["section"]}>
            <h2>{t(texts.round)}</h2>
            <ul>
              {data.changes.map((c) => (
                <li key={JSON.stringify(c)}>{errorText(c)}</li>
              ))}
            </ul>
          </section>
        )}
        {data?.criteria && <Differences before={data.criteria.from} after={data.criteria.to} />}
        {data && core && data.readers.length > 0 && (
          <section className={css["section"]}>
            <h2>{t(texts.people)}</h2>
            <div className={css["acts"]}>
              <Button kind="primary" off={act.busy || readers.length === 0} onPress={() => void issue(null)}>
                {t(texts.all)}
              </Button>
              {some.length > 0 && (
                <Button off={act.busy} onPress={() => void issue(some.map((r) => r.id))}>
                  {t(texts.some, { count: some.length })}
                </Button>
              )}
              <Button
                kind="quiet"
                onPress={() => setChosen(new Set(readers.filter((r) => r.state !== "same").map((r) => r.id)))}
              >
                {t(texts.chooseNew)}
              </Button>
              {some.length > 0 && (
                <Button kind="quiet" onPress={() => setChosen(new Set())}>
                  {t(texts.chooseNone)}
                </Button>
              )}
            </div>
            <Readers
              readers={data.readers}
              core={core}
              roster={shown?.roster ?? []}
              newRound={data.edition.from !== data.edition.to}
              chosen={chosen}
              onChoose={(id, on) =>
                setChosen((old) => new Set(on ? [...old, id] : [...old].filter((other) => other !== id)))
              }
            />
          </section>
        )}
      </div>
    </Frame>
  );
}

const editionText = ({ edition }: Changes) =>
  edition.from === null ? texts.first : edition.from === edition.to ? texts.same : texts.next;

function NotYet({ round, refusal }: { round: string; refusal: NonNullable<Changes["refusal"]> }) {
  const t = useT();
  const errorText = useErrorText();
  const set = useRead("draft.show", { round }).data?.core.criteria;
  const fields = refusal.details.flatMap((d) =>
    d.code === "round.field-unfinished" ? [String(d.params["field"])] : [],
  );
  const numberOf = (id: string): string => set?.criteria.find((c) => c.id === id)?.number ?? id;
  const criteria = refusal.code === "round.not-approved" || fields.some((key) => key.startsWith("criteria."));
  return (
    <Note
      tone="warn"
      title={t(texts.notYet)}
      action={
        <Button onPress={() => go({ screen: criteria ? "round-criteria" : "round-facts", round })}>
          {t(criteria ? texts.toCriteria : texts.toFacts)}
        </Button>
      }
    >
      {errorText({ ...refusal, details: [] })}
      {refusal.details.length > 0 && (
        <ul>
          {refusal.details.map((d) => (
            <li key={JSON.stringify(d)}>
              {(d.code === "round.field-unfinished" && fieldLabel(String(d.params["field"]), t, numberOf)) ||
                errorText(d)}
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}

const STATE = {
  first: texts.stateFirst,
  new: texts.stateNew,
  same: texts.stateSame,
  gone: texts.stateGone,
} as const;

interface ReadersProps {
  readonly readers: readonly Reader[];
  readonly core: Core;
  readonly roster: readonly RosterEntry[];
  /** The round itself has changed. */
  readonly newRound: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, on: boolean) => void;
}
function Readers({ readers, core, roster, newRound, chosen, onChoose }: ReadersProps) {
  const t = useT();
  const local = useLocal();
  const nameOf = (id: string): string => {
    const office = core.offices.find((o) => o.id === id);
    return office ? local(office.name) : (roster.find((p) => p.id === id)?.name ?? id);
  };
  const numbers = (ids: readonly string[]): string =>
    ids.map((id) => core.applications.find((a) => a.id === id)?.journalNumber ?? id).join(t(words.comma));
  const news = (r: Reader): string => {
    const own = [
      ...(r.added.length > 0 ? [t(texts.added, { numbers: numbers(r.added) })] : []),
      ...(r.removed.length > 0 ? [t(texts.removed, { numbers: numbers(r.removed) })] : []),
      ...(r.roles ? [t(texts.roles)] : []),
    ];
    if (own.length > 0 || r.state !== "new") return own.join(t(words.stop));
    return t(newRound ? texts.roundNews : texts.otherNews);
  };
  return (
    <table className={css["readers"]}>
      <thead>
        <tr>
          <th scope="col">{t(texts.person)}</th>
          <th scope="col">{t(texts.state)}</th>
          <th scope="col">{t(texts.news)}</th>
        </tr>
      </thead>
      <tbody>
        {readers.map((r) => (
          <tr key={r.id}>
            <th scope="row">
              {gets(r) ? (
                <Checkbox checked={chosen.has(r.id)} onChange={(on) => onChoose(r.id, on)}>
                  {nameOf(r.id)}
                </Checkbox>
              ) : (
                nameOf(r.id)
              )}
            </th>
            <td>{t(STATE[r.state])}</td>
            <td>{news(r)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
