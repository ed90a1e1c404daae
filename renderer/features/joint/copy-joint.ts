// The joint list for a spreadsheet, as shown.
import { pick, SOURCES } from "../../../shared/domain/ids.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { tabSeparated } from "../../../shared/lib/spreadsheet-text.ts";
import type { T } from "../../i18n/language.tsx";
import { placeOf, type JointLine } from "./joint-rows.ts";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";

/** Lines with tabs between the cells, the head first; the funding line is a row of its own. */
export function copyJoint(
  lines: readonly JointLine[],
  document: JointShown,
  words: JointWords,
  { t, lang }: { readonly t: T; readonly lang: Language },
): string {
  const worst = document.rules.order === "worst-rank";
  const head = [
    t(texts.joint),
    t(texts.application),
    "",
    t(texts.rankDk),
    t(texts.rankCn),
    t(worst ? texts.worst : texts.mean),
    ...SOURCES.map((s) => words.head(s)),
    t(texts.outcome),
  ];
  const body = lines.flatMap((l) => {
    if (l.kind === "section") return [];
    if (l.kind === "line") return [["", t(texts.line)]];
    const name = [l.application.journalNumber, pick(l.application.title, lang).text];
    if (l.kind === "out") {
      const why = l.gate === null ? l.undecided.map((u) => words.undecided(u)).join("; ") : words.gate(l.gate);
      const places = (["dk", "cn"] as const).map((side) => {
        const at = placeOf(l, side);
        return at === "open" ? "–" : String(at ?? t(texts.no));
      });
      return [["", ...name, ...places, "", "", "", "", why]];
    }
    const { row } = l;
    const outcome =
      row.outcome === "funded"
        ? t(texts.funded)
        : row.outcome === "open"
          ? t(texts.open)
          : t(texts.reserve, { n: l.reserve ?? "" });
    return [
      [
        { number: String(row.place) },
        ...name,
        words.rank(row.rank.dk, l.sharing.dk),
        words.rank(row.rank.cn, l.sharing.cn),
        { number: words.figure(worst ? row.worstRank : row.meanRank) },
        ...SOURCES.map((s) => ({ number: words.millions(l.amounts[s], s) })),
        outcome,
      ],
    ];
  });
  return tabSeparated([head, ...body]);
}
