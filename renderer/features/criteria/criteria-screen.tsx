// The criteria as they were approved (domain.md § 2): nothing here can be changed. In another language than the approved one, the
// approved words stand below.
import type { CriteriaSet, Criterion, Scale } from "../../../shared/domain/criteria.ts";
import type { Localized } from "../../../shared/domain/ids.ts";
import { HTML_LANG, LANGUAGES, type Language } from "../../../shared/i18n/language.ts";
import { criteriaTexts as texts } from "../../../shared/i18n/ui/criteria.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go } from "../../stores/place.ts";
import { Facts } from "../../ui/facts.tsx";
import { useScoreTexts } from "../assessment/score-text.ts";
import css from "./criteria.module.css";

/** The language a text was approved in, where another one is shown: Danish, else what there is. Null where it is on screen already. */
function originalOf(text: Localized, shown: Language): Language | null {
  const approved = (["da", ...LANGUAGES] as const).find((l) => text[l] !== undefined);
  return approved === undefined || approved === shown || text[shown] === undefined ? null : approved;
}

/** Nothing in it can take the focus, so the place that scrolls does: otherwise no key would move it. */
const SCROLL = { tabIndex: 0 } as const;

export function CriteriaScreen({ round }: { round: string }) {
  const t = useT();
  const reading = useRead("rounds.show", { round });
  const shown = reading.data;
  const set = shown?.core?.criteria;
  return (
    <Frame
      crumbs={[
        { text: shown ? <Local text={shown.summary.title} /> : "", onPress: () => go({ screen: "overview", round }) },
        { text: t(texts.title) },
      ]}
      round={round}
      side
      own
    >
      <section className={css["scroll"]} {...SCROLL} aria-label={t(texts.title)}>
        <div className={css["page"]}>
          <h1>{t(texts.title)}</h1>
          <Refusal error={reading.error ?? null} />
          {set && (
            <>
              <About set={set} />
              <ol className={css["list"]}>
                {set.criteria.map((c) => (
                  <CriterionItem key={c.id} criterion={c} />
                ))}
              </ol>
            </>
          )}
        </div>
      </section>
    </Frame>
  );
}

function About({ set }: { set: CriteriaSet }) {
  const t = useT();
  const f = useFormat();
  const { approval, version, sumThreshold, sumAdvisory } = set;
  const sum = sumThreshold === null ? null : t(texts.sum, { threshold: f.decimal(sumThreshold) });
  return (
    <div className={css["about"]}>
      <p className={css["name"]}>
        <Local text={set.title} />
      </p>
      <p>
        {approval
          ? t(approval.wording === "godkendt" ? texts.approved : texts.presented, {
              version,
              body: approval.body,
              date: f.date(approval.date),
              item: approval.agendaItem,
            })
          : t(texts.notApproved, { version })}
      </p>
      {approval?.document && <p>{t(texts.document, { document: approval.document })}</p>}
      {sum !== null && <p>{sumAdvisory ? t(texts.advisory, { text: sum }) : sum}</p>}
      {approval && <p className={css["soft"]}>{t(texts.frozen)}</p>}
    </div>
  );
}

function CriterionItem({ criterion }: { criterion: Criterion }) {
  const t = useT();
  const { number, title, guidance } = criterion;
  return (
    <li className={css["criterion"]} data-empty={title === null || undefined}>
      <p className={css["number"]}>{t(texts.criterion, { number })}</p>
      {title === null ? (
        <>
          <h2>{t(texts.noText)}</h2>
          <p className={css["soft"]}>{t(texts.noTextAbout)}</p>
        </>
      ) : (
        <>
          <h2>
            <Local text={title} />
          </h2>
          <Original text={title} />
          <div className={css["parts"]}>
            <section>
              <h3>{t(texts.guidance)}</h3>
              {guidance ? (
                <>
                  <p className={css["guidance"]}>
                    <Local text={guidance} />
                  </p>
                  <Original text={guidance} />
                </>
              ) : (
                <p className={css["soft"]}>{t(texts.noGuidance)}</p>
              )}
            </section>
            <Rules criterion={criterion} />
          </div>
          {criterion.scale && criterion.scale.anchors.length > 0 && <Anchors scale={criterion.scale} />}
        </>
      )}
    </li>
  );
}

function Original({ text }: { text: Localized }) {
  const t = useT();
  const original = originalOf(text, useLang());
  if (original === null) return null;
  return (
    <p className={css["original"]}>
      {t(texts.originalOf)}: <span lang={HTML_LANG[original]}>{text[original]}</span>
    </p>
  );
}

function Rules({ criterion }: { criterion: Criterion }) {
  const t = useT();
  const f = useFormat();
  const scores = useScoreTexts();
  const { scale, threshold, weight, reasons, advisory, maxLength } = criterion;
  const score = (value: string): string => scores.number(value, scale);
  const rule =
    reasons === "always"
      ? t(texts.reasonsAlways)
      : t(texts.reasonsCannot, {
          rule:
            reasons === "no"
              ? t(texts.reasonsNo)
              : t(scale?.best === "min" ? texts.reasonsAbove : texts.reasonsBelow, { value: score(reasons.worseThan) }),
        });
  const over = threshold === null ? t(texts.none) : score(threshold);
  return (
    <Facts
      facts={[
        [
          t(texts.scale),
          scale
            ? t(texts.scaleRange, {
                min: score(scale.min),
                max: score(scale.max),
                step: f.decimal(scale.step),
                best: score(scale.best === "max" ? scale.max : scale.min),
              })
            : t(texts.gate),
        ],
        [t(texts.weight), f.decimal(weight)],
        [t(texts.threshold), threshold !== null && advisory ? t(texts.advisory, { text: over }) : over],
        [t(texts.reasons), rule],
        maxLength === undefined ? null : [t(texts.length), t(texts.lengthUpTo, { count: maxLength })],
      ]}
    />
  );
}

function Anchors({ scale }: { scale: Scale }) {
  const scores = useScoreTexts();
  return (
    <dl className={css["anchors"]}>
      {scale.anchors.map((a) => (
        <div key={a.value}>
          <dt>{scores.number(a.value, scale)}</dt>
          <dd>
            <Local text={a.text} />
            <Original text={a.text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
