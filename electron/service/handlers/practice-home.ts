// Handlers: a home to throw away, for whoever wants to try the sample round before having an identity (shared/contract/identity.ts).
// Its passphrase lies in plain text beside it: nothing in it counts, and nobody is asked to remember it.
import fs from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { identityContract } from "../../../shared/contract/identity.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import type { ServiceContext } from "../context.ts";
import { readSmallFile, writeDurably } from "../identity/durable-file.ts";
import { createKeys } from "../identity/keys.ts";
import { generatePassphrase } from "../identity/passphrase.ts";
import { openVault, removeVault, vaultExists } from "../identity/vault.ts";
import { foundHome, identityView, lock, openHome } from "./home-session.ts";

const NAME = "practice.json";
const MAX_BYTES = 4096;
const fileSchema = z.object({ passphrase: z.string().min(1) });

/** Marked by its file; a home somebody works in never has one. */
export const isPractice = (home: string): boolean => fs.existsSync(path.join(home, NAME));

async function passphraseOf(home: string): Promise<string> {
  const bytes = isPractice(home) ? await readSmallFile(path.join(home, NAME), MAX_BYTES) : null;
  if (!bytes) throw new AppError("home.not-practice");
  return fileSchema.parse(JSON.parse(bytes.toString("utf8"))).passphrase;
}

type Practice = "identity.startPractice" | "identity.resumePractice" | "identity.endPractice";

export const practiceHome = (context: ServiceContext): Pick<Handlers<typeof identityContract>, Practice> => ({
  "identity.startPractice": async ({ language }) => {
    if (await vaultExists(context.home)) throw new AppError("home.not-empty");
    const passphrase = generatePassphrase();
    fs.mkdirSync(context.home, { recursive: true });
    // First the mark: a home without it would be locked by a passphrase nobody knows.
    await writeDurably(path.join(context.home, NAME), Buffer.from(JSON.stringify({ passphrase })), "replace");
    const profile = {
      name: identityTexts.practiceName[language],
      organisation: identityTexts.practiceOrganisation[language],
      email: null,
      languages: [language],
    };
    try {
      return identityView(await foundHome(context, profile, await createKeys(), passphrase));
    } catch (e) {
      if (!(await vaultExists(context.home))) await rm(path.join(context.home, NAME), { force: true });
      throw e;
    }
  },
  "identity.resumePractice": async () => {
    const { dbKey } = await openVault(context.home, await passphraseOf(context.home));
    lock(context);
    return identityView(await openHome(context, dbKey));
  },
  "identity.endPractice": async () => {
    await passphraseOf(context.home);
    lock(context);
    // The key goes first: whatever is left after a cut cannot be read any more. The mark goes last, so that this can be done again.
    removeVault(context.home);
    const rest = ["skoen.db", "skoen.db-wal", "skoen.db-shm", "backups", "sent.notes", "blobs", "staging", NAME];
    for (const name of rest) await rm(path.join(context.home, name), { recursive: true, force: true });
    return {};
  },
});
