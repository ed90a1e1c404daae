// `skoen import`: takes packages in and says of every single file what became of it.
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import { packageTexts as texts } from "../../../shared/i18n/cli/package.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { asFileError } from "../../service/packages/file-errors.ts";
import type { Cli } from "../cli.ts";
import { blocks, table } from "../layout.ts";
import type { CommandSpec } from "../spec.ts";
import { fields, value } from "../words.ts";
import { argument } from "./given.ts";

interface Found {
  readonly path: string;
  readonly isFolder: boolean;
  readonly files: readonly string[];
}

/** A folder stands for the packages directly in it, by name. @throws AppError file.* */
async function expand(path: string): Promise<Found> {
  const isFolder = await stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );
  if (!isFolder) return { path, isFolder, files: [path] };
  const names = await readdir(path).catch((e: unknown) => {
    throw asFileError(e, path, "read");
  });
  const files = names
    .filter((n) => n.toLowerCase().endsWith(".skoen"))
    .toSorted()
    .map((n) => join(path, n));
  return { path, isFolder, files };
}

/** One file at a time: a file that has gone must not hide what became of the others. */
async function importOne(cli: Cli, file: string): Promise<ImportOutcome | undefined> {
  try {
    return (await cli.call("packages.import", { files: [file] })).outcomes[0];
  } catch (e) {
    if (!isAppError(e) || !e.code.startsWith("file.")) throw e;
    return {
      file: basename(file),
      outcome: "refused",
      digest: null,
      kind: null,
      author: null,
      sequence: null,
      notes: [],
      refusal: { code: e.code, params: { ...e.params } },
    };
  }
}

export const importCommand: CommandSpec = {
  name: "import",
  about: texts.import,
  arguments: [argument("<files...>", "files")],
  examples: ["*.skoen", "indbakke/ --json"],
  async run(cli, given) {
    const found = await Promise.all(given.many("files").map((f) => expand(resolve(f))));
    const files = found.flatMap((f) => f.files);
    const empty = found.filter((f) => f.isFolder && f.files.length === 0);
    const outcomes: ImportOutcome[] = [];
    for (const [i, file] of files.entries()) {
      if (cli.signal.aborted) throw new AppError("cancelled");
      cli.progress(i, files.length, basename(file));
      const outcome = await importOne(cli, file);
      if (outcome) outcomes.push(outcome);
    }
    const refused = outcomes.filter((o) => o.outcome === "refused");
    const said = outcomes.flatMap((o) => {
      const refusal = o.refusal ? [`${cli.sentence(o.refusal)} (${o.refusal.code})`] : [];
      const lines = [...refusal, ...o.notes.map((n) => cli.sentence(n))];
      return lines.length === 0 ? [] : [[o.file, ...lines.map((l) => `  ${l}`)].join("\n")];
    });
    const rows = outcomes.map((o) => [
      value(cli, o.outcome),
      o.file,
      value(cli, o.kind),
      o.author ?? "",
      o.sequence === null ? "" : String(o.sequence),
    ]);
    return {
      json: {
        outcomes: outcomes.map((o) => ({
          ...o,
          notes: o.notes.map((n) => ({ ...n, message: cli.sentence(n) })),
          refusal: o.refusal && { ...o.refusal, message: cli.sentence(o.refusal) },
        })),
        emptyFolders: empty.map((f) => f.path),
      },
      text: blocks(
        table(fields(cli, "outcome", "file", "kind", "author", "sequence"), rows),
        ...said,
        ...empty.map((f) => cli.say(texts.emptyFolder, { folder: f.path })),
      ),
      ...(refused.length > 0 && {
        refusal: new AppError("import.some-refused", { refused: refused.length, total: outcomes.length }),
      }),
    };
  },
};
