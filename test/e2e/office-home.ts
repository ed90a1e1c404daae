// Makes the home of an office that waits for packages, with everything that may come in, and prints where: `node office-home.ts FOLDER`.
// A program of its own, as group-home.ts.
import fs from "node:fs";
import path from "node:path";
import { passphraseOf } from "../support/service-home.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  smallRound,
  take,
  writeRow,
} from "../support/small-round.ts";
import type { GroupHome } from "./group-home.ts";

export interface OfficeHome extends GroupHome {
  /** Forty files, as a secretariat drops them: see `make`. */
  readonly forty: readonly string[];
  /** A final list of the chair's, and a second one from his other computer that does not know it. */
  readonly lists: readonly [string, string];
  /** The day after the deadline for lists. */
  readonly late: string;
}

async function make(folder: string): Promise<OfficeHome> {
  const small = await smallRound();
  const { round } = small;
  small.clock.now = DAYS.review;
  const mail = path.join(folder, "mail");
  fs.mkdirSync(mail, { recursive: true });
  const put = (file: string, name: string): string => {
    const target = path.join(mail, name);
    fs.copyFileSync(file, target);
    return target;
  };
  const [office, chair, bo, carla] = [small.home("O-DK"), small.home("E-01"), small.home("E-02"), small.home("E-03")];
  await office.client.call("settings.set", { tourSeen: true });
  const own = await reviewAll(small, "E-01");
  // Bo: a draft, a number that is never sent, and the finished one.
  const draft = await reviewAll(small, "E-02", { "A-2": { steps: null } });
  await writeRow(bo, round, "A-2", { steps: [2, 9, 4] });
  await exportReview(bo, round, small.folder("lost"));
  await writeRow(bo, round, "A-2", { steps: [3, 9, 4] });
  const finished = await exportReview(bo, round, small.folder("finished"));
  const first = await reviewAll(small, "E-03");
  mustTake(await take(chair, finished.file, first.file));
  const carlaB = await small.copyOf("E-03", "second computer");
  await writeRow(carla, round, "A-1", { steps: [4, 4, 4] });
  await writeRow(carlaB, round, "A-1", { steps: [5, 5, 5] });
  const forks = [
    await exportReview(carla, round, small.folder("fork-a")),
    await exportReview(carlaB, round, small.folder("fork-b")),
  ];
  // Unencrypted, so that it can be read; it is for others all the same.
  await reviewAll(small, "E-12");
  const foreign = await exportReview(small.home("E-12"), round, small.folder("plain"), { recipients: "plain" });
  const cut = path.join(mail, "vurdering-afbrudt.skoen");
  fs.writeFileSync(cut, fs.readFileSync(own.file).subarray(0, 700));
  const noPackage = path.join(mail, "referat.skoen");
  fs.writeFileSync(noPackage, "Dette er ikke en pakke.");

  small.clock.now = DAYS.consolidate;
  const rows = ["A-1", "A-2", "A-3"].map((application, i) => ({ application, place: i + 1 }));
  await consolidate(chair, round, rows);
  const tablet = await small.copyOf("E-01", "tablet");
  await consolidate(tablet, round, [{ application: "A-3", outcome: "not-recommended", place: null }]);
  const lists = [
    await exportGroup(chair, round, small.folder("list")),
    await exportGroup(tablet, round, small.folder("list-tablet")),
  ];
  const different = [
    put(own.file, "vurdering-anna-1.skoen"),
    put(draft.file, "vurdering-bo-1.skoen"),
    put(finished.file, "vurdering-bo-3.skoen"),
    put(first.file, "vurdering-carla-1.skoen"),
    ...forks.map((f, i) => put(f.file, `vurdering-carla-2${"ab"[i] ?? ""}.skoen`)),
    put(foreign.file, "vurdering-shanghai.skoen"),
    cut,
    noPackage,
  ];
  const again = Array.from({ length: 40 - different.length }, (_, i) =>
    put(finished.file, `vurdering-bo-3 (${i + 1}).skoen`),
  );
  const made: OfficeHome = {
    home: path.join(folder, "home"),
    passphrase: passphraseOf("O-DK"),
    now: DAYS.review,
    late: DAYS.lateConsolidation,
    round,
    forty: [...again.slice(0, 15), ...different, ...again.slice(15)],
    lists: [
      put(lists[0]?.file ?? "", "indstilling-1.skoen"),
      put(lists[1]?.file ?? "", "indstilling-1 (tablet).skoen"),
    ],
  };
  await office.service.close();
  fs.cpSync(office.folder, made.home, { recursive: true });
  await small.close();
  return made;
}

const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder)));
