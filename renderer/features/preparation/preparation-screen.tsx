// Preparing a round, step by step: what is done in words, what is due, and the one act that does it.
import { useState } from "react";
import { peopleTexts } from "../../../shared/i18n/ui/people.ts";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { ApproveDialog } from "./approve-dialog.tsx";
import { BundlesStep } from "./bundles-step.tsx";
import { CardDialog } from "./card-dialog.tsx";
import { CriteriaStep } from "./criteria-step.tsx";
import { FactsStep } from "./facts-step.tsx";
import { Findings, type Finding } from "./findings.tsx";
import { namedNumbers, preparationSteps, shortAssigned } from "./preparation-steps.ts";
import css from "./preparation.module.css";
import { RulesStep } from "./rules-step.tsx";
import { Step } from "./step.tsx";

export function PreparationScreen({ round }: { round: string }) {
  const t = useT();
  const act = useAct();
  const shown = useRead("rounds.show", { round });
  const [approving, setApproving] = useState(false);
  const [card, setCard] = useState<string | null>(null);
  const [changes, setChanges] = useState<readonly Finding[] | null>(null);
  const { data } = shown;
  // The draft of the next edition, where this office leads; what was issued stands in data.core.
  const draft = useRead("draft.show", { round });
  const core = draft.data?.core;
  // Said by the step of the criteria already.
  const findings = draft.data?.findings.filter((f) => f.code !== "round.no-approval") ?? [];
  // Of a frame it is said where the frames are; that it also pays for workshops has words of its own there.
  const ofFrames = findings.filter((f) => f.code.startsWith("frame.") && f.code !== "frame.contains-non-project-lines");
  const other = findings.filter((f) => !f.code.startsWith("frame."));
  const leads = draft.data?.readOnly === null;
  const office = core?.offices.find((o) => o.id === data?.me);
  const reread = (): Promise<unknown> =>
    act.run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "intake" });
      if (folder !== null) setChanges((await service.call("rounds.update", { round, folder })).changes);
    });
  const pickCard = (): Promise<unknown> =>
    act.run(async () => {
      const { files } = await host.call("host.pickFiles", { purpose: "card" });
      setCard(files[0] ?? null);
    });
  const steps = data && core && office ? preparationSteps(core, data.roster, office.group) : null;
  const short = core && office && data ? shortAssigned(core, data.roster, office.group) : [];
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        { text: data ? <Local text={data.summary.title} /> : "" },
      ]}
      round={round}
      side
    >
      <div className={css["page"]}>
        <h1>{t(texts.title)}</h1>
        <p className={css["lead"]}>{t(texts.about)}</p>
        <Refusal error={shown.error ?? draft.error ?? act.error} />
        {data && core && office && steps && (
          <ol className={css["steps"]}>
            <FactsStep round={round} draft={draft.data} />
            <Step title={t(texts.data)} done={steps.data}>
              <p>
                {t(texts.dataFacts, {
                  count: core.applications.length,
                  documents: core.applications.reduce((n, a) => n + a.attachments.length, 0),
                })}
              </p>
              {draft.data?.intakeWaits && <p>{t(texts.intakeWaits)}</p>}
              {other.length > 0 && <Findings title={t(texts.warnings)} tone="warn" findings={other} />}
              {changes && (
                <Findings
                  title={t(changes.length === 0 ? texts.noChanges : texts.changes)}
                  tone="info"
                  findings={changes}
                />
              )}
              <div className={css["acts"]}>
                {leads && (
                  <>
                    <Button onPress={() => go({ screen: "round-intake", round })}>{t(texts.toIntake)}</Button>
                    <Button kind="quiet" off={act.busy} onPress={() => void reread()}>
                      {t(texts.reread)}
                    </Button>
                  </>
                )}
              </div>
              <p role="status">{act.busy ? t(texts.reading) : ""}</p>
            </Step>
            <CriteriaStep round={round} set={core.criteria} leads={leads} onApprove={() => setApproving(true)} />
            <RulesStep core={core}>
              {ofFrames.length > 0 && <Findings title={t(texts.warnings)} tone="warn" findings={ofFrames} />}
              <div className={css["acts"]}>
                <Button onPress={() => go({ screen: "round-facts", round })}>{t(texts.toRules)}</Button>
              </div>
            </RulesStep>
            <Step title={t(texts.offices)} done={steps.offices}>
              <ul>
                {core.offices.map((o) => (
                  <li key={o.id}>
                    <Local text={o.name} />
                  </li>
                ))}
              </ul>
              {!steps.offices && <p>{t(texts.officeMissing)}</p>}
              {leads && (
                <div className={css["acts"]}>
                  <Button kind={steps.offices ? "quiet" : "plain"} onPress={() => void pickCard()}>
                    {t(steps.offices ? peopleTexts.otherCard : texts.addOffice)}
                  </Button>
                </div>
              )}
            </Step>
            <Step title={t(texts.people)} done={steps.people}>
              <p>{t(texts.peopleFacts, steps.counts)}</p>
              {steps.counts.chairs === 0 && <p>{t(texts.noChair)}</p>}
              <div className={css["acts"]}>
                <Button onPress={() => go({ screen: "people", round })}>{t(texts.toPeople)}</Button>
              </div>
            </Step>
            <Step title={t(texts.assignment)} done={steps.assignment}>
              <p>{t(texts.assignmentFacts, { quorum: core.joint.quorum })}</p>
              {short.length > 0 && (
                <p>
                  {t(texts.assignmentShort, {
                    count: short.length,
                    numbers: namedNumbers(short, t),
                    quorum: core.joint.quorum,
                  })}
                </p>
              )}
              <div className={css["acts"]}>
                <Button onPress={() => go({ screen: "assignment", round })}>{t(texts.toAssignment)}</Button>
              </div>
            </Step>
            <BundlesStep round={round} edition={data.summary.edition} />
          </ol>
        )}
      </div>
      {approving && <ApproveDialog round={round} onClose={() => setApproving(false)} />}
      {card !== null && core && office && (
        <CardDialog
          round={round}
          file={card}
          office={office.group === "dk" ? "cn" : "dk"}
          onClose={() => setCard(null)}
        />
      )}
    </Frame>
  );
}
