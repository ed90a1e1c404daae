// An application by title and partners: all that may be seen before one has declared oneself.
import { Fragment } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { HTML_LANG } from "../../../shared/i18n/language.ts";
import { useLang } from "../../i18n/language.tsx";
import css from "./group-conflicts.module.css";

const HAN = /\p{Script=Han}/u;

export function ApplicationCell({ application }: { application: Application }) {
  const lang = useLang();
  const title = pick(application.title, lang);
  const facts = [application.journalNumber, ...application.partners.map((p) => p.name)];
  return (
    <>
      <span className={css["title"]} lang={HTML_LANG[title.lang]} title={title.text}>
        {title.text}
      </span>
      <span className={css["facts"]} title={facts.join(" · ")}>
        {facts.map((fact, i) => (
          // Facts of one application never move.
          <Fragment key={i}>
            {i > 0 && " · "}
            {HAN.test(fact) ? <span lang={HTML_LANG.zh}>{fact}</span> : fact}
          </Fragment>
        ))}
      </span>
    </>
  );
}
