// A new edition replaces a document: marks made on the old one stay with the person, and search knows only the new one.
import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import { DAYS, mustTake, smallRound, take, writeIntake, writeRow, type SmallRound } from "../../support/small-round.ts";

const OLD = "Budget, første udgave";
const NEW = "Budget, anden udgave";
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

let small: SmallRound;
let home: Home;
beforeAll(async () => {
  small = await smallRound({ documents: { "j-1-09 budget.txt": OLD } });
  home = small.home("E-02");
  small.clock.now = DAYS.review;
  await writeRow(home, small.round, "A-1", { steps: null });
});
afterAll(() => small.close());

const mark = (id: string, content: string) => ({
  id,
  application: "A-1",
  sha256: sha(content),
  page: 1,
  rects: [],
  text: "",
  comment: "Regnefejl",
  criterion: null,
});
const put = (annotation: ReturnType<typeof mark>) =>
  home.client.call("annotations.put", { round: small.round, annotation });
const found = async (query: string): Promise<(string | null)[]> =>
  (await home.client.call("search.query", { round: small.round, query })).hits.map((h) => h.sha256);
const index = (content: string) =>
  home.client.call("search.index", { round: small.round, sha256: sha(content), pages: [content] });

test("marks on the old document are listed after those on the new, and can still be changed", async () => {
  const [old, fresh] = [randomUUID(), randomUUID()];
  await put(mark(old, OLD));
  await index(OLD);
  expect([await found("første"), await codeOf(put(mark(randomUUID(), NEW)))]).toEqual([[sha(OLD)], "document.unknown"]);

  writeIntake(small.intake, { documents: { "j-1-09 budget.txt": NEW }, titles: { "A-1": "Nyt navn" } });
  const office = small.home("O-DK").client;
  await office.call("rounds.update", { round: small.round, folder: small.intake });
  const { files } = await office.call("rounds.exportBundles", {
    round: small.round,
    folder: small.folder("edition-2"),
    recipients: "default",
  });
  mustTake(await take(home, files.find((f) => f.reader === "E-02")?.file ?? ""));

  await index(NEW);
  await put(mark(fresh, NEW));
  await put({ ...mark(old, OLD), comment: "Rettet i anden udgave" });
  const { annotations } = await home.client.call("annotations.list", { round: small.round, application: "A-1" });
  expect(annotations.map((a) => [a.id, a.comment])).toEqual([
    [fresh, "Regnefejl"],
    [old, "Rettet i anden udgave"],
  ]);
  expect([await found("første"), await found("anden"), await found("nyt navn"), await found("projekt A-1")]).toEqual([
    [],
    [sha(NEW)],
    [null],
    [],
  ]);
  expect(
    await codeOf(home.client.call("documents.read", { round: small.round, sha256: sha(OLD), offset: 0, length: 9 })),
  ).toBe("document.unknown");
});
