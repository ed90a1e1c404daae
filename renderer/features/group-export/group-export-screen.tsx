// Before a group's package is signed (issue 4 item 5; mockup 06): facts at the left with a way to each gap and the read-back, the package
// at the right.
import { Eye } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { exportCommands, exportTexts } from "../../../shared/i18n/ui/export.ts";
import { groupExportCommands as commands, groupExportTexts as texts } from "../../../shared/i18n/ui/group-export.ts";
import { matrixTexts } from "../../../shared/i18n/ui/matrix.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { Frame } from "../../app/frame.tsx";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go, goBack, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import split from "../export/export-screen.module.css";
import { GroupChecklist } from "./group-checklist.tsx";
import { placeOfGroupCheck } from "./group-checks.ts";
import css from "./group-export.module.css";
import { GroupReadBack } from "./group-read-back.tsx";
import { GroupSignPanel } from "./group-sign-panel.tsx";
import { GroupSignedPanel } from "./group-signed.tsx";
import { useGroupPackage } from "./use-group-package.ts";
import { useGroupSigning } from "./use-group-signing.ts";

export function GroupExportScreen({ round }: { round: string }) {
  const t = useT();
  const { package: group, open, error } = useGroupPackage(round);
  const signing = useGroupSigning(round, group);
  const [reading, setReading] = useState(false);
  const readButton = useRef<HTMLDivElement>(null);
  const cameBack = useRef(false);
  const closeReading = useCallback(() => {
    cameBack.current = true;
    setReading(false);
  }, []);
  // Back to where one was: the button that opened it.
  useEffect(() => {
    if (reading || !cameBack.current) return;
    cameBack.current = false;
    readButton.current?.querySelector("button")?.focus();
  }, [reading]);
  const toGap = useMemo(() => {
    const gap = group?.checks.find((c) => !c.ok && !c.notice);
    return gap ? placeOfGroupCheck(round, gap) : null;
  }, [round, group]);
  const { sign } = signing;
  useCommands(
    useMemo(() => {
      const { group: heading } = commands;
      return [
        {
          id: "groupExport.read",
          label: exportCommands.read,
          group: heading,
          keys: ["v"],
          run: () => setReading(true),
        },
        {
          id: "groupExport.gap",
          label: commands.gap,
          group: heading,
          keys: ["F8"],
          enabled: toGap !== null,
          run: () => {
            if (toGap) go(toGap);
          },
        },
        {
          id: "groupExport.sign",
          label: exportCommands.sign,
          group: heading,
          keys: ["$mod+Enter"],
          run: () => void sign(),
        },
        {
          id: "groupExport.back",
          label: exportCommands.back,
          group: heading,
          keys: ["Escape"],
          hidden: true,
          notInText: true,
          run: () => (reading ? closeReading() : goBack()),
        },
      ];
    }, [reading, toGap, sign, closeReading]),
  );
  const nothing = error?.code === "group.not-in-scope";
  const { signed } = signing.state;
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        {
          text: group ? <Local text={group.core.round.title} /> : "",
          onPress: () => go({ screen: "overview", round }),
        },
        { text: t(texts.title) },
      ]}
      round={round}
      side
      own
      keys={[
        ["F8", t(exportTexts.keyGap)],
        ["v", t(texts.readBack)],
        ["$mod+Enter", t(exportTexts.keySign)],
      ]}
    >
      {!group && (
        <div className={css["notice"]}>
          <h1>{t(texts.title)}</h1>
          <Refusal error={nothing ? null : error} />
          {nothing && <Empty title={t(texts.nothingDeferred)}>{t(texts.nothingDeferredAbout)}</Empty>}
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
      )}
      {group && (
        <div className={split["split"]}>
          <div className={split["left"]}>
            {reading ? (
              <GroupReadBack group={group} onBack={closeReading} />
            ) : (
              <>
                <h1>{t(exportTexts.title)}</h1>
                <p className={split["soft"]}>
                  {group.lacking === 0 ? t(texts.ready) : t(texts.lacking, { count: group.lacking })}
                </p>
                <GroupChecklist round={round} group={group} />
                <div className={split["buttons"]} ref={readButton}>
                  <Button
                    keys="v"
                    icon={<Eye size={16} strokeWidth={1.5} aria-hidden="true" />}
                    onPress={() => setReading(true)}
                  >
                    {t(texts.readBack)}
                  </Button>
                </div>
              </>
            )}
          </div>
          <aside className={split["right"]} aria-label={t(texts.title)}>
            {signed ? (
              <GroupSignedPanel group={group} signed={signed} onAgain={signing.again} />
            ) : (
              <GroupSignPanel group={group} signing={signing} />
            )}
          </aside>
        </div>
      )}
    </Frame>
  );
}
