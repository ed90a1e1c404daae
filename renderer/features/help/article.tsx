// One help page from its data: headings, paragraphs, steps, terms, keys. Words are text nodes throughout.
import type { HelpBlock, HelpKeys, HelpPage } from "../../../shared/i18n/ui/help/page.ts";
import { helpTexts as texts } from "../../../shared/i18n/ui/help/index.ts";
import type { Texts } from "../../../shared/i18n/language.ts";
import { useT } from "../../i18n/language.tsx";
import { allCommands, useRegistry } from "../../stores/commands.ts";
import { capsOf, Keys } from "../../ui/keys.tsx";
import css from "./help.module.css";

/** A text with the name of the main modifier key put in. */
function useHelpText(): (text: Texts) => string {
  const t = useT();
  const mod = capsOf("$mod")[0] ?? "Ctrl";
  return (text) => t(text, { mod });
}

export function Article({ page }: { page: HelpPage }) {
  return (
    <>
      {page.blocks.map((block, i) => (
        // Blocks have no identity but their place.
        <Block key={i} block={block} />
      ))}
      {page.id === "keyboard" && <RightNow />}
    </>
  );
}

function Block({ block }: { block: HelpBlock }) {
  const say = useHelpText();
  if ("heading" in block) return <h2>{say(block.heading)}</h2>;
  if ("text" in block) return <p>{say(block.text)}</p>;
  if ("steps" in block)
    return (
      <ol className={css["steps"]}>
        {block.steps.map((s) => (
          <li key={s.en}>{say(s)}</li>
        ))}
      </ol>
    );
  if ("points" in block)
    return (
      <ul className={css["points"]}>
        {block.points.map((p) => (
          <li key={p.en}>{say(p)}</li>
        ))}
      </ul>
    );
  if ("terms" in block)
    return (
      <dl className={css["terms"]}>
        {block.terms.map((x) => (
          <div key={x.term.en}>
            <dt>{say(x.term)}</dt>
            <dd>{say(x.about)}</dd>
          </div>
        ))}
      </dl>
    );
  if ("code" in block)
    return (
      <pre className={css["code"]} lang="en">
        {block.code}
      </pre>
    );
  return (
    <>
      {block.keys.map((group) => (
        <KeyTable key={group.title.en} group={group} />
      ))}
    </>
  );
}

/** Caps are drawn and hidden from assistive technology; here they are what is read, so they stand as text, too. */
function KeyTable({ group }: { group: HelpKeys }) {
  const t = useT();
  const say = useHelpText();
  return (
    <>
      <h2>{say(group.title)}</h2>
      <table className={css["keys"]}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t(texts.act)}</th>
            <th scope="col">{t(texts.key)}</th>
          </tr>
        </thead>
        <tbody>
          {group.list.map((k) => (
            <tr key={`${k.label.en} ${k.keys.join(" ")}`}>
              <th scope="row">{say(k.label)}</th>
              <td>
                {k.keys.map((keys) => (
                  <span key={keys}>
                    <Keys keys={keys} />
                    <span className="visually-hidden">{`${capsOf(keys).join(" ")} `}</span>
                  </span>
                ))}
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
    c.keys?.length && c.enabled !== false ? [{ keys: c.keys.slice(0, 1), label: c.label }] : [],
  );
  return <KeyTable group={{ title: texts.nowTitle, list }} />;
}
