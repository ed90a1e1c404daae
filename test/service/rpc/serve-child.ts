// Far end of the child-process suite: serves the test contract to its parent and ends with it.
import { serveTest } from "../../shared/rpc/test-contract.ts";

serveTest(
  {
    post: (m) => void process.send?.(m),
    onMessage(listener) {
      process.on("message", listener);
      return () => process.off("message", listener);
    },
  },
  { bugs: [], waiting: 0, cancelled: 0 },
);
process.on("disconnect", () => process.exit(0));
