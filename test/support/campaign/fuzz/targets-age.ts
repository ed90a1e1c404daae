// Targets of the cryptographic envelopes: age files, backups of identities, fingerprints read aloud.
import fs from "node:fs";
import path from "node:path";
import { readBackup } from "../../../../electron/service/identity/backup.ts";
import { decryptingSource } from "../../../../electron/service/packages/age.ts";
import { openRegularFile } from "../../../../electron/service/packages/byte-source.ts";
import { fingerprintDigits, sameFingerprint } from "../../../../shared/domain/fingerprint.ts";
import { sha256 } from "../../forge.ts";
import { ageFile } from "../hostile/age-forge.ts";
import { Broken, bytesOf, textOf, type FuzzTarget } from "./target.ts";

export interface AgeSeeds {
  readonly identity: string;
  readonly recipient: string;
  /** A backup's bytes and its passphrase. */
  readonly backup: Uint8Array;
  readonly passphrase: string;
}

const WORDS = ["-> X25519 ", "-> scrypt ", "\n--- ", "age-encryption.org/v1\n", "\n", "=", "\r\n", "AAAA"];

export function ageTargets({ identity, recipient, backup, passphrase }: AgeSeeds, scratch: string): FuzzTarget[] {
  const file = path.join(scratch, "input.age");
  const plains = [Buffer.alloc(0), Buffer.from("PK\x03\x04 kort"), Buffer.alloc(65_536, 7), Buffer.alloc(65_600, 9)];
  const digests = new Set(plains.map((p) => sha256(p)));
  const fingerprint = sha256("somebody");
  const digits = fingerprintDigits(fingerprint);
  return [
    {
      name: "age file",
      seeds: () => plains.map((p) => ageFile(p, recipient)),
      words: WORDS,
      async run(bytes) {
        fs.writeFileSync(file, bytes);
        const opened = openRegularFile(file);
        try {
          const source = await decryptingSource(opened, [identity]);
          const parts: Buffer[] = [];
          for (let piece = source.next(); piece; piece = source.next()) parts.push(Buffer.from(piece));
          if (!digests.has(sha256(Buffer.concat(parts)))) throw new Broken("bytes that nobody encrypted");
        } finally {
          opened.close();
        }
      },
    },
    {
      name: "backup of an identity",
      seeds: () => [backup],
      words: [...WORDS, " 1", " 14", " 18", " 19", " 63"],
      shortRuns: 40,
      async run(bytes) {
        fs.writeFileSync(file, bytes);
        const read = await readBackup(file, passphrase);
        if (read.keys.ageRecipient !== recipient) throw new Broken("keys that nobody backed up");
      },
    },
    {
      name: "fingerprint typed in",
      seeds: () => [bytesOf(digits), bytesOf(digits.replaceAll(" ", "")), bytesOf("１２３４５")],
      words: ["-", " ", "　", "65535", "65536", "٠", "０"],
      run(bytes) {
        const typed = textOf(bytes);
        const folded = typed.normalize("NFKC").replaceAll(/\D/gu, "");
        if (sameFingerprint(typed, fingerprint) && folded !== digits.replaceAll(" ", ""))
          throw new Broken(`taken for the same: ${JSON.stringify(typed)}`);
      },
    },
  ];
}
