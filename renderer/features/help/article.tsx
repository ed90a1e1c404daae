// One help page from its data: headings, paragraphs, steps, terms, keys, pictures. Words are text nodes throughout.
import type { ReactNode } from "react";
import { HTML_LANG, LANGUAGES, type Texts } from "../../../shared/i18n/language.ts";
import { HELP_KEYS, type HelpCommand } from "../../../shared/i18n/ui/help/keys.ts";
import { HELP_PAGES, helpTexts as texts } from "../../../shared/i18n/ui/help/index.ts";
import type { HelpBlock, HelpPage, HelpTerm } from "../../../shared/i18n/ui/help/page.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { allCommands, useRegistry } from "../../stores/commands.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import css from "./help.module.css";
import { ReadKeys, Rich } from "./rich.tsx";
import { usePicture } from "./use-pictures.ts";

export interface ArticleProps {
  readonly page: HelpPage;
  readonly onOpen: (page: string) => void;
}

export function Article({ page, onOpen }: ArticleProps) {
  // Steps are counted through a page, whatever stands between them.
  const before = page.blocks.map((_, i) =>
    page.blocks.slice(0, i).reduce((n, b) => n + ("steps" in b ? b.steps.length : 0), 0),
  );
  return (
    <>
      {page.blocks.map((block, i) => (
        // Blocks have no identity but their place.
        <Block key={i} block={block} stepsBefore={page.role ? (before[i] ?? 0) : 0} onOpen={onOpen} />
      ))}
      {page.id === "keyboard" && <RightNow />}
    </>
  );
}

interface BlockProps {
  readonly block: HelpBlock;
  readonly stepsBefore: number;
  readonly onOpen: (page: string) => void;
}
function Block({ block, stepsBefore, onOpen }: BlockProps): ReactNode {
  if ("heading" in block)
    return (
      <h2>
        <Rich text={block.heading} />
      </h2>
    );
  if ("text" in block)
    return (
      <p>
        <Rich text={block.text} />
      </p>
    );
  if ("steps" in block)
    return (
      <ol className={css["steps"]} start={stepsBefore + 1}>
        {block.steps.map((s) => (
          <li key={s.en}>
            <Rich text={s} />
          </li>
        ))}
      </ol>
    );
  if ("points" in block)
    return (
      <ul className={css["points"]}>
        {block.points.map((p) => (
          <li key={p.en}>
            <Rich text={p} />
          </li>
        ))}
      </ul>
    );
  if ("terms" in block) return <Terms terms={block.terms} other={block.other ?? false} />;
  if ("code" in block)
    return (
      <pre className={css["code"]} lang="en">
        {block.code}
      </pre>
    );
  if ("letter" in block) return <Letter letter={block.letter} />;
  if ("picture" in block) return <Picture scene={block.picture} shows={block.shows} />;
  if ("see" in block) return <See pages={block.see} onOpen={onOpen} />;
  return block.keys.map((group) => (
    <KeyTable
      key={group.title.en}
      title={group.title}
      list={group.list.map((k) => ({ label: k.label, keys: HELP_KEYS[k.command as HelpCommand] }))}
    />
  ));
}

function Terms({ terms, other }: { terms: readonly HelpTerm[]; other: boolean }) {
  const lang = useLang();
  return (
    <dl className={css["terms"]}>
      {terms.map((x) => (
        <div key={x.term.en}>
          <dt>
            <Rich text={x.term} />
            {other &&
              LANGUAGES.filter((l) => l !== lang).map((l) => (
                <span key={l} className={css["other"]} lang={HTML_LANG[l]}>
                  {x.term[l]}
                </span>
              ))}
          </dt>
          <dd>
            <Rich text={x.about} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Letter({ letter }: { letter: Texts }) {
  const t = useT();
  const act = useAct();
  const copy = async (): Promise<void> => {
    if (await act.run(() => host.call("host.copy", { text: t(letter) }))) toast(texts.letterCopied);
  };
  return (
    <>
      <div className={css["letter"]}>{t(letter)}</div>
      <Button kind="quiet" onPress={() => void copy()}>
        {t(texts.copyLetter)}
      </Button>
    </>
  );
}

function Picture({ scene, shows }: { scene: string; shows: Texts }) {
  const t = useT();
  const picture = usePicture(scene, useLang());
  if (!picture) return null;
  return (
    <figure className={css["picture"]}>
      <img src={picture.src} width={picture.width} height={picture.height} alt="" loading="lazy" />
      <figcaption>{t(shows)}</figcaption>
    </figure>
  );
}

function See({ pages, onOpen }: { pages: readonly string[]; onOpen: (page: string) => void }) {
  const t = useT();
  const found = pages.flatMap((id) => HELP_PAGES.filter((p) => p.id === id));
  return (
    <nav className={css["see"]} aria-label={t(texts.more)}>
      <ul>
        {found.map((p) => (
          <li key={p.id}>
            <Button kind="quiet" onPress={() => onOpen(p.id)}>
              {t(p.title)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface KeyTableProps {
  readonly title: Texts;
  readonly list: readonly { readonly label: Texts; readonly keys: string }[];
}
function KeyTable({ title, list }: KeyTableProps) {
  const t = useT();
  return (
    <>
      <h2>{t(title)}</h2>
      <table className={css["keys"]}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t(texts.act)}</th>
            <th scope="col">{t(texts.key)}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((k) => (
            <tr key={`${k.label.en} ${k.keys}`}>
              <th scope="row">{t(k.label)}</th>
              <td>
                <ReadKeys keys={k.keys} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** From the registry itself: what can be given on this page. */
function RightNow() {
  const commands = useRegistry(allCommands);
  const list = commands.flatMap((c) =>
    c.keys?.[0] !== undefined && c.enabled !== false ? [{ keys: c.keys[0], label: c.label }] : [],
  );
  return <KeyTable title={texts.nowTitle} list={list} />;
}
