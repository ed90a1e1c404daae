// What a path can lead to instead of a package, and packages of another kind than the one asked for.
import fs from "node:fs";
import path from "node:path";
import type { Verdict } from "./case.ts";

export interface PathCase {
  readonly rule: string;
  readonly section: string;
  readonly code: Verdict;
  /** Makes it in the new folder `folder`. @returns the path to be read */
  readonly make: (folder: string) => string;
}

const file =
  (bytes: Uint8Array | string) =>
  (folder: string): string => {
    const at = path.join(folder, "x.skoen");
    fs.writeFileSync(at, bytes);
    return at;
  };
const sparse =
  (start: string, size: number) =>
  (folder: string): string => {
    const at = file(Buffer.from(start, "latin1"))(folder);
    fs.truncateSync(at, size);
    return at;
  };
const linked =
  (to: (folder: string) => string) =>
  (folder: string): string => {
    fs.symlinkSync(to(folder), path.join(folder, "link.skoen"));
    return path.join(folder, "link.skoen");
  };

const at = (rows: readonly (readonly [string, Verdict, PathCase["make"]])[]): PathCase[] =>
  rows.map(([rule, code, make]) => ({ rule, section: "§ 9", code, make }));

export const PATH_CASES: readonly PathCase[] = at([
  ["nothing", "file.not-found", (folder) => path.join(folder, "x.skoen")],
  ["a name that is not UTF-8", "file.name-not-utf8", (folder) => path.join(folder, "k\ufffdbenhavn.skoen")],
  ["a folder", "package.not-a-file", (folder) => folder],
  ["a device", "package.not-a-file", () => "/dev/zero"],
  ["a link to nothing", "file.not-found", linked((folder) => path.join(folder, "nowhere"))],
  ["a link to itself", "file.unreadable", linked((folder) => path.join(folder, "link.skoen"))],
  ["a path through a file", "file.unreadable", (folder) => path.join(file("x")(folder), "deeper.skoen")],
  ["a name longer than any", "file.unreadable", (folder) => path.join(folder, `${"x".repeat(300)}.skoen`)],
  ["an empty file", "zip.not-a-package", file("")],
  ["a letter", "zip.not-a-package", file("Kære kontor, her er pakken.")],
  ["a PDF", "zip.not-a-package", file("%PDF-1.7\n")],
  ["a program", "zip.not-a-package", file("MZ\x90\0")],
  ["an empty ZIP", "zip.not-a-package", file(Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]))],
  ["four bytes of a ZIP", "zip.truncated", file("PK\x03\x04")],
  ["more nothing than the quarantine keeps", "zip.not-a-package", sparse("", 2 ** 28 + 1)],
  ["a ZIP header and more of it", "zip.name", sparse("PK\x03\x04", 2 ** 28 + 1)],
  ["an age intro and more of it", "age.damaged", sparse("age-encryption.org/v1\n", 2 ** 28 + 1)],
  ["an age intro alone", "age.truncated", file("age-encryption.org/v1\n")],
  [
    "age's text form",
    "age.armored",
    file("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n"),
  ],
]);
