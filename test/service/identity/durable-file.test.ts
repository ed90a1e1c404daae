import * as fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readSmallFile, writeDurably } from "../../../electron/service/identity/durable-file.ts";
import { refusal, temporaryFolder } from "./temporary-folder.ts";

vi.mock("node:fs/promises", { spy: true });
afterEach(() => vi.resetAllMocks());

const errno = (code: string) => Object.assign(new Error(code), { code });
const bytes = (text: string) => Buffer.from(text, "utf8");
const text = (path: string) => fs.readFile(path, "utf8");

test("replacing swaps the file for one that only its owner can read", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "a");
  await fs.writeFile(path, "old", { mode: 0o644 });
  await writeDurably(path, bytes("new"), "replace");
  expect(await text(path)).toBe("new");
  expect((await fs.stat(path)).mode & 0o777).toBe(0o600);
  expect(await fs.readdir(folder)).toEqual(["a"]);
});

test("a new file never overwrites one that is there, nor a link to nowhere", async () => {
  const folder = await temporaryFolder();
  await fs.writeFile(join(folder, "a"), "old");
  await fs.symlink(join(folder, "nowhere"), join(folder, "b"));
  for (const name of ["a", "b"])
    expect(await refusal(writeDurably(join(folder, name), bytes("new"), "new"))).toBe("file.exists");
  expect(await text(join(folder, "a"))).toBe("old");
  expect((await fs.readdir(folder)).toSorted()).toEqual(["a", "b"]);
});

test("without hard links a new file is written all the same, and still overwrites nothing", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "a");
  vi.mocked(fs.link).mockRejectedValue(errno("EPERM"));
  await writeDurably(path, bytes("first"), "new");
  expect(await refusal(writeDurably(path, bytes("second"), "new"))).toBe("file.exists");
  expect(await text(path)).toBe("first");
  expect(await fs.readdir(folder)).toEqual(["a"]);
});

test("when the last step fails, neither a half-made nor an empty file is left", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "a");
  vi.mocked(fs.link).mockRejectedValue(errno("EPERM"));
  vi.mocked(fs.rename).mockRejectedValue(errno("EIO"));
  expect(await refusal(writeDurably(path, bytes("x"), "new"))).toBe("file.unwritable");
  expect(await fs.readdir(folder)).toEqual([]);
});

test("when replacing fails, the old file stays as it was", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "a");
  await fs.writeFile(path, "old");
  vi.mocked(fs.rename).mockRejectedValue(errno("ENOSPC"));
  expect(await refusal(writeDurably(path, bytes("new"), "replace"))).toBe("file.unwritable");
  expect(await text(path)).toBe("old");
  expect(await fs.readdir(folder)).toEqual(["a"]);
});

test("a folder that cannot be flushed does not spoil the write, a failing disk does", async () => {
  const folder = await temporaryFolder();
  const { open } = await vi.importActual<typeof fs>("node:fs/promises");
  const failing = (code: string) =>
    vi
      .mocked(fs.open)
      .mockImplementation((path, ...rest) => (path === folder ? Promise.reject(errno(code)) : open(path, ...rest)));
  failing("EPERM");
  await writeDurably(join(folder, "a"), bytes("x"), "new");
  failing("EIO");
  expect(await refusal(writeDurably(join(folder, "a"), bytes("y"), "replace"))).toBe("file.unwritable");
});

test("bytes reach the disk before the name does, and the folder after", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "a");
  const { open, rename } = await vi.importActual<typeof fs>("node:fs/promises");
  const steps: string[] = [];
  vi.mocked(fs.open).mockImplementation(async (p, ...rest) => {
    const handle = await open(p, ...rest);
    const sync = handle.sync.bind(handle);
    handle.sync = () => {
      steps.push(p === folder ? "flush folder" : "flush file");
      return sync();
    };
    return handle;
  });
  vi.mocked(fs.rename).mockImplementation((from, to) => {
    steps.push("name");
    return rename(from, to);
  });
  await writeDurably(path, bytes("x"), "replace");
  expect(steps).toEqual(["flush file", "name", "flush folder"]);
});

test("reading is bounded, and refuses what is missing or no file", async () => {
  const folder = await temporaryFolder();
  await fs.writeFile(join(folder, "a"), "12345");
  expect((await readSmallFile(join(folder, "a"), 5))?.toString()).toBe("12345");
  expect(await readSmallFile(join(folder, "a"), 4)).toBeNull();
  expect(await refusal(readSmallFile(join(folder, "b"), 5))).toBe("file.not-found");
  expect(await refusal(readSmallFile(folder, 5))).toBe("file.unreadable");
  expect(await refusal(readSmallFile("/dev/zero", 5))).toBe("file.unreadable");
});
