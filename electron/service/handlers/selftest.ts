// Handler: what a person asks of a build in ten seconds (`skoen --selftest`): does everything work that Skøn builds on, here, now? No
// home is needed and none is touched.
import fs from "node:fs";
import path from "node:path";
import type { deskContract } from "../../../shared/contract/desk.ts";
import type { SelftestCheck } from "../../../shared/contract/selftest.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import type { ServiceContext } from "../context.ts";
import { checkCiphers, checkVectors } from "../selftest/crypto.ts";
import { checkDatabase } from "../selftest/database.ts";
import { checkFiles, checkSolver, checkThreads, selftestPaper } from "../selftest/parts.ts";
import { VECTORS } from "../selftest/vectors.ts";

async function checked(id: SelftestCheck["id"], check: () => string | Promise<string>): Promise<SelftestCheck> {
  try {
    return { id, ok: true, detail: await check() };
  } catch (e) {
    return { id, ok: false, detail: e instanceof Error ? e.message.slice(0, 300) : String(e) };
  }
}

async function writePaper(context: ServiceContext, folder: string): Promise<string> {
  const { htmlBytes } = await import("../reports/write-html.ts");
  const file = path.join(folder, "selftest.html");
  fs.writeFileSync(file, htmlBytes(selftestPaper(context)));
  return file;
}

export const selftestHandlers = (
  context: ServiceContext,
): Pick<Handlers<typeof deskContract>, "diagnostics.selftest"> => ({
  async "diagnostics.selftest"({ folder }) {
    const checks = [
      await checked("vectors", () => checkVectors(VECTORS, folder)),
      await checked("ciphers", checkCiphers),
      await checked("database", () => checkDatabase(folder)),
      await checked("threads", () => checkThreads(context, folder)),
      await checked("solver", () => checkSolver(context)),
      await checked("files", () => checkFiles(context)),
    ];
    return { checks, paper: await writePaper(context, folder), node: process.versions.node };
  },
});
