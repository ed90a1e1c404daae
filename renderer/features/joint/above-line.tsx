// How sure it is that each project has room (domain.md § 8): guidance beside the list, with its limits in plain words.
import type { Application } from "../../../shared/domain/application.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { advisoryTexts as texts } from "../../../shared/i18n/ui/advisory.ts";
import { numberFormat } from "../../../shared/lib/intl.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/facts.tsx";
import css from "./advisory.module.css";
import aside from "./aside.module.css";
import { useChanceText, type Chances } from "./chances.ts";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import { nearestLine } from "./nearest-line.ts";

export interface AboveLineProps {
  readonly document: JointShown;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
  readonly chances: Chances;
}

/** All of a usual round; of a larger one those nearest the line. */
const MOST = 15;

export function AboveLine({ document, applications, words, chances }: AboveLineProps) {
  const t = useT();
  const lang = useLang();
  if (document.joint.length === 0) return null;
  return (
    <section className={aside["part"]}>
      <div className={aside["head"]}>
        <h2>{t(texts.chance)}</h2>
        <Chip>{t(texts.guidance)}</Chip>
      </div>
      {chances.state === "not-asked" && (
        <div>
          <Button size="compact" onPress={chances.ask}>
            {t(texts.work)}
          </Button>
        </div>
      )}
      <div aria-live="polite">{chances.state === "working" && <p className={aside["soft"]}>{t(texts.working)}</p>}</div>
      <Refusal error={chances.error} />
      {chances.state === "known" && (
        <>
          <Rows document={document} applications={applications} chances={chances} />
          <p className={aside["soft"]}>
            {t(texts.about, { draws: numberFormat(LOCALE[lang]).format(chances.draws) })} {t(texts.limits)}
          </p>
          {chances.fixed.map((side) => (
            <p key={side} className={aside["soft"]}>
              {t(texts.fixed, { group: words.side(side) })}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function Rows({ document, applications, chances }: Pick<AboveLineProps, "document" | "applications" | "chances">) {
  const t = useT();
  const say = useChanceText();
  const order = document.joint.map((r) => r.application);
  const all = order.length <= MOST;
  const shown = all ? order : nearestLine(order, chances.of, MOST);
  if (shown.length === 0) return <p>{t(texts.certain)}</p>;
  return (
    <>
      {!all && <p className={aside["soft"]}>{t(texts.nearest, { count: shown.length })}</p>}
      <dl className={css["chances"]}>
        {shown.map((id) => {
          const chance = chances.of.get(id) ?? 0;
          return (
            <div key={id}>
              <dt>{applications.get(id)?.journalNumber ?? id}</dt>
              <dd>
                <span className={css["bar"]} aria-hidden="true">
                  <span style={{ width: `${chance * 100}%` }} />
                </span>
                <span className={css["figure"]}>{say(chance)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
