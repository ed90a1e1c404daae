// What may be seen before the declaration: the title and who takes part. Nothing else of the application (domain.md § 4).
import type { Application } from "../../../shared/domain/application.ts";
import { SIDES } from "../../../shared/domain/ids.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { conflictTexts as texts } from "../../../shared/i18n/ui/conflict.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import type { RowView } from "../assessment/row-writes.ts";
import css from "./conflict.module.css";

const HINTS = {
  organisation: [texts.hintOrganisation, texts.hintOrganisationAbout],
  "email-domain": [texts.hintDomain, texts.hintDomainAbout],
  name: [texts.hintName, texts.hintNameAbout],
} as const;
type Basis = keyof typeof HINTS;
const isBasis = (s: string): s is Basis => s in HINTS;

/** Chinese words in a Danish table want their own glyphs and voice. */
const scriptOf = (text: string): { lang?: string } => (/\p{Script=Han}/u.test(text) ? { lang: "zh-Hans" } : {});

export function Involved({ application, hints }: { application: Application; hints: RowView["hints"] }) {
  const t = useT();
  const f = useFormat();
  const { journalNumber, theme, tags, period, partners } = application;
  return (
    <>
      <div>
        <h1>
          <Local text={application.title} />
        </h1>
        <p className={css["facts"]}>{[journalNumber, ...(theme === null ? [] : [theme]), ...tags].join(" · ")}</p>
      </div>
      <Facts
        facts={[
          ...SIDES.flatMap((side): (readonly [string, React.ReactNode])[] => {
            const list = partners.filter((p) => p.side === side);
            if (list.length === 0) return [];
            return [
              [
                t(side === "dk" ? texts.danish : texts.chinese),
                <ul key={side} className={css["partners"]}>
                  {list.map((p) => (
                    <li key={`${p.name} ${p.contact ?? ""}`}>
                      <span>
                        <span {...scriptOf(p.name)}>{p.name}</span>
                        {t(words.comma)}
                        {t(texts[p.type])}
                      </span>
                      {p.contact !== null && (
                        <span className={css["contact"]} {...scriptOf(p.contact)}>
                          {t(texts.contact, { name: p.contact })}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>,
              ],
            ];
          }),
          period && [t(texts.period), `${f.date(period.from)} – ${f.date(period.to)}`],
        ]}
      />
      {hints.map(({ partner, basis }) =>
        isBasis(basis) ? (
          <Note key={`${basis} ${partner}`} tone="warn" title={t(HINTS[basis][0])}>
            {t(HINTS[basis][1], { partner })}
          </Note>
        ) : null,
      )}
    </>
  );
}
