// One place for a document in the pane: makes the view for a PDF, and shows images, other files and absent ones for what they are.
import { useEffect, useMemo, useState } from "react";
import type { Annotation, DocumentInfo } from "../../../shared/contract/documents.ts";
import { useDesk } from "./desk-context.ts";
import { ImageView, IMAGES, LARGEST_IMAGE } from "./image-view.tsx";
import { AbsentFile, OtherFile } from "./other-file.tsx";
import { PdfView } from "./pdf-view.tsx";
import { createView, type View } from "./view.ts";
import type { Start } from "./viewer.ts";

export interface ViewSlotProps {
  readonly document: DocumentInfo | null;
  /** Asked once, when the document comes into the slot. */
  readonly startOf: (sha256: string) => Start;
  readonly marks: readonly Annotation[];
  readonly marking: boolean;
  /** The other one of two views: its name says so. */
  readonly second: boolean;
  readonly onView: (view: View | null) => void;
  readonly onKey: (e: KeyboardEvent, view: View) => void;
}

export const isPdf = (d: DocumentInfo): boolean => d.mediaType === "application/pdf";

export function ViewSlot(props: ViewSlotProps) {
  const { document } = props;
  const desk = useDesk();
  if (!document?.present) return <AbsentFile document={document} />;
  if (isPdf(document)) return <PdfSlot key={document.sha256} {...props} document={document} />;
  if (IMAGES.includes(document.mediaType) && document.size <= LARGEST_IMAGE)
    return <ImageView key={document.sha256} round={desk.round} document={document} />;
  return <OtherFile key={document.sha256} document={document} />;
}

function PdfSlot({
  document,
  startOf,
  marks,
  marking,
  second,
  onView,
  onKey,
}: ViewSlotProps & { document: DocumentInfo }) {
  const { round } = useDesk();
  const { sha256 } = document;
  // One view for as long as the slot shows this document (its key); the place is asked for once.
  const [view] = useState(() => createView({ round, sha256 }, startOf(sha256)));
  useEffect(() => {
    const end = view.viewer.start();
    onView(view);
    return () => {
      onView(null);
      view.finder.stop();
      end();
    };
  }, [view, onView]);
  const own = useMemo(() => marks.filter((m) => m.sha256 === sha256), [marks, sha256]);
  return <PdfView view={view} document={document} second={second} marks={own} marking={marking} onKey={onKey} />;
}
