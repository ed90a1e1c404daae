// Help without a network, in the language of the interface: pages at the left, to be searched; the article at the right. Also while
// locked: whoever has lost the passphrase needs it most.
import { useEffect, useMemo, useRef, useState } from "react";
import { commandTexts, frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { HELP_PAGES, HELP_SECTIONS, helpTexts as texts } from "../../../shared/i18n/ui/help/index.ts";
import type { HelpPage } from "../../../shared/i18n/ui/help/page.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { useLang, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { goBack, goHome, goInstead } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Article } from "./article.tsx";
import { findPages } from "./find-pages.ts";
import { PageLink } from "./page-link.tsx";
import css from "./help.module.css";

const open = (page: string): void => goInstead({ screen: "help", page });

export function HelpScreen({ page }: { page: string }) {
  const t = useT();
  const lang = useLang();
  const status = useRead("identity.status", {}).data;
  const unlocked = status?.unlocked ?? false;
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const article = useRef<HTMLDivElement>(null);
  const shown = HELP_PAGES.find((p) => p.id === page) ?? HELP_PAGES[0];
  const found = useMemo(() => findPages(HELP_PAGES, query, lang), [query, lang]);
  const id = shown?.id;
  const before = useRef(id);
  // A new page is read from its heading; opening help leaves the focus where the frame put it.
  useEffect(() => {
    if (before.current === id) return;
    before.current = id;
    article.current?.scrollTo({ top: 0 });
    title.current?.focus();
  }, [id]);
  useCommands(
    useMemo(
      () => [
        {
          id: "help.search",
          label: texts.toSearch,
          group: texts.group,
          keys: ["/", "$mod+f"],
          run: () => field.current?.focus(),
        },
        {
          id: "help.back",
          label: commandTexts.back,
          group: texts.group,
          keys: ["Escape"],
          hidden: true,
          run: goBack,
        },
      ],
      [],
    ),
  );
  if (!shown) return null;
  const next = HELP_PAGES[HELP_PAGES.indexOf(shown) + 1];
  return (
    <Frame
      own
      crumbs={[...(unlocked ? [{ text: t(frameTexts.rounds), onPress: goHome }] : []), { text: t(texts.title) }]}
      keys={[
        ["/", t(texts.keySearch)],
        ["Escape", t(texts.keyBack)],
      ]}
    >
      <div className={css["split"]}>
        <nav className={css["side"]} aria-label={t(texts.pages)}>
          <TextField
            label={t(texts.search)}
            value={query}
            onChange={setQuery}
            inputRef={field}
            hint={
              <output>
                {query.trim() === ""
                  ? ""
                  : found.length === 0
                    ? t(texts.none)
                    : t(texts.found, { count: found.length })}
              </output>
            }
            onKeyDown={(e) => {
              const first = found[0];
              if (e.key !== "Enter" || !first || e.nativeEvent.isComposing) return;
              open(first.id);
            }}
          />
          {query.trim() === "" ? (
            HELP_SECTIONS.map((section) => (
              <section key={section.title.en} aria-label={t(section.title)}>
                <h2>{t(section.title)}</h2>
                <PageList pages={section.pages} current={shown.id} />
              </section>
            ))
          ) : (
            <PageList pages={found} current={shown.id} />
          )}
        </nav>
        <div className={css["paper"]} ref={article}>
          <article className={css["article"]}>
            <h1 ref={title} tabIndex={-1}>
              {t(shown.title)}
            </h1>
            <Article page={shown} onOpen={open} />
            <div className={css["next"]}>
              {next && (
                <Button kind="quiet" onPress={() => open(next.id)}>
                  {t(texts.next, { title: t(next.title) })}
                </Button>
              )}
              {!unlocked && <Button onPress={goBack}>{t(status?.exists === false ? texts.back : texts.unlock)}</Button>}
            </div>
          </article>
        </div>
      </div>
    </Frame>
  );
}

function PageList({ pages, current }: { pages: readonly HelpPage[]; current: string }) {
  const t = useT();
  return (
    <ul>
      {pages.map((p) => (
        <li key={p.id}>
          <PageLink current={p.id === current} onPress={() => open(p.id)}>
            {t(p.title)}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
