// Every paper of a home that can be a table, as CSV in three languages.
import fs from "node:fs";
import path from "node:path";
import { REPORTS } from "../../../shared/contract/secretariat.ts";
import { LANGUAGES, type Language } from "../../../shared/i18n/language.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { createService } from "../../../electron/service/service.ts";
import { passphraseOf, type BaseHome } from "./stage.ts";

export interface PaperTables {
  readonly report: string;
  readonly byLanguage: readonly { readonly language: Language; readonly files: readonly string[] }[];
}

/** Papers that this home cannot write yet are left out. @param folder new */
export async function openReports(base: BaseHome, folder: string, round: string): Promise<PaperTables[]> {
  const home = path.join(folder, "home");
  fs.cpSync(base.home, home, { recursive: true });
  const service = createService({ home, now: () => "2009-05-28T08:00:00Z" });
  const client = service.connect();
  await client.call("identity.unlock", { passphrase: passphraseOf(base.person) });
  const out: PaperTables[] = [];
  try {
    for (const report of REPORTS) {
      const byLanguage: { language: Language; files: string[] }[] = [];
      for (const language of LANGUAGES) {
        const to = path.join(folder, report, language);
        try {
          const order = { round, report, format: "csv", language, folder: to, side: null } as const;
          const { files } = await client.call("reports.write", order);
          byLanguage.push({ language, files: files.map((f) => fs.readFileSync(f, "utf8")) });
        } catch (e) {
          if (!isAppError(e)) throw e;
        }
      }
      if (byLanguage.length > 0) out.push({ report, byLanguage });
    }
  } finally {
    await service.close();
  }
  return out;
}
