// A package dropped anywhere on the window opens its preview. Everything else dropped is ignored, never opened by the browser.
import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { pathOf } from "../api/client.ts";
import { useT } from "../i18n/language.tsx";
import { toast } from "../stores/toasts.ts";
import { useDrops } from "../stores/drops.ts";
import { receiveFiles } from "./host-events.ts";
import css from "./drop-target.module.css";

const carriesFiles = (e: DragEvent): boolean => e.dataTransfer?.types.includes("Files") ?? false;

export function DropTarget({ unlocked }: { unlocked: boolean }) {
  const t = useT();
  const [over, setOver] = useState(false);
  const taker = useDrops((s) => s.taker);
  useEffect(() => {
    // Entering a child leaves its parent: only the balance tells whether the pointer is still over the window.
    let depth = 0;
    const enter = (e: DragEvent): void => {
      if (carriesFiles(e) && ++depth === 1) setOver(true);
    };
    const leave = (e: DragEvent): void => {
      if (!carriesFiles(e)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drag = (e: DragEvent): void => {
      e.preventDefault();
      if (e.dataTransfer) e.dataTransfer.dropEffect = carriesFiles(e) ? "copy" : "none";
      // Its beginning too may have gone to a page still being drawn.
      if (!carriesFiles(e) || depth > 0) return;
      depth = 1;
      setOver(true);
    };
    const drop = (e: DragEvent): void => {
      e.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(e.dataTransfer?.files ?? [])];
      const paths = files.map(pathOf).filter((p) => p !== "");
      // What the system gives no place for is not passed over in silence.
      const lost = files.filter((f) => pathOf(f) === "").map((f) => f.name);
      if (lost.length > 0) toast(frameTexts.dropLost, { files: lost.join(", ") });
      const { taker } = useDrops.getState();
      if (taker && paths.length > 0) taker.take(paths);
      else receiveFiles(paths);
    };
    // While something is dragged the page hears neither pointer nor keys: what it hears tells that the drag is over, also where its end
    // went to a page still being drawn and was never told here.
    const ended = (): void => {
      if (depth === 0) return;
      depth = 0;
      setOver(false);
    };
    const HEARD = ["pointermove", "pointerdown", "keydown"] as const;
    for (const type of HEARD) window.addEventListener(type, ended, { capture: true, passive: true });
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", drag);
    window.addEventListener("drop", drop);
    return () => {
      for (const type of HEARD) window.removeEventListener(type, ended, { capture: true });
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", drag);
      window.removeEventListener("drop", drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={css["target"]}>
      <Download size={32} strokeWidth={1.5} aria-hidden="true" />
      <p className={css["title"]}>{t(frameTexts.dropHere)}</p>
      <p>{t(taker ? taker.about : unlocked ? frameTexts.dropAbout : frameTexts.unlockFirst)}</p>
    </div>
  );
}
