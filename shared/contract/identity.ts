// The person of this home: identity, passphrase, card, backup, and the office keys he trusts.
import { z } from "zod";
import { digestSchema, key32Schema, languageSchema, sideSchema } from "../domain/ids.ts";
import { read, write, job } from "../rpc/contract.ts";

const profile = z.object({
  name: z.string().min(1).max(200),
  organisation: z.string().max(300),
  email: z.string().max(300).nullable(),
  languages: z.array(languageSchema).min(1),
});
const passphrase = z.string().max(1000);
const identity = profile.extend({
  key: key32Schema,
  fingerprint: digestSchema,
  /** 8 × 5 digits, readable aloud. */
  digits: z.string(),
  words: z.object({ en: z.array(z.string()), zh: z.array(z.string()) }),
  recipient: z.string(),
  device: z.uuid(),
});
const nothing = z.object({});

export const identityContract = {
  "identity.status": read(
    nothing,
    z.object({
      exists: z.boolean(),
      unlocked: z.boolean(),
      /** A throw-away home for the sample round: its passphrase lies beside it, nothing in it counts. */
      practice: z.boolean(),
      identity: identity.nullable(),
    }),
  ),
  "identity.create": write(profile.extend({ passphrase }), identity),
  "identity.unlock": write(z.object({ passphrase }), identity),
  "identity.lock": write(nothing, nothing),
  "identity.changePassphrase": write(z.object({ current: passphrase, next: passphrase }), nothing),
  "identity.suggestPassphrase": read(z.object({ language: languageSchema }), z.object({ passphrase: z.string() })),
  /** Writes the signed enrolment card into a folder; returns its path. */
  "identity.writeCard": job(z.object({ folder: z.string() }), z.object({ file: z.string(), digest: digestSchema })),
  "identity.backup": job(z.object({ file: z.string(), passphrase }), z.object({ file: z.string() })),
  /** Into an empty home: a second device, or a new laptop. `passphrase` protects the home, `backupPassphrase` opens the file. */
  "identity.restore": write(z.object({ file: z.string(), backupPassphrase: passphrase, passphrase }), identity),
  /** Into an empty home: a throw-away identity, so that the sample round can be tried at once. */
  "identity.startPractice": write(z.object({ language: languageSchema }), identity),
  "identity.resumePractice": write(nothing, identity),
  /** Removes a practice home with all that is in it; `home.not-practice` for any other. */
  "identity.endPractice": write(nothing, nothing),
  "pins.list": read(
    nothing,
    z.object({
      pins: z.array(
        z.object({
          side: sideSchema,
          fingerprint: digestSchema,
          digits: z.string(),
          origin: z.enum(["own", "compared", "vouched", "first-seen"]),
          at: z.string(),
        }),
      ),
    }),
  ),
  /** A person compared the fingerprint (digits typed or read aloud). Refuses when they differ. */
  "pins.confirm": write(z.object({ side: sideSchema, digits: z.string() }), nothing),
} as const;
