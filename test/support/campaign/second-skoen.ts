// A second Skøn on a home: says how its unlocking ended. Arguments: HOME PASSPHRASE.
import { isAppError } from "../../../shared/lib/errors.ts";
import { createService } from "../../../electron/service/service.ts";

const [home, passphrase] = process.argv.slice(2);
if (home === undefined || passphrase === undefined) throw new Error("usage: second-skoen HOME PASSPHRASE");
const service = createService({ home });
const said = await service
  .connect()
  .call("identity.unlock", { passphrase })
  .then(
    () => "opened",
    (e: unknown) => (isAppError(e) ? e.code : String(e)),
  );
await service.close();
process.stdout.write(`${said}\n`);
