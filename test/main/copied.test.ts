// The clipboard keeps what came from a round no longer than the home is open (issue 5, confidentiality).
import { beforeEach, expect, test } from "vitest";
import { copied, type Copied } from "../../electron/main/copied.ts";

let board = "";
let mine: Copied;
beforeEach(() => {
  board = "";
  mine = copied({ readText: () => board, writeText: (text) => void (board = text), clear: () => void (board = "") });
});

test("scores that were copied are gone after locking; a letter, and what was copied elsewhere meanwhile, stay", async () => {
  await mine.copy("A-1\t4,5\nA-2\t3,0", true);
  await mine.forget();
  expect(board).toBe("");

  await mine.copy("Kære Bo, fristen er på fredag", false);
  await mine.forget();
  expect(board).toBe("Kære Bo, fristen er på fredag");

  await mine.copy("A-1\t4,5", true);
  board = "noget fra et andet program";
  await mine.forget();
  expect(board).toBe("noget fra et andet program");
});

test("line ends as Windows gives them back are the same text, and a letter copied after the scores is not taken", async () => {
  await mine.copy("A-1\nA-2", true);
  board = "A-1\r\nA-2";
  await mine.forget();
  expect(board).toBe("");
  await mine.copy("A-1", true);
  await mine.copy("A-1", false);
  await mine.forget();
  expect(board).toBe("A-1");
});
