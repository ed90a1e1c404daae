// Writes resources/schemas/*.json from the zod schemas, so that others can check a document without Skøn. A test keeps them equal.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { documentSchemas } from "../../shared/domain/documents.ts";
import { statementSchema } from "../../shared/domain/package.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../resources/schemas");

/** File name → text, one per document and one for the signed statement. */
export function schemaFiles(): Map<string, string> {
  const all: [string, z.ZodType][] = [...Object.entries(documentSchemas), ["statement.json", statementSchema]];
  return new Map(
    all.map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
      return [
        name.replace(".json", ".schema.json"),
        `${JSON.stringify({ $id: `urn:skoen:schema:${name.replace(".json", "")}:v1`, ...json }, null, 2)}\n`,
      ];
    }),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of schemaFiles()) fs.writeFileSync(path.join(FOLDER, name), text);
}
