// What Skøn is made of: versions, fonts, and the packages of others with their licences (resources/licences.json, written by
// electron/dev/licences.ts).
import { z } from "zod";
import listed from "../../../resources/licences.json?raw";
import type { HostInfo } from "../../../shared/contract/host.ts";
import { settingsTexts as texts } from "../../../shared/i18n/ui/settings.ts";
import { useT } from "../../i18n/language.tsx";
import { Facts } from "../../ui/facts.tsx";
import css from "./settings.module.css";

const licences = z
  .array(z.object({ name: z.string(), version: z.string(), licence: z.string(), copyright: z.string() }))
  .parse(JSON.parse(listed));
const SYSTEMS: Readonly<Record<string, string>> = { darwin: "macOS", linux: "Linux", win32: "Windows" };

export function About({ info }: { info: HostInfo | null }) {
  const t = useT();
  const runtime = info
    ? [
        ["Electron", info.electron],
        ["Chromium", info.chrome],
        ["Node", info.node],
      ]
        .flatMap(([name, version]) => (version === "" ? [] : [`${name} ${version}`]))
        .join(", ")
    : "";
  return (
    <section className={css["section"]}>
      <h2>{t(texts.aboutSkoen)}</h2>
      <Facts
        facts={[
          [t(texts.version), `Skøn ${info?.version ?? ""}`],
          [t(texts.runtime), runtime],
          info?.runtime === "fallback" ? ["", t(texts.fallback)] : null,
          [t(texts.system), SYSTEMS[info?.platform ?? ""] ?? info?.platform ?? ""],
          [t(texts.fonts), t(texts.fontsAbout)],
        ]}
      />
      <details className={css["details"]}>
        <summary>
          {t(texts.licences)} <span>{t(texts.licencesAbout, { count: licences.length })}</span>
        </summary>
        <ul lang="en">
          {licences.map((l) => (
            <li key={`${l.name} ${l.version}`}>
              <span>
                {l.name} {l.version}
              </span>
              <span>{l.licence}</span>
              <span className={css["copyright"]}>{l.copyright}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
