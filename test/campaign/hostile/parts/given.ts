// What several parts of the campaign start from: one small round played to its end, built once for all parts of a test file.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { worldOf, type World } from "../../../support/campaign/hostile/genuine.ts";
import { scratchFolder } from "../../../support/campaign/scratch.ts";
import { buildStage, type BaseHome, type BaseName, type Stage } from "../../../support/campaign/stage.ts";

export interface Given {
  /** Removed afterwards. */
  readonly folder: string;
  readonly stage: Stage;
  readonly world: World;
  readonly base: (name: BaseName) => BaseHome;
}

/** Call once in a test file; what it returns is there in tests and hooks of the parts. */
export function prepared(name: string): () => Given {
  const folder = scratchFolder(name);
  let given: Given | null = null;
  beforeAll(async () => {
    const stage = await buildStage(path.join(folder, "stage"));
    const base = (wanted: BaseName): BaseHome => {
      const found = stage.bases.get(wanted);
      if (!found) throw new Error(`no home ${wanted}`);
      return found;
    };
    given = { folder, stage, world: await worldOf(stage), base };
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return () => {
    if (!given) throw new Error("not prepared yet");
    return given;
  };
}
