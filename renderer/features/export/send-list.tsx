// Which of the written files goes to whom: their names tell nobody.
import { useLayoutEffect, useMemo, useRef } from "react";
import { sendListTexts as texts } from "../../../shared/i18n/ui/send-list.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import type { SentFile } from "../../stores/sent-lists.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { baseName } from "./saved-file.tsx";
import css from "./send-list.module.css";

export function SendList({ round, files }: { round: string; files: readonly SentFile[] }) {
  const t = useT();
  const lang = useLang();
  const act = useAct();
  const section = useRef<HTMLElement>(null);
  // What was just written is the answer to the button above it: it must not stand below the fold.
  useLayoutEffect(() => {
    section.current?.scrollIntoView({ block: "nearest" });
  }, [files]);
  const { data } = useRead("rounds.show", { round });
  const lines = useMemo(() => {
    const people = new Map(data?.roster.map((p) => [p.id, { name: p.name, mail: p.email ?? "" }]));
    for (const o of data?.core?.offices ?? []) people.set(o.id, { name: pick(o.name, lang).text, mail: "" });
    return files.map(({ reader, file }) => ({
      ...(people.get(reader) ?? { name: reader, mail: "" }),
      file: baseName(file),
    }));
  }, [data, files, lang]);
  const copy = async (): Promise<void> => {
    const text = lines.map(({ name, mail, file }) => [name, mail, file].join("\t")).join("\r\n");
    await host.call("host.copy", { text });
    toast(texts.copied);
  };
  return (
    <section ref={section} className={css["list"]}>
      <table>
        <caption>{t(texts.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.to)}</th>
            <th scope="col">{t(texts.mail)}</th>
            <th scope="col">{t(texts.file)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, mail, file }) => (
            <tr key={file}>
              <th scope="row">{name}</th>
              <td>{mail}</td>
              <td>{file}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t(texts.about)}</p>
      <div>
        <Button size="compact" off={act.busy} onPress={() => void act.run(copy)}>
          {t(texts.copy)}
        </Button>
      </div>
      <Refusal error={act.error} />
    </section>
  );
}
