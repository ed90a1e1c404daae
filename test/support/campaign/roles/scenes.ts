// Moments of one round from which the random sequences start, each played by the same acts as they are: bundles taken in; members' reviews
// with their chairs, who have not signed their own; every review where it belongs; both groups' lists signed and still in the post.
import fs from "node:fs";
import path from "node:path";
import { createHome, openStoreOf, passphraseOf, temporaryRoot } from "../../service-home.ts";
import { importKeys, type KeySet } from "../../../../electron/service/identity/keys.ts";
import { getIdentity } from "../../../../electron/service/store/identity.ts";
import { DAYS, smallRound } from "../../small-round.ts";
import { declare, exportList, exportReview, settle, write } from "./acts.ts";
import { issue } from "./office-acts.ts";
import { deliver } from "./delivery.ts";
import {
  APPLICATIONS,
  freshModel,
  has,
  LEADERS,
  mailOf,
  officeOf,
  REVIEWERS,
  SEAT_NAMES,
  SEATS,
  type Mail,
  type Model,
  type Seat,
} from "./model.ts";
import { cheapenVault, openWorld, type Scene, type World } from "./world.ts";

export interface Scenes {
  readonly folder: string;
  readonly scenes: readonly Scene[];
  world(scene: Scene, name: string): { world: World; model: Model };
  close(): void;
}

export async function buildScenes(): Promise<Scenes> {
  const folder = temporaryRoot();
  const small = await smallRound();
  const card = await createHome("E-03b", small.folder("homes/E-03b"), small.clock, {
    name: "Carla Ekspert",
    organisation: "Vestas",
    email: "e-03@example.dk",
  });
  const laptop = await card.client.call("identity.writeCard", { folder: small.folder("cards/E-03b") });
  await card.service.close();
  for (const seat of SEAT_NAMES) if (seat !== "E-03b") await small.home(seat).service.close();
  const keys: Partial<Record<Seat, KeySet>> = {};
  const start = path.join(folder, "start");
  for (const seat of SEAT_NAMES) {
    const home = path.join(start, seat);
    fs.cpSync(small.folder(`homes/${seat}`), home, { recursive: true });
    cheapenVault(home, passphraseOf(seat));
    const { store } = await openStoreOf(seat, home);
    const identity = getIdentity(store);
    if (identity) keys[seat] = await importKeys(identity.keys);
    store.close();
  }
  const intake = path.join(folder, "intake");
  fs.cpSync(small.intake, intake, { recursive: true });
  const cardFile = path.join(folder, "card.skoen");
  fs.copyFileSync(laptop.file, cardFile);
  const { round } = small;
  await small.close();

  const given = { round, keys, card: cardFile, intake };
  // The one world whose homes the scenes are copied from; its mail stays where it is.
  const w = openWorld({ ...given, root: path.join(folder, "play"), scene: { homes: start, now: DAYS.build } });
  const m = freshModel();
  for (const seat of SEAT_NAMES) if (seat !== "E-03b") m.seats[seat].edition = m.draft;
  const scenes: Scene[] = [];
  const keep = async (name: string, now: string): Promise<void> => {
    const homes = path.join(folder, name);
    for (const seat of SEAT_NAMES) {
      await w.home(seat);
      fs.cpSync(path.join(w.root, "homes", seat), path.join(homes, seat), { recursive: true });
    }
    scenes.push({ name, homes, model: structuredClone(m), now });
  };
  await play(w, m, keep);
  return {
    folder,
    scenes,
    world: (scene, name) => ({
      world: openWorld({ ...given, root: path.join(folder, "runs", name), scene }),
      model: structuredClone(scene.model),
    }),
    close: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

async function play(w: World, m: Model, keep: (name: string, now: string) => Promise<void>): Promise<void> {
  // What was sent when the round was opened is sent again, so that the model knows it.
  for (const office of ["O-DK", "O-CN"] as const) await issue(w, m, office);
  for (const x of m.mail) if (x.reader) await deliver(w, m, x.reader, [x], false, 1);
  await keep("opened", DAYS.review);

  w.clock.now = DAYS.review;
  const writers = REVIEWERS.filter((s) => s !== "E-03b");
  for (const seat of LEADERS) for (const a of APPLICATIONS) await declare(w, m, seat, a, "none");
  await declare(w, m, "E-02", "A-2", "conflicted");
  await declare(w, m, "E-03", "A-3", "possible");
  const review = async (seat: Seat): Promise<void> => {
    for (const a of APPLICATIONS) {
      if (m.seats[seat].rows[a].answer === null) await declare(w, m, seat, a, "none");
      if (m.seats[seat].rows[a].answer !== "conflicted") await write(w, m, seat, a, 8);
    }
    await exportReview(w, m, seat);
  };
  const chairs = LEADERS.filter((s) => has(s, "chair"));
  const sentBy = (s: Seat): Mail[] => m.seats[s].exported.slice(0, 1).flatMap((d) => mailOf(m, d) ?? []);
  for (const seat of writers) if (!chairs.includes(seat)) await review(seat);
  for (const chair of chairs) {
    const members = writers.filter((s) => s !== chair && SEATS[s].side === SEATS[chair].side).flatMap(sentBy);
    await deliver(w, m, chair, members, false, 1);
    await deliver(w, m, officeOf(SEATS[chair].side), members, false, 1);
  }
  await keep("waiting for the chairs' own reviews", DAYS.review);

  for (const chair of chairs) {
    await review(chair);
    await deliver(w, m, officeOf(SEATS[chair].side), sentBy(chair), false, 1);
  }
  await keep("met", DAYS.consolidate);

  w.clock.now = DAYS.consolidate;
  const { client } = await w.home("E-01");
  const ruling = { application: "A-3" as const, person: "E-03", outcome: "cleared" as const };
  await client.call("group.rule", { round: w.round, ...ruling, reason: "Kun bekendte" });
  m.seats["E-01"].rulings.push(ruling);
  for (const chair of ["E-01", "E-11"] as const) {
    for (const [i, a] of APPLICATIONS.entries()) await settle(w, m, chair, a, i + 1);
    await exportList(w, m, chair, true);
    await exportList(w, m, chair, false);
  }
  await keep("listed", DAYS.consolidate);
}
