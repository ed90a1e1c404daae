// Document and form side by side (ux.md 1), or as two tabs where there is no room for both. The form's keys never draw the document anew.
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Application } from "../../../shared/domain/application.ts";
import { activeCriteria, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { DEFAULT_SETTINGS } from "../../../shared/contract/desk.ts";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { changeSettings, useSettings } from "../../stores/settings.ts";
import { OVERALL, type ApplicationPlace } from "../overview/gaps.ts";
import { DocumentPane } from "../reading/document-pane.tsx";
import { focusDocument } from "../reading/pane-focus.ts";
import { Form } from "./form.tsx";
import type { Neighbours } from "./neighbours.tsx";
import type { PaneQuote, QuoteTarget } from "./quote-target.ts";
import type { At, RowView } from "./row-writes.ts";
import { Splitter } from "./splitter.tsx";
import { Tabs, type Part } from "./tabs.tsx";
import { useCriterion } from "./use-criterion.ts";
import { useNarrow } from "./use-narrow.ts";
import css from "./workspace.module.css";

const Pane = memo(DocumentPane);

const swapSides = (): void => {
  const { formSide } = useSettings.getState().settings;
  changeSettings({ formSide: formSide === "right" ? "left" : "right" }).catch(() => undefined);
};

export interface WorkspaceProps {
  readonly at: At;
  readonly place: ApplicationPlace;
  readonly view: RowView;
  readonly application: Application;
  readonly set: CriteriaSet;
  readonly neighbours: Neighbours;
}

export function Workspace({ at, place, view, application, set, neighbours }: WorkspaceProps) {
  const t = useT();
  const narrow = useNarrow();
  const { formWidth, formSide } = useSettings((s) => s.settings);
  const split = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState<Part>(place.document ? "document" : "form");
  const [open, setOpen] = useState(place.document ?? null);
  const { criterion, left, setCriterion } = useCriterion(at, place, view, set);
  const active = useMemo(() => activeCriteria(set), [set]);
  // The form first: one can type while the document's tools are being built. It writes down where one is, the criterion too: not
  // before that is known.
  const showsDocument = useDeferredValue(criterion !== null, false);
  const target = useRef<QuoteTarget | null>(null);

  useEffect(() => {
    if (!place.document) return;
    setOpen(place.document);
    setPart("document");
  }, [place.document]);
  useEffect(() => {
    if (place.field) setPart("form");
  }, [place]);

  const onQuote = useCallback((quote: PaneQuote) => {
    setPart("form");
    target.current?.(quote);
  }, []);
  const openPage = useCallback(
    (path: string, page: number) => {
      const sha256 = application.attachments.find((a) => a.path === path)?.sha256;
      if (sha256 === undefined) return;
      setOpen({ sha256, page });
      setPart("document");
    },
    [application],
  );

  useEffect(() => {
    // F6 goes between document and form (the pane's command). As tabs, the other one must be shown before it takes the focus.
    if (!narrow) return;
    const listen = (e: KeyboardEvent): void => {
      if (e.key !== "F6" || e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      const to = part === "form" ? "document" : "form";
      flushSync(() => setPart(to));
      if (to === "document") focusDocument();
      else split.current?.querySelector<HTMLElement>("[data-form] [data-field] textarea, [data-form] button")?.focus();
    };
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, [narrow, part]);

  return (
    <div className={css["workspace"]}>
      <h1 className="visually-hidden">
        {t(texts.title, { number: application.journalNumber })}: <Local text={application.title} />
      </h1>
      {narrow && <Tabs part={part} onChange={setPart} />}
      <div
        ref={split}
        className={css["split"]}
        data-narrow={narrow || undefined}
        data-side={formSide}
        data-usual={formWidth === DEFAULT_SETTINGS.formWidth || undefined}
        style={{ "--form-w": `${formWidth}px` } as React.CSSProperties}
      >
        <section
          className={css["document"]}
          id="part-document"
          aria-label={t(texts.document)}
          hidden={narrow && part !== "document"}
        >
          {showsDocument && criterion !== null && (
            <Pane
              round={at.round}
              application={application}
              criteria={active}
              criterion={criterion === OVERALL ? null : criterion}
              open={open}
              onQuote={onQuote}
              onSwapSides={swapSides}
            />
          )}
        </section>
        {!narrow && <Splitter split={split} />}
        <section
          className={css["form"]}
          data-form
          id="part-form"
          aria-label={t(texts.form)}
          hidden={narrow && part !== "form"}
        >
          {criterion !== null && (
            <Form
              at={at}
              place={place}
              view={view}
              application={application}
              set={set}
              criterion={criterion}
              left={left}
              setCriterion={setCriterion}
              neighbours={neighbours}
              target={target}
              openPage={openPage}
            />
          )}
        </section>
      </div>
    </div>
  );
}
