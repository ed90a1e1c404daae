// A service over a home, for the test that started this program (`own-home.ts`): the service's database belongs to Node 24 and not to
// the test runner's loader. `node home-program.ts HOME`
import { facePort } from "../../../shared/rpc/frames.ts";
import { createService } from "../../../electron/service/service.ts";

const [home] = process.argv.slice(2);
if (home === undefined) throw new Error("usage: home-program HOME");
const service = createService({ home, vaultCost: 2 ** 14, log: (line) => void process.stderr.write(`${line}\n`) });
const port = facePort((message) => {
  // A test that has ended hears nothing more; `disconnect` ends this program.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
});
service.serve(port);
process.on("message", (message) => port.deliver(message));
process.on("disconnect", () => void service.close().then(() => process.exit(0)));
