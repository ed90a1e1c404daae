// What a search found. Words of strangers are text; what matched is marked. The newest answer stays until the next one is here.
import { Fragment, useEffect, useMemo, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Application } from "../../../shared/domain/application.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { searchTexts as texts } from "../../../shared/i18n/ui/search.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { placeIn, rememberPlace } from "../../stores/list-memory.ts";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { groupHits, hitKey, pieces, type Hit } from "./group-hits.ts";
import css from "./search.module.css";

type Answer = OutputOf<SkoenContract, "search.query">;

/** To the next hit, or the one before; from the field to the first. */
export function moveHit(by: 1 | -1): void {
  const hits = [...document.querySelectorAll<HTMLElement>("[data-hit]")];
  const at = hits.findIndex((h) => h === document.activeElement);
  const to = at < 0 ? (by === 1 ? 0 : hits.length - 1) : at + by;
  hits[to]?.focus();
}

export interface SearchHitsProps {
  readonly round: string;
  readonly query: string;
  readonly answer: Answer | undefined;
  readonly applications: readonly Application[];
  readonly onMore?: () => void;
}

export function SearchHits({ round, query, answer, applications, onMore }: SearchHitsProps) {
  const t = useT();
  const f = useFormat();
  const [kept, setKept] = useState<Answer | undefined>(answer);
  if (answer !== undefined && answer !== kept) setKept(answer);
  const name = `search ${round}`;
  const [before] = useState(() => placeIn(name)?.current ?? null);
  useEffect(() => {
    // Back from a document: on the hit one came from.
    const active = document.activeElement;
    if (before === null || (active !== document.body && active?.id !== "main" && active?.tagName !== "INPUT")) return;
    document.querySelector<HTMLElement>(`[data-hit="${CSS.escape(before)}"]`)?.focus();
  }, [before]);
  const groups = useMemo(() => groupHits(kept?.hits ?? []), [kept]);
  const byId = useMemo(() => new Map(applications.map((a) => [a.id, a])), [applications]);
  const open = (h: Hit, key: string): void => {
    rememberPlace(name, { current: key, offset: 0 });
    const { application, sha256, page } = h;
    go({
      screen: "application",
      round,
      application,
      ...(sha256 === null ? {} : { document: { sha256, page: page ?? 1 } }),
    });
  };
  if (!kept) return <output className={css["count"]}>{t(texts.searching)}</output>;
  const shown = kept.hits.length;
  let index = 0;
  return (
    <>
      <output className={css["count"]}>
        {kept.total === 0
          ? ""
          : shown < kept.total
            ? t(texts.best, { shown: f.integer(shown), count: kept.total })
            : t(texts.found, {
                hits: t(texts.hits, { count: kept.total }),
                applications: t(texts.inApplications, { count: groups.length }),
              })}
        {kept.pending > 0 && <span className={css["pending"]}>{t(texts.pending, { count: kept.pending })}</span>}
      </output>
      {kept.total === 0 && answer !== undefined && query !== "" && (
        <Empty title={t(texts.nothing)}>{t(texts.nothingAbout)}</Empty>
      )}
      {groups.map((g) => {
        const app = byId.get(g.application);
        return (
          <section key={g.application} className={css["group"]}>
            <h2>
              <span className={css["number"]}>{app?.journalNumber ?? g.application}</span>{" "}
              {app && <Local text={app.title} />}
            </h2>
            <ul>
              {g.hits.map((h) => {
                const key = hitKey(h, index++);
                return (
                  <li key={key}>
                    <AriaButton className={css["hit"] ?? ""} data-hit={key} onPress={() => open(h, key)}>
                      <span className={css["where"]}>
                        {h.name === null ? t(texts.facts) : h.name}
                        {h.page !== null && `${t(words.comma)}${t(texts.page, { page: h.page })}`}
                      </span>
                      <span className={css["snippet"]}>
                        {pieces(h.snippet, h.marks).map((p) => (
                          <Fragment key={p.at}>{p.marked ? <mark>{p.text}</mark> : p.text}</Fragment>
                        ))}
                      </span>
                    </AriaButton>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      {onMore && <Button onPress={onMore}>{t(texts.more)}</Button>}
    </>
  );
}
