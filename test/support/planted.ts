// Files planted against the walls: each case in a folder of its own, all linted in one run with the project's own configuration.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

interface PlantedFile {
  /** Below the root, as in the project. */
  readonly file: string;
  readonly source: string;
}
interface Told {
  readonly number_of_files: number;
  readonly diagnostics: readonly { readonly filename: string; readonly code: string; readonly help?: string }[];
}

/** By case: what the linter reports of it, rule and reason a line; nothing where it has no complaint. */
export function lintPlanted(cases: readonly (readonly PlantedFile[])[]): string[] {
  const config = JSON.parse(fs.readFileSync(path.join(root, ".oxlintrc.json"), "utf8")) as Record<string, unknown>;
  delete config["$schema"];
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-walls-"));
  try {
    for (const [i, files] of cases.entries()) {
      for (const { file, source } of files) {
        const target = path.join(work, String(i), file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, source);
      }
      fs.writeFileSync(path.join(work, String(i), ".oxlintrc.json"), JSON.stringify(config));
    }
    const run = spawnSync(path.join(root, "node_modules/.bin/oxlint"), ["--deny-warnings", "--format", "json", "."], {
      cwd: work,
      encoding: "utf8",
    });
    const told = JSON.parse(run.stdout) as Told;
    if (told.number_of_files !== cases.flat().length || run.status !== (told.diagnostics.length > 0 ? 1 : 0))
      throw new Error(`oxlint ended with ${run.status} after ${told.number_of_files} files: ${run.stderr}`);
    return cases.map((_, i) =>
      told.diagnostics
        .filter((d) => d.filename.startsWith(`${i}/`))
        .map((d) => `${d.code} ${d.help ?? ""}`)
        .join("\n"),
    );
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}
