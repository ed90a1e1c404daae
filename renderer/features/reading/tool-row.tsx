// The tools above the document: panel, document, page, zoom, find, highlight, note, colours, and the rest behind "more".
import {
  ChevronDown,
  ChevronUp,
  Ellipsis,
  File,
  Highlighter,
  PanelLeft,
  Search,
  StickyNote,
  Sun,
  ArrowLeftRight,
} from "lucide-react";
import { Toolbar } from "react-aria-components/Toolbar";
import { useStore } from "zustand";
import type { DocumentInfo } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { changeSettings, useSettings } from "../../stores/settings.ts";
import { IconButton } from "../../ui/button.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { useDesk } from "./desk-context.ts";
import { PageField } from "./page-field.tsx";
import { usePanelOpen } from "./side-panel.tsx";
import type { PaneActs } from "./use-reading-commands.ts";
import { note, type View } from "./view.ts";
import { factorOf } from "./viewer.ts";
import css from "./tool-row.module.css";

const icon = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;
const PERCENTS = [50, 75, 100, 112, 125, 150, 200, 300] as const;

export interface ToolRowProps {
  readonly view: View | null;
  readonly documents: readonly DocumentInfo[];
  readonly current: DocumentInfo | null;
  readonly onDocument: (sha256: string) => void;
  readonly acts: PaneActs;
  readonly marking: boolean;
  readonly split: "none" | "beside" | "below";
  readonly together: boolean;
  readonly onTogether: (on: boolean) => void;
  readonly full: boolean;
}

export function ToolRow(props: ToolRowProps) {
  const { view, acts, marking } = props;
  const t = useT();
  const desk = useDesk();
  const panel = usePanelOpen();
  return (
    <Toolbar className={css["row"] ?? ""} aria-label={t(readingTexts.tools)}>
      <IconButton
        compact
        name={t(readingTexts.panel)}
        keys="F4"
        icon={<PanelLeft {...icon} />}
        on={panel}
        onPress={acts.togglePanel}
      />
      <DocumentMenu {...props} />
      <span className={css["gap"]} />
      {view && <PageTools view={view} />}
      {view && <ZoomMenu view={view} />}
      {view && <span className={css["line"]} />}
      {view && (
        <>
          <IconButton
            compact
            name={t(readingTexts.find)}
            keys="$mod+f"
            icon={<Search {...icon} />}
            onPress={acts.find}
          />
          <IconButton
            compact
            name={t(readingTexts.marking)}
            icon={<Highlighter {...icon} />}
            on={marking}
            onPress={acts.toggleMarking}
          />
          <IconButton
            compact
            name={t(readingTexts.addNote)}
            keys="n"
            icon={<StickyNote {...icon} />}
            onPress={() => void note(view, desk)}
          />
        </>
      )}
      <ThemeMenu />
      <IconButton
        compact
        name={t(readingTexts.swapSides)}
        icon={<ArrowLeftRight {...icon} />}
        onPress={acts.swapSides}
      />
      <MoreMenu {...props} />
    </Toolbar>
  );
}

function DocumentMenu({ documents, current, onDocument }: ToolRowProps) {
  const t = useT();
  if (!current) return null;
  const label = (
    <>
      <File {...icon} />
      <span className={css["names"]}>
        <span className={css["name"]}>{current.name}</span>
        {documents.length > 1 && (
          <span className={css["others"]}>{t(readingTexts.attachments, { count: documents.length - 1 })}</span>
        )}
      </span>
    </>
  );
  if (documents.length < 2) return <span className={css["document"]}>{label}</span>;
  return (
    <span className={css["document"]}>
      <Menu
        button={
          <>
            {label}
            <ChevronDown {...icon} />
          </>
        }
        chosen={current.sha256}
        entries={documents.map((d): MenuEntry => ({
          id: d.sha256,
          label: d.name,
          ...(d.present ? {} : { about: t(readingTexts.notHere) }),
          run: () => onDocument(d.sha256),
        }))}
      />
    </span>
  );
}

