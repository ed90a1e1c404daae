// Makes the home of a chair who has sent his own review and waits for the others', with everything that may come in, and prints where:
// `node inbox-home.ts FOLDER`. A program of its own, as group-home.ts.
import fs from "node:fs";
import path from "node:path";
import { passphraseOf } from "../support/service-home.ts";
import { DAYS, exportReview, reviewAll, smallRound, writeRow } from "../support/small-round.ts";
import type { GroupHome } from "./group-home.ts";

export interface InboxHome extends GroupHome {
  /** E-02: an unfinished package, the finished one after it, and that one once more under another name. */
  readonly draft: string;
  readonly finished: string;
  readonly twice: string;
  /** E-03: two packages of which neither knows the other. */
  readonly forks: readonly [string, string];
  /** From the other side: not for this chair. */
  readonly foreign: string;
  readonly noPackage: string;
  /** A day after the deadline for reviews. */
  readonly late: string;
}

async function make(folder: string): Promise<InboxHome> {
  const small = await smallRound();
  small.clock.now = DAYS.review;
  const mail = path.join(folder, "mail");
  fs.mkdirSync(mail, { recursive: true });
  const put = (file: string, name: string): string => {
    const target = path.join(mail, name);
    fs.copyFileSync(file, target);
    return target;
  };
  const chair = small.home("E-01");
  await reviewAll(small, "E-01", { "A-3": { answer: "conflicted" } });
  await chair.client.call("settings.set", { tourSeen: true });

  const draft = await reviewAll(small, "E-02", { "A-1": { answer: "possible" }, "A-2": { steps: null } });
  await writeRow(small.home("E-02"), small.round, "A-2", { steps: [2, 9, 4] });
  const finished = await exportReview(small.home("E-02"), small.round, small.folder("finished"));
  await reviewAll(small, "E-03");
  const copy = await small.copyOf("E-03", "second computer");
  const fork = async (home: typeof copy, name: string): Promise<string> => {
    await writeRow(home, small.round, "A-1", { steps: name === "a" ? [4, 4, 4] : [5, 5, 5] });
    return (await exportReview(home, small.round, small.folder(`fork-${name}`))).file;
  };
  const forks = [await fork(small.home("E-03"), "a"), await fork(copy, "b")] as const;
  const foreign = await reviewAll(small, "E-12");
  const noPackage = path.join(mail, "referat.skoen");
  fs.writeFileSync(noPackage, "Dette er ikke en pakke.");
  const made: InboxHome = {
    home: path.join(folder, "home"),
    passphrase: passphraseOf("E-01"),
    now: DAYS.review,
    late: DAYS.lateReview,
    round: small.round,
    draft: put(draft.file, "vurdering-bo-1.skoen"),
    finished: put(finished.file, "vurdering-bo-2.skoen"),
    twice: put(finished.file, "vurdering-bo-2 (1).skoen"),
    forks: [put(forks[0], "vurdering-carla-a.skoen"), put(forks[1], "vurdering-carla-b.skoen")],
    foreign: put(foreign.file, "vurdering-shanghai.skoen"),
    noPackage,
  };
  await chair.service.close();
  fs.cpSync(chair.folder, made.home, { recursive: true });
  await small.close();
  return made;
}

const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder)));
