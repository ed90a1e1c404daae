// The frame every screen sits in: title bar, optional side, content, status line. A screen gives its parts; places stay the same.
import { useRef, type ReactNode } from "react";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { useT } from "../i18n/language.tsx";
import { ServiceState } from "./service-state.tsx";
import { SideNav } from "./side-nav.tsx";
import { StatusLine } from "./status-line.tsx";
import { TitleBar, type Crumb } from "./title-bar.tsx";
import css from "./frame.module.css";

export interface FrameProps {
  /** Where one is, from the round inwards; the last one is the page. */
  readonly crumbs: readonly Crumb[];
  /** Beside the crumbs: previous/next of a list. */
  readonly besides?: ReactNode;
  /** The round whose side, deadline and quick jump are shown. */
  readonly round?: string;
  /** Round navigation at the left; absent while reading. */
  readonly side?: boolean;
  /** Keys of this screen, `[keys, what they do]`, three or four. */
  readonly keys?: readonly (readonly [string, string])[];
  /** Right column, 264–400 wide; goes below the content where there is no room. */
  readonly aside?: ReactNode;
  /** It holds tables: 400 wide, where there is room. */
  readonly asideWide?: boolean;
  /** Fixed below the content: the closing act. */
  readonly foot?: ReactNode;
  /** The content scrolls itself (reading, tables). */
  readonly own?: boolean;
  readonly children: ReactNode;
}

export function Frame({
  crumbs,
  besides,
  round,
  side = false,
  keys = [],
  aside,
  asideWide = false,
  foot,
  own = false,
  children,
}: FrameProps) {
  const t = useT();
  const main = useRef<HTMLElement>(null);
  // The content takes the focus on every change of place, too: only who skipped to it by key is shown where he is.
  const skip = (): void => {
    const content = main.current;
    if (!content) return;
    content.dataset["skipped"] = "";
    content.addEventListener("blur", () => delete content.dataset["skipped"], { once: true });
    content.focus();
  };
  return (
    <div className={css["frame"]}>
      <TitleBar onSkip={skip} crumbs={crumbs} besides={besides} round={round ?? null} />
      <ServiceState />
      <div className={css["middle"]}>
        {side && round !== undefined && <SideNav round={round} />}
        <div className={css["page"]}>
          <main
            ref={main}
            className={css["main"]}
            id="main"
            tabIndex={-1}
            data-own={own || undefined}
            data-aside={aside === undefined ? undefined : asideWide ? "wide" : "usual"}
          >
            <div className={css["content"]}>{children}</div>
            {aside !== undefined && <aside className={css["aside"]}>{aside}</aside>}
          </main>
          {foot !== undefined && (
            <section className={css["foot"]} aria-label={t(frameTexts.closing)}>
              {foot}
            </section>
          )}
        </div>
      </div>
      <StatusLine round={round ?? null} keys={keys} />
    </div>
  );
}
