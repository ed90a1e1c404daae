// The shell's own log of a home under test: event codes in order.
import fs from "node:fs";
import path from "node:path";

export function logged(home: string): string[] {
  const file = path.join(home, "desktop/logs/skoen.log");
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" ")[1] ?? "");
}
