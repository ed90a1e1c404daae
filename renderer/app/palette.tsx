// Command palette and quick jump in one box: the number or part of a title, a command, or words to look for in the documents.
import { FileText, Search, SquareChevronRight } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { pick } from "../../shared/domain/ids.ts";
import { HTML_LANG, LANGUAGES } from "../../shared/i18n/language.ts";
import { commandTexts } from "../../shared/i18n/ui/frame.ts";
import { useRead } from "../api/use-read.ts";
import { useLang, useT } from "../i18n/language.tsx";
import { allCommands, useRegistry } from "../stores/commands.ts";
import { usePalette } from "../stores/palette.ts";
import { go, roundOf, usePlace } from "../stores/place.ts";
import { Keys } from "../ui/keys.tsx";
import css from "./palette.module.css";

interface Entry {
  readonly id: string;
  readonly icon: ReactNode;
  readonly words: ReactNode;
  readonly text: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}
const SHOWN = 40;
const fold = (s: string): string => s.normalize("NFKC").toLocaleLowerCase("da");
/** Every word typed occurs, in any order. */
const matches = (text: string, query: string): boolean => {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/u)
    .every((w) => folded.includes(w));
};

export function Palette() {
  const open = usePalette((s) => s.open);
  const close = (): void => usePalette.setState({ open: false });
  return (
    <ModalOverlay
      className={css["overlay"] ?? ""}
      isOpen={open}
      isDismissable
      onOpenChange={(o) => (o ? undefined : close())}
    >
      <Modal className={css["modal"] ?? ""}>{open && <Box close={close} />}</Modal>
    </ModalOverlay>
  );
}

function Box({ close }: { close: () => void }) {
  const t = useT();
  const [query, setQuery] = useState("");
  const entries = useEntries(query);
  return (
    <Dialog className={css["dialog"] ?? ""} aria-label={t(commandTexts.palette)}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField
          className={css["field"] ?? ""}
          aria-label={t(commandTexts.typeToFind)}
          autoFocus
          // Escape closes at once; clearing the field first would take two. An input method's own Escape stays its own.
          onKeyDown={(e) => {
            if (e.key === "Escape" && !e.nativeEvent.isComposing) close();
            else e.continuePropagation();
          }}
        >
          <Search size={16} strokeWidth={1.5} aria-hidden="true" />
          <Input className={css["input"] ?? ""} placeholder={t(commandTexts.typeToFind)} />
        </SearchField>
        <Menu
          className={css["list"] ?? ""}
          aria-label={t(commandTexts.palette)}
          items={entries}
          renderEmptyState={() => <p className={css["empty"]}>{t(commandTexts.nothingFound)}</p>}
          onAction={(id) => {
            close();
            entries.find((e) => e.id === id)?.run();
          }}
        >
          {(e) => (
            <MenuItem id={e.id} textValue={e.text} className={css["item"] ?? ""}>
              {e.icon}
              <span className={css["words"]}>{e.words}</span>
              {e.keys !== undefined && <Keys keys={e.keys} />}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

function useEntries(query: string): Entry[] {
  const t = useT();
  const lang = useLang();
  const commands = useRegistry(allCommands);
  const round = usePlace((s) => roundOf(s.place));
  const rows = useRead("reviews.list", round === null ? null : { round }).data?.rows;
  const core = useRead("rounds.show", round === null ? null : { round }).data?.core;
  return useMemo(() => {
    const words = query.trim();
    const mine = new Set(rows?.map((r) => r.row.application));
    const applications: Entry[] = (core?.applications ?? [])
      .filter(
        (a) => mine.has(a.id) && matches([a.journalNumber, ...LANGUAGES.map((l) => a.title[l] ?? "")].join(" "), words),
      )
      .map((a) => {
        const title = pick(a.title, lang);
        return {
          id: `application ${a.id}`,
          icon: <FileText size={16} strokeWidth={1.5} aria-hidden="true" />,
          text: `${a.journalNumber} ${title.text}`,
          words: (
            <>
              <span className={css["number"]}>{a.journalNumber}</span>{" "}
              <span lang={HTML_LANG[title.lang]}>{title.text}</span>
            </>
          ),
          run: () => round !== null && go({ screen: "application", round, application: a.id }),
        };
      });
    const acts: Entry[] = commands
      .filter((c) => !c.hidden && c.enabled !== false && matches(`${t(c.group)} ${t(c.label)}`, words))
      .map((c) => ({
        id: c.id,
        icon: <SquareChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />,
        text: t(c.label),
        words: (
          <>
            <span className={css["group"]}>{t(commandTexts.inGroup, { group: t(c.group) })}</span>
            {t(c.label)}
          </>
        ),
        keys: c.keys?.[0],
        run: c.run,
      }));
    const search: Entry[] =
      words === "" || round === null
        ? []
        : [
            {
              id: "search",
              icon: <Search size={16} strokeWidth={1.5} aria-hidden="true" />,
              text: t(commandTexts.searchDocuments, { query: words }),
              words: t(commandTexts.searchDocuments, { query: words }),
              run: () => go({ screen: "search", round, query: words }),
            },
          ];
    // Enter takes the first: what is named by its own name comes before looking for the word in all documents.
    return [...applications.slice(0, SHOWN), ...acts.slice(0, SHOWN), ...search];
  }, [query, rows, core, commands, round, t, lang]);
}
