// Before signing (ux.md 24, mockup 06): facts at the left with a way to each gap, the package at the right, and the read-back. Drafts can
// leave at any time and say that they are drafts.
import { Eye, FileText } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { exportCommands as commands, exportTexts as texts } from "../../../shared/i18n/ui/export.ts";
import { readBackTexts } from "../../../shared/i18n/ui/export-read-back.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { Frame } from "../../app/frame.tsx";
import { Local, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go, goBack, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { useGapJump } from "../overview/use-gap-jump.ts";
import { ChecklistView } from "./checklist.tsx";
import { EarlierExports } from "./earlier-exports.tsx";
import { ReadBack } from "./read-back.tsx";
import { SavedFile } from "./saved-file.tsx";
import { SignPanel } from "./sign-panel.tsx";
import { SignedPanel } from "./signed.tsx";
import { summaryOf } from "./use-check-words.ts";
import { usePrint, type Print } from "./use-print.tsx";
import { useReview, type OwnReview } from "./use-review.ts";
import { useSigning, type Signing } from "./use-signing.ts";
import css from "./export-screen.module.css";

const NO_ROWS: OwnReview["rows"] = [];
const NO_CRITERIA: OwnReview["criteria"] = [];

export function ExportScreen({ round }: { round: string }) {
  const t = useT();
  const { review, error } = useReview(round);
  const signing = useSigning(round, review);
  const print = usePrint(review);
  const [reading, setReading] = useState(false);
  const [own, setOwn] = useState(false);
  const readButton = useRef<HTMLDivElement>(null);
  const cameBack = useRef(false);
  const some = (review?.reviewed.length ?? 0) > 0;
  useGapJump(round, review?.rows ?? NO_ROWS, review?.criteria ?? NO_CRITERIA, null);
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
  const { sign } = signing;
  const { print: printNow } = print;
  useCommands(
    useMemo(
      () => [
        {
          id: "export.read",
          label: commands.read,
          group: commands.group,
          keys: ["v"],
          enabled: some,
          run: () => setReading(true),
        },
        {
          id: "export.print",
          label: commands.print,
          group: commands.group,
          menu: "file" as const,
          keys: ["$mod+p"],
          enabled: some,
          run: () => printNow(own),
        },
        {
          id: "export.sign",
          label: commands.sign,
          group: commands.group,
          keys: ["$mod+Enter"],
          enabled: some && !reading,
          run: () => void sign(),
        },
        {
          id: "export.back",
          label: commands.back,
          group: commands.group,
          keys: ["Escape"],
          hidden: true,
          notInText: true,
          run: () => (reading ? closeReading() : goBack()),
        },
      ],
      [some, reading, own, sign, printNow, closeReading],
    ),
  );
  const crumbs = [
    { text: t(startTexts.rounds), onPress: goHome },
    {
      text: review ? <Local text={review.core.round.title} /> : "",
      onPress: () => go({ screen: "overview", round }),
    },
    reading ? { text: t(texts.crumb), onPress: closeReading } : { text: t(texts.crumb) },
    ...(reading ? [{ text: t(readBackTexts.title) }] : []),
  ];
  return (
    <Frame
      crumbs={crumbs}
      round={round}
      own
      keys={[
        ...(reading ? [] : [["F8", t(texts.keyGap)] as const, ["$mod+Enter", t(texts.keySign)] as const]),
        ["Escape", t(texts.keyBack)],
      ]}
    >
      {error && (
        <div className={css["left"]}>
          <h1>{t(texts.title)}</h1>
          <Refusal error={error} />
        </div>
      )}
      {review && !some && (
        <div className={css["left"]}>
          <h1>{t(texts.title)}</h1>
          <Empty title={t(texts.nothingAssigned)}>{t(texts.nothingAssignedAbout)}</Empty>
        </div>
      )}
      {review && some && reading && (
        <ReadBack review={review} print={print} own={own} onOwn={setOwn} onBack={closeReading} />
      )}
      {review && some && !reading && (
        <Before
          round={round}
          review={review}
          signing={signing}
          print={print}
          readButton={readButton}
          onRead={() => setReading(true)}
        />
      )}
      {print.sheet}
    </Frame>
  );
}

interface BeforeProps {
  readonly round: string;
  readonly review: OwnReview;
  readonly signing: Signing;
  readonly print: Print;
  readonly readButton: RefObject<HTMLDivElement | null>;
  readonly onRead: () => void;
}

function Before({ round, review, signing, print, readButton, onRead }: BeforeProps) {
  const t = useT();
  const { words } = summaryOf(t, useLang(), review.list);
  const { signed } = signing.state;
  // The service's clock decides, as it will when the package is signed.
  const late = review.list.items.some((i) => i.check === "deadline" && !i.ok);
  return (
    <div className={css["split"]}>
      <div className={css["left"]}>
        <h1>{t(texts.title)}</h1>
        <p className={css["soft"]}>{words}</p>
        <ChecklistView
          round={round}
          list={review.list}
          core={review.core}
          rows={review.rows}
          gaps={review.gaps}
          onRead={onRead}
        />
        <div className={css["buttons"]} ref={readButton}>
          <Button icon={<Eye size={16} strokeWidth={1.5} aria-hidden="true" />} onPress={onRead}>
            {t(texts.readBack)}
          </Button>
          <Button
            off={print.act.busy}
            icon={<FileText size={16} strokeWidth={1.5} aria-hidden="true" />}
            onPress={() => print.print(false)}
          >
            {t(texts.print)}
          </Button>
        </div>
        <SavedFile file={print.file} />
        <Refusal error={print.act.error} />
        <EarlierExports round={round} core={review.core} />
      </div>
      <aside className={css["right"]} aria-label={t(texts.package, { sequence: signed?.sequence ?? review.list.next })}>
        {signed ? (
          <SignedPanel review={review} signed={signed} onAgain={signing.again} />
        ) : (
          <SignPanel review={review} signing={signing} late={late} />
        )}
      </aside>
    </div>
  );
}
