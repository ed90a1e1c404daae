// Everybody of the round: who, in which role, how many applications; new people by their cards, one fingerprint at a time.
import { Ellipsis, Mail, UserPlus } from "lucide-react";
import { useState } from "react";
import type { Side } from "../../../shared/domain/ids.ts";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../../../shared/i18n/language.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { invitationTexts } from "../../../shared/i18n/ui/invitation.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { peopleTexts as texts } from "../../../shared/i18n/ui/people.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Chip, Empty } from "../../ui/facts.tsx";
import { Menu } from "../../ui/menu.tsx";
import { CardDialog } from "./card-dialog.tsx";
import { RemoveDialog, RolesDialog } from "./person-dialogs.tsx";
import { nextPersonId } from "./preparation-steps.ts";
import { useInvitation, type Invitation } from "./use-invitation.ts";
import css from "./preparation.module.css";

export function PeopleScreen({ round }: { round: string }) {
  const t = useT();
  const act = useAct();
  const shown = useRead("rounds.show", { round });
  const invitation = useInvitation(round);
  const [cards, setCards] = useState<readonly string[]>([]);
  const { data } = shown;
  const side = data?.core?.offices.find((o) => o.id === data.me)?.group ?? "dk";
  const pick = (): Promise<unknown> =>
    act.run(async () => setCards((await host.call("host.pickFiles", { purpose: "card" })).files));
  const [card] = cards;
  const invite = invitation.ready && (
    <Menu
      button={
        <>
          <Mail size={16} strokeWidth={1.5} aria-hidden="true" />
          {t(invitationTexts.copy)}
        </>
      }
      entries={LANGUAGES.map((l) => ({ id: l, label: LANGUAGE_NAMES[l], run: () => invitation.copy(l) }))}
    />
  );
  const add = (
    <Button
      kind="primary"
      icon={<UserPlus size={16} strokeWidth={1.5} aria-hidden="true" />}
      onPress={() => void pick()}
    >
      {t(texts.addPeople)}
    </Button>
  );
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
          <h1>{t(texts.peopleTitle)}</h1>
          <div className={css["acts"]}>
            {invite}
            {data && data.roster.length > 0 && add}
          </div>
        </div>
        <Refusal error={shown.error ?? act.error ?? invitation.error} />
        {data && data.roster.length === 0 && (
          <Empty title={t(texts.noPeople)} action={add}>
            {t(texts.noPeopleAbout)}
          </Empty>
        )}
        {data && data.roster.length > 0 && (
          <Roster round={round} roster={data.roster} side={side} invitation={invitation} />
        )}
      </div>
      {data && card !== undefined && (
        <CardDialog
          key={card}
          round={round}
          file={card}
          id={nextPersonId(data.roster, side)}
          onClose={() => setCards((all) => all.slice(1))}
        />
      )}
    </Frame>
  );
}

interface Asked {
  readonly what: "roles" | "remove";
  readonly person: RosterEntry;
}
interface RosterProps {
  readonly round: string;
  readonly roster: readonly RosterEntry[];
  readonly side: Side;
  readonly invitation: Invitation;
}
function Roster({ round, roster, side, invitation }: RosterProps) {
  const t = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const f = useFormat();
  return (
    <>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{t(texts.cardId)}</th>
            <th scope="col">{t(texts.name)}</th>
            <th scope="col">{t(texts.organisation)}</th>
            <th scope="col">{t(texts.roles)}</th>
            <th scope="col">{t(texts.group)}</th>
            <th scope="col">{t(texts.assigned)}</th>
            <th scope="col">{t(texts.state)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(texts.acts)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {roster.map((p) => (
            <tr key={p.id}>
              <td>{p.id}</td>
              <th scope="row">{p.name}</th>
              <td>{p.organisation}</td>
              <td>{p.roles.map((r) => t(frameTexts[r])).join(t(controls.comma))}</td>
              <td>{t(p.group === "dk" ? frameTexts.groupDk : frameTexts.groupCn)}</td>
              <td className={css["number"]}>{f.integer(p.assignments.length)}</td>
              <td>
                {p.revoked ? <Chip tone="stop">{t(texts.revoked)}</Chip> : <Chip tone="ok">{t(texts.vouched)}</Chip>}
              </td>
              <td className={css["rowEnd"]}>
                {p.group === side && (
                  <Menu
                    name={t(texts.actsFor, { name: p.name })}
                    button={<Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />}
                    entries={[
                      { id: "invite", label: t(invitationTexts.copy), run: () => invitation.copyFor(p) },
                      ...(["roles", "remove"] as const).map((what) => ({
                        id: what,
                        label: t(what === "roles" ? texts.changeRoles : texts.remove),
                        run: () => setAsked({ what, person: p }),
                      })),
                    ]}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked?.what === "roles" && <RolesDialog round={round} person={asked.person} onClose={close} />}
      {asked?.what === "remove" && <RemoveDialog round={round} person={asked.person} onClose={close} />}
    </>
  );
}
