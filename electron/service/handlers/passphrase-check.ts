// Before a signature a face may ask for the passphrase once more: nobody signs at a desk somebody else has left.
import { openVault } from "../identity/vault.ts";

/** @throws AppError vault.wrong-passphrase */
export async function checkPassphrase(home: string, passphrase: string): Promise<void> {
  const { dbKey } = await openVault(home, passphrase);
  dbKey.fill(0);
}
