// The other office's proposal as it will be signed: what it says, where it says something else than the list here, and what was settled in
// one of the two only.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { proposalTexts as proposal } from "../../../shared/i18n/ui/joint-proposal.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useT } from "../../i18n/language.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { useDecisionWords } from "./decision-words.ts";

type ProposalSaid = OutputOf<SkoenContract, "joint.proposal">;
type Stands = ProposalSaid["differs"][number]["there"];
/** More rows than these are a number. */
const MOST = 12;
const OUTCOME = { funded: texts.funded, reserve: texts.signReserve, open: texts.open } as const;

export interface ProposalProps {
  readonly said: ProposalSaid;
  readonly number: (application: string) => string;
  readonly nameOf: (who: string) => string;
}

export function Proposal({ said, number, nameOf }: ProposalProps) {
  const t = useT();
  const numbers = (ids: readonly string[]): string => ids.map(number).join(t(controls.comma)) || t(texts.none);
  const stands = (at: Stands): string =>
    at ? t(proposal.standsAt, { place: at.place, outcome: t(OUTCOME[at.outcome]) }) : t(proposal.standsNowhere);
  const { differs, onlyThere, onlyHere } = said;
  return (
    <>
      <Facts
        facts={[
          [t(texts.signFunded), numbers(said.funded)],
          [t(texts.signReserve), numbers(said.reserve)],
        ]}
      />
      {!said.settled && <p>{t(texts.signUnsettled)}</p>}
      {differs.length + onlyThere.length + onlyHere.length > 0 && (
        <Note tone="warn" title={t(proposal.proposalDiffers)}>
          <ul>
            {differs.slice(0, MOST).map(({ application, there, here }) => (
              <li key={application}>
                {t(proposal.proposalRow, { number: number(application), there: stands(there), here: stands(here) })}
              </li>
            ))}
            {differs.length > MOST && <li>{t(proposal.proposalMore, { count: differs.length - MOST })}</li>}
          </ul>
          <Settled title={t(proposal.onlyThere)} decisions={onlyThere} number={number} nameOf={nameOf} />
          <Settled title={t(proposal.onlyHere)} decisions={onlyHere} number={number} nameOf={nameOf} />
        </Note>
      )}
    </>
  );
}

function Settled({
  title,
  decisions,
  number,
  nameOf,
}: Omit<ProposalProps, "said"> & { readonly title: string; readonly decisions: readonly JointDecision[] }) {
  const t = useT();
  const about = useDecisionWords(number);
  if (decisions.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {decisions.slice(0, MOST).map((d) => (
          <li key={`${d.at} ${d.kind} ${about(d)}`}>
            {t(proposal.settled, {
              what: about(d),
              who: (d.kind === "override" ? d.offices : [d.who]).map(nameOf).join(t(controls.comma)),
              reason: d.reason,
            })}
          </li>
        ))}
        {decisions.length > MOST && <li>{t(proposal.proposalMore, { count: decisions.length - MOST })}</li>}
      </ul>
    </>
  );
}
