// The computer's keychain never keeps a passphrase that no longer opens anything.
import { host } from "../../api/client.ts";
import { changeSettings, useSettings } from "../../stores/settings.ts";

/** After a change of passphrase. False: the keychain could not take the new one, holds none now, and unlocking by it is off. */
export async function renewKeychain(secret: string): Promise<boolean> {
  if (!useSettings.getState().settings.keychain) return true;
  try {
    await host.call("host.keychain.store", { secret });
    return true;
  } catch {
    await host.call("host.keychain.forget", {}).catch(() => undefined);
    await changeSettings({ keychain: false });
    return false;
  }
}
