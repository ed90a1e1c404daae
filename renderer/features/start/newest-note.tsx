// On the first page, where an organisation says so (docs/updates.md): a newer Skøn is there, and in its own words where. Skøn itself asks
// nobody and fetches nothing.
import { useEffect, useState } from "react";
import type { Newest } from "../../../shared/contract/host.ts";
import { startTexts as texts } from "../../../shared/i18n/ui/start.ts";
import { host } from "../../api/client.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Note } from "../../ui/note.tsx";

export function NewestNote() {
  const t = useT();
  const lang = useLang();
  const [found, setFound] = useState<{ newest: Newest; own: string } | null>(null);
  useEffect(() => {
    let gone = false;
    void Promise.all([host.call("host.newest", {}), host.call("host.info", {})]).then(([{ newest }, { version }]) => {
      if (!gone && newest) setFound({ newest, own: version });
    });
    return () => {
      gone = true;
    };
  }, []);
  if (!found) return null;
  return (
    <Note tone="info" title={t(texts.newest, { version: found.newest.version, own: found.own })}>
      {found.newest.where[lang]}
    </Note>
  );
}
