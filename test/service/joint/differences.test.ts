// Two offices that hold different packages compute different prioritisations: whoever signs second is told in which cases and what
// to ask for, in words (domain.md § 7.11).
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordedParams } from "../../../shared/i18n/errors/worded.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { errorSentence } from "../../../shared/i18n/translate.ts";
import { isAppError, type AppError } from "../../../shared/lib/errors.ts";
import type { Home } from "../../support/service-home.ts";
import {
  DAYS,
  exportGroup,
  mustTake,
  reviewAll,
  smallRound,
  take,
  type SmallRound,
} from "../../support/small-round.ts";
import { chairsList, forger, rowsOf, type Forger } from "../trust/refusing.ts";
import { forge, read } from "../trust/support.ts";

let small: SmallRound;
let forging: Forger;
/** As the Danish office passes them on. */
let list: { file: string; digest: string };
let conflict: { file: string; digest: string };
let folders = 0;
const folder = (): string => small.folder(`out-${++folders}`);

beforeAll(async () => {
  small = await smallRound();
  forging = await forger(small, ["O-DK", "O-CN", "E-01"]);
  small.clock.now = DAYS.review;
  const own = await reviewAll(small, "E-01");
  const [second, third] = [await reviewAll(small, "E-02"), await reviewAll(small, "E-03")];
  mustTake(await take(small.home("E-01"), second.file, third.file));
  small.clock.now = DAYS.consolidate;
  await chairsList(small, forging);
  const out = await exportGroup(small.home("E-01"), small.round, folder());
  mustTake(await take(small.home("O-DK"), out.file));
  const sent = await small
    .home("O-DK")
    .client.call("packages.send", { digest: out.digest, folder: folder(), recipients: ["office:cn"] });
  list = { file: sent.file, digest: out.digest };
  const facts = await read(small, own.file, forging.key("O-DK"));
  conflict = await forge(small, facts, forging.key("E-01"), {
    predicate: (p) => ({
      sequence: p.sequence + 1,
      history: [facts.digest],
      audience: ["chair:dk", "office:dk", "office:cn"],
    }),
    documents: {
      "review.json": (d) => ({
        ...d,
        rows: rowsOf(d).map((r) =>
          r["application"] === "A-1"
            ? {
                ...r,
                conflict: {
                  answer: "conflicted",
                  kind: "economic",
                  reason: "Ejer",
                  at: DAYS.review,
                  confirmedAt: null,
                },
                judgements: [],
                recommendation: null,
              }
            : r,
        ),
      }),
    },
  });
  small.clock.now = DAYS.joint;
});
afterAll(() => small.close());

/** What `second` is told when it signs what `first` proposes. */
async function told(first: Home, second: Home): Promise<AppError> {
  const at = { round: small.round, recipients: "plain" as const };
  const proposal = await first.client.call("joint.export", { ...at, folder: folder() });
  mustTake(await take(second, proposal.file));
  const verified = await second.client.call("joint.verify", { round: small.round, digest: proposal.digest });
  const error = await second.client
    .call("joint.cosign", { ...at, digest: proposal.digest, folder: folder() })
    .then(() => null)
    .catch((e: unknown) => e);
  if (!isAppError(error)) throw new Error("signed");
  expect(verified.same).toBe(false);
  expect(verified.differences.map((d) => d.code)).toEqual(error.details.map((d) => d.code));
  for (const language of LANGUAGES) {
    const sentence = errorSentence(error, language);
    expect(sentence).not.toMatch(/\{\{|joint\./u);
    for (const value of error.details.flatMap((d) => Object.values(wordedParams(d.code, d.params, language))))
      expect(sentence).toContain(String(value));
  }
  return error;
}
const parts = (e: AppError): unknown[] => e.details.map((d) => [d.code, d.params, d.details.map((x) => x.code)]);

test("a conflict that only the office signing second knows of", async () => {
  const [dk, cn] = [await small.copyOf("O-DK", "dk 1"), await small.copyOf("O-CN", "cn 1")];
  mustTake(await take(cn, list.file));
  mustTake(await take(dk, conflict.file));
  expect(parts(await told(cn, dk))).toEqual([
    ["joint.differs.conflict-here", { application: "A-1", person: "E-01" }, []],
  ]);
});

test("a conflict that only the office that proposes knows of", async () => {
  const [dk, cn] = [await small.copyOf("O-DK", "dk 2"), await small.copyOf("O-CN", "cn 2")];
  mustTake(await take(cn, list.file));
  mustTake(await take(dk, conflict.file));
  expect(parts(await told(dk, cn))).toEqual([
    ["joint.differs.conflict-there", { application: "A-1", person: "E-01" }, []],
  ]);
});

test("a list that only one of them holds, and what is undecided for want of it", async () => {
  const [dk, cn] = [await small.copyOf("O-DK", "dk 3"), await small.copyOf("O-CN", "cn 3")];
  const named = { group: "dk", author: "E-01", digest: list.digest.slice(0, 12) };
  const undecided = (where: "here" | "there"): unknown[] =>
    ["A-1", "A-2", "A-3"].map((application) => [
      `joint.differs.undecided-${where}`,
      { application, group: "dk" },
      ["joint.undecided.consolidation-missing"],
    ]);
  expect(parts(await told(dk, cn))).toEqual([["joint.differs.list-there", named, []], ...undecided("here")]);
  expect(parts(await told(cn, dk))).toEqual([["joint.differs.list-here", named, []], ...undecided("there")]);
});
