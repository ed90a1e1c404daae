// Every paper of a round from one place (issue 4 item 10): which, in which languages and formats, into which folder, and what came of it.
import { Printer } from "lucide-react";
import { useCallback, useId, useMemo, useState, type ReactNode } from "react";
import { LANGUAGE_NAMES, LANGUAGES, type Language, type Texts } from "../../../shared/i18n/language.ts";
import { papersCommands as commands, papersTexts as texts } from "../../../shared/i18n/ui/papers.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { Frame } from "../../app/frame.tsx";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Local, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { makePapers, usePapers } from "../../stores/papers.ts";
import { go, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { PapersMade } from "./papers-made.tsx";
import css from "./papers.module.css";
import { folderFor, lacking, ordersOf, PAPER_FORMATS, papersOf, type PaperChoice, type PaperFormat } from "./plan.ts";

const LACKING = { paper: texts.pickPaper, language: texts.pickLanguage, format: texts.pickFormat } as const;

/** `all` keeps the order in which they are listed. */
const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): T[] =>
  all.filter((x) => (x === one ? on : chosen.includes(x)));

export function PapersScreen({ round }: { round: string }) {
  const t = useT();
  const lang = useLang();
  const why = useId();
  const shown = useRead("rounds.show", { round });
  const role = shown.data?.summary.role ?? "";
  const side = shown.data?.roster.find((p) => p.id === shown.data?.me)?.group ?? null;
  const all = papersOf(role);
  const [papers, setPapers] = useState<readonly PaperChoice[] | null>(null);
  const [languages, setLanguages] = useState<readonly Language[] | null>(null);
  const [formats, setFormats] = useState<readonly PaperFormat[]>(["pdf"]);
  const wish = useMemo(
    () => ({ papers: papers ?? all.slice(0, 1), languages: languages ?? [lang], formats }),
    [papers, all, languages, lang, formats],
  );
  const run = usePapers((s) => (s.run?.round === round ? s.run : null));
  const busy = usePapers((s) => s.run?.running ?? false);
  const act = useAct();
  const { run: perform } = act;
  const lack = lacking(wish);
  const make = useCallback(
    () =>
      void perform(async () => {
        const { folder } = await host.call("host.pickFolder", { purpose: "papers" });
        if (folder === null) return;
        const orders = ordersOf(wish);
        const own = orders.length > 1 ? `${folder}/${folderFor(t(texts.folderName), new Date())}` : folder;
        await makePapers(round, orders, own, role === "office" ? null : side);
      }),
    [perform, wish, t, round, role, side],
  );
  const able = lack === null && !busy && all.length > 0;
  useCommands(
    useMemo(
      () => [{ id: "papers.make", label: commands.make, group: commands.group, enabled: able, run: make }],
      [able, make],
    ),
  );
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        {
          text: shown.data ? <Local text={shown.data.summary.title} /> : "",
          onPress: () => go({ screen: "overview", round }),
        },
        { text: t(texts.title) },
      ]}
      round={round}
      side
    >
      <div className={css["page"]}>
        <h1>{t(texts.title)}</h1>
        <p className={css["lead"]}>{t(texts.lead)}</p>
        <Refusal error={shown.error ?? null} />
        <div className={css["choices"]}>
          <Group legend={t(texts.which)}>
            {all.map((paper) => (
              <Paper
                key={paper}
                paper={paper}
                round={round}
                office={role === "office"}
                checked={wish.papers.includes(paper)}
                onChange={(on) => setPapers(toggled(all, wish.papers, paper, on))}
              />
            ))}
          </Group>
          <div className={css["how"]}>
            <Group legend={t(texts.languages)}>
              {LANGUAGES.map((l) => (
                <Checkbox
                  key={l}
                  checked={wish.languages.includes(l)}
                  onChange={(on) => setLanguages(toggled(LANGUAGES, wish.languages, l, on))}
                >
                  {LANGUAGE_NAMES[l]}
                </Checkbox>
              ))}
            </Group>
            <Group legend={t(texts.formats)}>
              {PAPER_FORMATS.map((f) => (
                <Checkbox
                  key={f}
                  checked={formats.includes(f)}
                  onChange={(on) => setFormats(toggled(PAPER_FORMATS, formats, f, on))}
                >
                  {t(texts[f])}
                </Checkbox>
              ))}
            </Group>
            <div className={css["act"]}>
              <Button
                kind="primary"
                icon={<Printer size={16} strokeWidth={1.5} aria-hidden="true" />}
                off={!able}
                why={why}
                onPress={make}
              >
                {t(texts.make)}
              </Button>
              <p id={why} className={css["why"]}>
                {lack !== null && t(LACKING[lack])}
              </p>
            </div>
            <Refusal error={act.error} />
            {run && <PapersMade run={run} />}
          </div>
        </div>
      </div>
    </Frame>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={css["group"]}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface PaperProps {
  readonly paper: PaperChoice;
  readonly round: string;
  readonly office: boolean;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}
function Paper({ paper, round, office, checked, onChange }: PaperProps) {
  const t = useT();
  const about = useId();
  const none = paper === "joint" ? texts.jointNone : paper === "refusals" ? texts.refusalsNone : null;
  return (
    <div className={css["paper"]}>
      <Checkbox checked={checked} onChange={onChange} why={about}>
        {t(texts[paper])}
      </Checkbox>
      <p id={about} className={css["about"]}>
        {t(paper === "group" && office ? texts.groupsAbout : texts[`${paper}About`])}
        {paper === "dossier" && ` ${t(texts.dossierPdf)}`} {none && <Signed round={round} none={none} />}
      </p>
    </div>
  );
}

/** What the papers about the joint prioritisation rest on today; `none`: what it means for them that nothing is signed. */
function Signed({ round, none }: { round: string; none: Texts }) {
  const t = useT();
  const packages = useRead("packages.list", { round }).data?.packages;
  if (!packages) return null;
  const states = packages.filter((p) => p.kind === "joint-prioritisation").map((p) => p.state);
  const text = states.includes("agreed") ? texts.jointAgreed : states.includes("proposal") ? texts.jointProposal : none;
  return <span data-missing={text === none || undefined}>{t(text)}</span>;
}
