// The list a person walks with j and k: the one he opened the application from, else his own list in the order of the settings.
// It stays as it was while he walks, also where it was sorted by what his work changes.
import { useEffect, useState } from "react";
import type { Settings } from "../../../shared/contract/desk.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { LOCALE, type Language } from "../../../shared/i18n/language.ts";
import { service } from "../../api/client.ts";

interface Walk {
  readonly round: string;
  readonly applications: readonly string[];
}
let walk: Walk | null = null;

/** Told by a list when an application is opened from it: what it showed, in its order. */
export function rememberList(round: string, applications: readonly string[]): void {
  walk = { round, applications };
}

interface Listed {
  readonly row: { readonly application: string };
  readonly state: "not-started" | "in-progress" | "complete";
}
const STATES = ["in-progress", "not-started", "complete"];

/** Rows, which come in reading order, in the chosen order. Ties keep the reading order. Pure. */
export function inOrder<R extends Listed>(
  rows: readonly R[],
  applications: readonly Application[],
  order: Settings["order"],
  lang: Language,
): R[] {
  if (order === "reading") return [...rows];
  if (order === "state") return rows.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  const byId = new Map(applications.map((a) => [a.id, a]));
  const collator = new Intl.Collator(LOCALE[lang], { numeric: true });
  const text = (r: R): string => {
    const a = byId.get(r.row.application);
    return a === undefined ? "" : order === "number" ? a.journalNumber : pick(a.title, lang).text;
  };
  return rows.toSorted((a, b) => collator.compare(text(a), text(b)));
}

/** Ids of the list the application is in; empty until known. */
export function useListOrder(
  round: string,
  application: string,
  applications: readonly Application[] | undefined,
  order: Settings["order"],
  lang: Language,
): readonly string[] {
  const known = walk?.round === round && walk.applications.includes(application) ? walk.applications : null;
  const [asked, setAsked] = useState<readonly string[]>([]);
  useEffect(() => {
    if (known !== null || applications === undefined) return;
    let stopped = false;
    service.call("reviews.list", { round }).then(
      ({ rows }) => {
        const ids = inOrder(rows, applications, order, lang).map((r) => r.row.application);
        if (ids.includes(application)) rememberList(round, ids);
        if (!stopped) setAsked(ids);
      },
      // Without a list there is no next one; the application itself is shown all the same.
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [known, round, application, applications, order, lang]);
  return known ?? asked;
}
