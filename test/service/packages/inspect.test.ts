// Whatever a path points to, inspecting it ends soon and says something a person can act on.
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inspectPackage } from "../../../electron/service/packages/inspect.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { outcome, outcomeOf } from "../../support/outcome.ts";
import { cardDraft, packageBytes, run, temporaryFolder, zipBytes } from "../../support/package-fixtures.ts";

const inspecting = (path: string): Promise<string> => outcomeOf(inspectPackage(path));

test("no file, a folder, a FIFO, a device, a dangling link, a path through a file", async () => {
  const dir = temporaryFolder();
  const at = (name: string): string => join(dir, name);
  mkdirSync(at("folder"));
  writeFileSync(at("file"), "x");
  symlinkSync(at("nowhere"), at("dangling"));
  expect(run("mkfifo", [at("fifo")]).status).toBe(0);
  expect(await inspecting(at("none"))).toBe("file.not-found");
  expect(await inspecting(at("folder"))).toBe("package.not-a-file");
  expect(await inspecting(at("fifo"))).toBe("package.not-a-file");
  expect(await inspecting("/dev/zero")).toBe("package.not-a-file");
  expect(await inspecting(at("dangling"))).toBe("file.not-found");
  expect(await inspecting(at("file/deeper"))).toBe("file.unreadable");
  expect(await inspecting(at("x".repeat(300)))).toBe("file.unreadable");
});

test("a link to a package is the package", async () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "card.skoen"), zipBytes(preparePackage(cardDraft())));
  symlinkSync(join(dir, "card.skoen"), join(dir, "link"));
  expect((await inspectPackage(join(dir, "link"))).kind).toBe("enrolment-card");
});

describe("files that are no packages", () => {
  const files: readonly [string, string, Uint8Array][] = [
    ["empty", "zip.not-a-package", Buffer.alloc(0)],
    ["one byte", "zip.not-a-package", Buffer.from("P")],
    ["text", "zip.not-a-package", Buffer.from("Kære ansøger")],
    ["a PDF", "zip.not-a-package", Buffer.from("%PDF-1.7\n%âãÏÓ\n")],
    ["an empty ZIP", "zip.not-a-package", Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)])],
    ["four bytes of a ZIP", "zip.truncated", Buffer.from("PK\x03\x04", "latin1")],
    ["an age intro alone", "age.truncated", Buffer.from("age-encryption.org/v1\n")],
    [
      "an age header without end",
      "age.damaged",
      Buffer.from(`age-encryption.org/v1\n${"-> X25519 a\n".repeat(10_000)}`),
    ],
    [
      "a ZIP of another program",
      "zip.name",
      Buffer.from("PK\x03\x04\x14\0\0\0\x08\0abcd\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt", "latin1"),
    ],
  ];
  test.each(files)("%s: %s", async (_name, code, bytes) => {
    const file = join(temporaryFolder(), "x.skoen");
    writeFileSync(file, bytes);
    expect(await inspecting(file)).toBe(code);
  });

  test("ten gigabytes of nothing, alone and behind a good beginning", async () => {
    const file = join(temporaryFolder(), "x.skoen");
    writeFileSync(file, "");
    truncateSync(file, 10 * 2 ** 30);
    expect(await inspecting(file)).toBe("zip.not-a-package");
    writeFileSync(file, zipBytes(preparePackage(cardDraft())));
    truncateSync(file, 10 * 2 ** 30);
    expect(await inspecting(file)).toBe("zip.trailing-bytes");
    writeFileSync(file, "age-encryption.org/v1\n");
    truncateSync(file, 10 * 2 ** 30);
    expect(await inspecting(file)).toBe("age.damaged");
  });
});

test("random bytes, and packages with random parts replaced, are refused and never make the reader fall over", () => {
  const good = packageBytes("review");
  const outcomes = new Set<string>();
  const attempt = (bytes: Uint8Array): void => void outcomes.add(outcome(bytes));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) =>
      attempt(Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), bytes])),
    ),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(
      fc.nat({ max: good.length }),
      fc.nat({ max: 60 }),
      fc.uint8Array({ maxLength: 60 }),
      (at, drop, insert) => attempt(Buffer.concat([good.subarray(0, at), insert, good.subarray(at + drop)])),
    ),
    { numRuns: 1500 },
  );
  expect(outcomes.size).toBeGreaterThan(5);
});
