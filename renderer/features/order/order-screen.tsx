// The group's order (issue 4 item 5): what is recommended, moved by mouse or keys; the score order beside it; what is not recommended
// below, with its reasons. Money is not here: the order is the group's, and the frames are the secretariat's.
import { useMemo } from "react";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { matrixTexts } from "../../../shared/i18n/ui/matrix.ts";
import { orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { DeputyPlaces } from "./deputy-places.tsx";
import { OrderBoard } from "./order-board.tsx";
import css from "./order.module.css";

export function OrderScreen({ round }: { round: string }) {
  const t = useT();
  const lang = useLang();
  const shown = useRead("rounds.show", { round });
  const status = useRead("group.status", { round });
  const open = status.data?.open ?? null;
  const draft = useRead("group.draft", open ? { round } : null);
  const core = shown.data?.core ?? null;
  const document = draft.data?.document;
  const applications = useMemo(() => new Map(core?.applications.map((a) => [a.id, a])), [core]);
  const compare = useMemo(() => {
    const collator = new Intl.Collator(LOCALE[lang], { numeric: true });
    const number = (id: string): string => applications.get(id)?.journalNumber ?? id;
    return (a: string, b: string): number => collator.compare(number(a), number(b));
  }, [applications, lang]);
  const frame = {
    crumbs: [
      { text: t(startTexts.rounds), onPress: goHome },
      {
        text: shown.data ? <Local text={shown.data.summary.title} /> : "",
        onPress: () => go({ screen: "overview", round }),
      },
      { text: t(texts.title) },
    ],
    round,
    side: true,
  };
  const leads = shown.data?.roster.find((p) => p.id === shown.data?.me)?.roles.includes("chair") ?? false;
  if (core && document && !leads)
    return (
      <DeputyPlaces
        frame={frame}
        round={round}
        core={core}
        rows={document.rows}
        applications={applications}
        compare={compare}
      />
    );
  if (core && document)
    return (
      <OrderBoard
        frame={frame}
        round={round}
        core={core}
        rows={document.rows}
        deferred={document.deferred}
        applications={applications}
        compare={compare}
      />
    );
  return (
    <Frame {...frame}>
      <div className={css["notice"]}>
        <h1>{t(texts.title)}</h1>
        <Refusal error={shown.error ?? status.error ?? draft.error ?? null} />
        {open === false && (
          <Empty
            title={t(matrixTexts.ownFirst)}
            action={
              <Button kind="primary" onPress={() => go({ screen: "export", round })}>
                {t(matrixTexts.toExport)}
              </Button>
            }
          >
            {t(matrixTexts.ownFirstAbout)}
          </Empty>
        )}
      </div>
    </Frame>
  );
}