function PageTools({ view: { viewer } }: { view: View }) {
  const t = useT();
  const page = useStore(viewer.store, (s) => s.page);
  const pages = useStore(viewer.store, (s) => s.sizes.length);
  return (
    <span className={css["pages"]} data-empty={pages === 0 || undefined}>
      <span className={css["steps"]}>
        <IconButton
          compact
          name={t(readingTexts.previousPage)}
          icon={<ChevronUp {...icon} />}
          isDisabled={page <= 1}
          onPress={() => viewer.goToPage(page - 1)}
        />
        <IconButton
          compact
          name={t(readingTexts.nextPage)}
          icon={<ChevronDown {...icon} />}
          isDisabled={page >= pages}
          onPress={() => viewer.goToPage(page + 1)}
        />
      </span>
      <PageField page={page} pages={pages} onPage={viewer.goToPage} />
    </span>
  );
}

function ZoomMenu({ view: { viewer } }: { view: View }) {
  const t = useT();
  const format = useFormat();
  const zoom = useStore(viewer.store, (s) => s.zoom);
  const percent = useStore(viewer.store, (s) => Math.round(factorOf(s) * 100));
  const chosen = typeof zoom === "number" ? String(percent) : zoom;
  const entries: MenuEntry[] = [
    { id: "in", label: t(readingTexts.zoomIn), keys: "$mod+Plus", run: () => viewer.zoomBy(1) },
    { id: "out", label: t(readingTexts.zoomOut), keys: "$mod+-", run: () => viewer.zoomBy(-1) },
    { id: "width", label: t(readingTexts.fitWidth), keys: "$mod+0", run: () => viewer.zoomTo("width") },
    { id: "page", label: t(readingTexts.fitPage), run: () => viewer.zoomTo("page") },
    ...PERCENTS.map((p) => ({
      id: String(p),
      label: `${format.integer(p)} %`,
      run: () => viewer.zoomTo(p / 100),
    })),
  ];
  return (
    <span className={css["zoom"]}>
      <Menu
        name={`${t(readingTexts.zoom)}: ${percent} %`}
        button={
          <>
            <span className={css["percent"]}>{format.integer(percent)} %</span>
            <ChevronDown {...icon} />
          </>
        }
        chosen={chosen}
        entries={entries}
      />
    </span>
  );
}

function ThemeMenu() {
  const t = useT();
  const theme = useSettings((s) => s.settings.pageTheme);
  return (
    <Menu
      name={t(readingTexts.pageTheme)}
      button={<Sun {...icon} />}
      chosen={theme}
      entries={(["original", "sepia", "dark"] as const).map((id) => ({
        id,
        label: t(readingTexts[id]),
        run: () => void changeSettings({ pageTheme: id }),
      }))}
    />
  );
}

function MoreMenu({ view, acts, split, together, onTogether, full }: ToolRowProps) {
  const t = useT();
  const splits = { none: readingTexts.splitNone, beside: readingTexts.splitBeside, below: readingTexts.splitBelow };
  const entries: MenuEntry[] = [
    ...(view ? [{ id: "rotate", label: t(readingTexts.rotate), run: () => view.viewer.rotate() }] : []),
    ...(["none", "beside", "below"] as const)
      .filter((s) => s !== split)
      .map((s) => ({ id: s, label: t(splits[s]), run: () => acts.split(s) })),
    ...(split === "none"
      ? []
      : [
          {
            id: "together",
            label: t(together ? readingTexts.apart : readingTexts.together),
            run: () => onTogether(!together),
          },
        ]),
    {
      id: "full",
      label: t(full ? readingTexts.leaveFullScreen : readingTexts.fullScreen),
      keys: "F11",
      run: acts.toggleFull,
    },
  ];
  return <Menu name={t(readingTexts.more)} button={<Ellipsis {...icon} />} entries={entries} />;
}
