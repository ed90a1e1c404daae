// A second Skøn on a home: says how its unlocking ended, and with `hold` stays until it is killed. Arguments: HOME PASSPHRASE [hold].
import { isAppError } from "../../../shared/lib/errors.ts";
import { createService } from "../../../electron/service/service.ts";

const [home, passphrase, hold] = process.argv.slice(2);
if (home === undefined || passphrase === undefined) throw new Error("usage: second-skoen HOME PASSPHRASE [hold]");
const service = createService({ home });
const said = await service
  .connect()
  .call("identity.unlock", { passphrase })
  .then(
    () => "opened",
    (e: unknown) => (isAppError(e) ? e.code : String(e)),
  );
process.stdout.write(`${said}\n`);
if (hold === "hold") setInterval(() => undefined, 1000);
else await service.close();
