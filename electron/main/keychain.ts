// Unlocking by the system's keychain, only where it really protects: Linux without a keyring "encrypts" with a fixed word, and that
// counts as none (architecture.md, Storage).
import fs from "node:fs";
import { AppError } from "../../shared/lib/errors.ts";

/** What of Electron's safeStorage is used; tests bring their own. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
  /** Linux, and not in every Electron. */
  getSelectedStorageBackend?(): string;
}
export interface Keychain {
  state(): "available" | "none" | "basic_text";
  /** @throws AppError host.no-keychain */
  store(secret: string): void;
  /** null: nothing stored, or not readable any more (another user, another machine, a reset keyring). */
  read(): string | null;
  forget(): void;
}

export function keychain(safe: SafeStorage, file: string, platform: string): Keychain {
  const state = (): ReturnType<Keychain["state"]> => {
    if (platform === "linux") {
      const backend = safe.getSelectedStorageBackend?.();
      if (backend === "basic_text") return "basic_text";
      if (backend === "unknown") return "none";
    }
    return safe.isEncryptionAvailable() ? "available" : "none";
  };
  return {
    state,
    store(secret) {
      if (state() !== "available") throw new AppError("host.no-keychain");
      const part = `${file}.part`;
      fs.writeFileSync(part, safe.encryptString(secret), { mode: 0o600 });
      fs.renameSync(part, file);
    },
    read() {
      if (state() !== "available" || !fs.existsSync(file)) return null;
      try {
        return safe.decryptString(fs.readFileSync(file));
      } catch {
        return null;
      }
    },
    forget: () => fs.rmSync(file, { force: true }),
  };
}
