// Documents beside the tables (electron/service/intake/attachments.ts).
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import { codes, refusal, roundFolder, warned } from "./folder.ts";

describe("attachments", () => {
  test("belong to the application whose journal number they carry, with side and media type", async () => {
    const folder = await roundFolder({
      "bilag/1-16-02-1-09/projekt.pdf": "a",
      "bilag/1-16-02-1-09/DK/løn.xlsx": "b",
      "bilag/1-16-02-1-09/中方/预算.docx": "c",
      "bilag/1-16-02-2_09 resumé.pdf": "d",
      "bilag/1-16-02-2-09.txt": "",
      "bilag/Thumbs.db": "x",
    });
    await symlink("/etc/passwd", join(folder, "bilag", "1-16-02-1-09", "link.pdf"));
    const draft = await readRoundFolder(folder);
    expect(draft.attachments.map(({ source, ...a }) => ({ ...a, source: source.slice(folder.length) }))).toEqual([
      {
        application: "IT-01",
        source: "/bilag/1-16-02-1-09/DK/løn.xlsx",
        name: "løn.xlsx",
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        side: "dk",
      },
      {
        application: "IT-01",
        source: "/bilag/1-16-02-1-09/projekt.pdf",
        name: "projekt.pdf",
        mediaType: "application/pdf",
        side: null,
      },
      {
        application: "IT-01",
        source: "/bilag/1-16-02-1-09/中方/预算.docx",
        name: "预算.docx",
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        side: "cn",
      },
      {
        application: "IT-02",
        source: "/bilag/1-16-02-2-09.txt",
        name: "1-16-02-2-09.txt",
        mediaType: "text/plain",
        side: null,
      },
      {
        application: "IT-02",
        source: "/bilag/1-16-02-2_09 resumé.pdf",
        name: "1-16-02-2_09 resumé.pdf",
        mediaType: "application/pdf",
        side: null,
      },
    ]);
    expect(codes(warned(draft.warnings)).toSorted()).toEqual([
      "intake.warning.attachment-empty",
      "intake.warning.attachment-link",
    ]);
  });
  test("a document with a mistyped journal number stops the round instead of staying behind", async () => {
    const folder = await roundFolder({
      "bilag/1-16-02-1-09/projekt.pdf": "a",
      "bilag/1-16-02-3-09 andet.pdf": "e",
    });
    expect(codes(await refusal(readRoundFolder(folder)))).toEqual(["intake.attachment-unmatched"]);
  });
  test("two attachment folders, several possible owners and unusable names are refused", async () => {
    const applications = "journalnummer;id;titel\n1/2;A;x\n1-2;B;y\n";
    const folder = await roundFolder({
      "applications.csv": applications,
      "budget.csv": null,
      "attachments/1-2/a.pdf": "a",
      "attachments/1-2 b": "b",
    });
    expect(codes(await refusal(readRoundFolder(folder)))).toEqual(
      expect.arrayContaining(["intake.attachment-several"]),
    );
    await mkdir(join(folder, "附件"));
    expect(codes(await refusal(readRoundFolder(folder)))).toContain("intake.files-several");
    await rm(folder, { recursive: true });
    const second = await roundFolder({
      "attachments/1-16-02-1-09/readme": "a",
      "attachments/1-16-02-1-09/a/b/c/d/e/f/g.pdf": "x",
    });
    await writeFile(join(second, "attachments", "1-16-02-1-09", "x.pdf"), "y");
    expect(codes(await refusal(readRoundFolder(second)))).toEqual(
      expect.arrayContaining(["intake.attachment-extension", "intake.attachment-too-deep"]),
    );
  });
});
