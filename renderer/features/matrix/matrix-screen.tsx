// The group's scores on one screen (mockup 07): sorted by disagreement, every number opens down to the words behind it.
import { useMemo } from "react";
import { scoredCriteria } from "../../../shared/domain/criteria.ts";
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { shortNames } from "../../ui/short-names.ts";
import { MatrixBoard } from "./matrix-board.tsx";
import { matrixRows, slotsOf } from "./matrix-rows.ts";
import css from "./matrix-screen.module.css";

export function MatrixScreen({ round }: { round: string }) {
  const t = useT();
  const shown = useRead("rounds.show", { round });
  const status = useRead("group.status", { round });
  const open = status.data?.open ?? false;
  const matrix = useRead("group.matrix", open ? { round } : null);
  const core = shown.data?.core ?? null;
  const me = shown.data?.me ?? null;
  const roster = shown.data?.roster;
  const board = useMemo(() => {
    if (!core || !matrix.data || !roster) return null;
    const criteria = scoredCriteria(core.criteria);
    const people = roster.filter((p) => p.roles.includes("expert"));
    const slots = slotsOf(
      matrix.data,
      people.map((p) => p.id),
    );
    const applications = new Map(core.applications.map((a) => [a.id, a]));
    const inGroup = people.filter((p) => matrix.data?.rows.some((r) => r.members.some((m) => m.person === p.id)));
    return {
      criteria,
      slots,
      rows: matrixRows(matrix.data, applications, criteria, slots, me),
      names: new Map(roster.map((p) => [p.id, p.name])),
      short: shortNames(inGroup),
    };
  }, [core, matrix.data, roster, me]);
  const error = shown.error ?? status.error ?? matrix.error;
  const head = (
    <div className={css["words"]}>
      <h1>{t(texts.title)}</h1>
      {status.data && <Received status={status.data} />}
    </div>
  );
  const frame = {
    crumbs: [
      { text: t(startTexts.rounds), onPress: goHome },
      { text: shown.data ? <Local text={shown.data.summary.title} /> : "" },
    ],
    round,
    side: true,
    own: true,
  };
  if (core && board && matrix.data)
    return <MatrixBoard {...board} frame={frame} head={head} answer={matrix.data} core={core} round={round} me={me} />;
  return (
    <Frame {...frame}>
      <div className={css["page"]}>
        <div className={css["head"]}>{head}</div>
        <div className={css["notice"]}>
          <Refusal error={error ?? null} />
          {status.data && !open && (
            <Empty
              title={t(texts.ownFirst)}
              action={
                <Button kind="primary" onPress={() => go({ screen: "export", round })}>
                  {t(texts.toExport)}
                </Button>
              }
            >
              {t(texts.ownFirstAbout)}
            </Empty>
          )}
        </div>
      </div>
    </Frame>
  );
}

type Status = NonNullable<ReturnType<typeof useRead<"group.status">>["data"]>;

/** "4 af 4 vurderinger modtaget · beslutningsdygtig for alle 9 ansøgninger" */
function Received({ status }: { status: Status }) {
  const t = useT();
  const f = useFormat();
  const received = status.members.filter((m) => m.state === "effective" && !m.late).length;
  const met = status.quorum.filter((q) => q.met).length;
  const all = status.quorum.length;
  return (
    <p className={css["received"]}>
      {t(texts.received, { received: f.integer(received), all: f.integer(status.members.length) })}
      {all > 0 && (
        <>
          {" · "}
          {met === all
            ? t(texts.quorumAll, { count: all })
            : t(texts.quorumSome, { met: f.integer(met), all: f.integer(all) })}
        </>
      )}
    </p>
  );
}
