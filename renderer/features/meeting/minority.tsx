// Minority opinions: an annex by name. A member's own words from his signed review can be taken in as they stand.
import { useState } from "react";
import type { GroupRow } from "../../../shared/domain/group.ts";
import { meetingTexts as texts } from "../../../shared/i18n/ui/meeting.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Menu } from "../../ui/menu.tsx";
import { TEXT_DELAY, type At } from "../assessment/row-writes.ts";
import { setRow, useGroupDraft } from "./group-writes.ts";
import type { MemberText } from "./members-texts.ts";
import css from "./meeting.module.css";

type Opinions = GroupRow["minorityOpinions"];
const NONE: Opinions = [];

export interface MinorityProps {
  readonly at: At;
  readonly row: GroupRow | null;
  /** What each member's own package says; empty where he says nothing. */
  readonly members: readonly MemberText[];
  readonly names: ReadonlyMap<string, string>;
}

export function Minority({ at, row, members, names }: MinorityProps) {
  const t = useT();
  const errorText = useErrorText();
  const stored = row?.minorityOpinions ?? NONE;
  const draft = useGroupDraft<Opinions>(
    `${at.round} ${at.application} minority`,
    stored,
    // One begins with an empty field; it is sent with its first words.
    (all) => setRow(at, { minorityOpinions: all.filter((m) => m.text.trim() !== "") }),
    TEXT_DELAY,
  );
  const [open, setOpen] = useState<readonly string[]>([]);
  const shown = [...draft.value.map((m) => m.person), ...open.filter((p) => !draft.value.some((m) => m.person === p))];
  const nameOf = (person: string): string => names.get(person) ?? person;
  const write = (person: string, text: string): void => {
    const rest = draft.value.filter((m) => m.person !== person);
    draft.set(text === "" ? rest : [...rest, { person, text }]);
  };
  const others = members.filter((m) => !shown.includes(m.person));
  const unheard = others.filter((m) => m.text.trim() !== "");
  return (
    <section className={css["minority"]}>
      <h2>{t(texts.minorityTitle)}</h2>
      <p className={css["soft"]}>{t(texts.minorityAbout)}</p>
      {shown.map((person) => {
        const own = members.find((m) => m.person === person)?.text.trim() ?? "";
        const text = draft.value.find((m) => m.person === person)?.text ?? "";
        return (
          <div key={person}>
            <TextArea
              label={`${t(texts.minorityFrom)} ${nameOf(person)}`}
              value={text}
              rows={3}
              onChange={(words) => write(person, words)}
              onBlur={draft.flush}
              error={
                draft.error ? t(texts.notSaved, { error: `${errorText(draft.error)} (${draft.error.code})` }) : null
              }
              tool={
                <Button
                  size="compact"
                  kind="quiet"
                  onPress={() => {
                    setOpen((o) => o.filter((p) => p !== person));
                    write(person, "");
                  }}
                >
                  {t(texts.remove)}
                </Button>
              }
            />
            {own !== "" && own !== text.trim() && <Own text={own} onTake={() => write(person, own)} />}
          </div>
        );
      })}
      {unheard.map((m) => (
        <div key={m.person}>
          <h3>{nameOf(m.person)}</h3>
          <Own text={m.text.trim()} onTake={() => write(m.person, m.text.trim())} />
        </div>
      ))}
      {others.length > 0 && (
        <Menu
          button={t(texts.minority)}
          quiet={false}
          entries={others.map((m) => ({
            id: m.person,
            label: nameOf(m.person),
            run: () => setOpen((o) => [...o, m.person]),
          }))}
        />
      )}
    </section>
  );
}

function Own({ text, onTake }: { text: string; onTake: () => void }) {
  const t = useT();
  return (
    <div className={css["own"]}>
      <p className={css["soft"]}>{t(texts.minorityOwn)}</p>
      <blockquote>{text}</blockquote>
      <Button size="compact" onPress={onTake}>
        {t(texts.take)}
      </Button>
    </div>
  );
}
