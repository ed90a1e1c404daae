// An invited expert's home and the packages that come to it: the first bundle, its next version, one for somebody else.
import fs from "node:fs";
import path from "node:path";
import { openOffice, sampleIntake } from "./support/office.ts";
import { openHome } from "./support/own-home.ts";

export const PASSPHRASE = "fire heste i regnvejr ved havet";
const APPLICATIONS = ["IT-01", "IT-03", "IT-05"];

export interface Packages {
  readonly home: string;
  readonly first: string;
  readonly newer: string;
  /** For another reader. */
  readonly elsewhere: string;
  /** The office's fingerprint, as in the letter of invitation. */
  readonly digits: string;
}

/** An invited expert, his first bundle and its next version: a title corrected, one more application, a later deadline. */
export async function makePackages(work: string): Promise<Packages> {
  const home = path.join(work, "me");
  const me = openHome(home);
  await me.client.call("identity.create", {
    name: "Mette Krogh",
    organisation: "Østjysk Teknisk Institut",
    email: null,
    languages: ["da"],
    passphrase: PASSPHRASE,
  });
  const { file: card } = await me.client.call("identity.writeCard", { folder: work });
  await me.close();
  const other = openHome(path.join(work, "other"));
  await other.client.call("identity.create", {
    name: "Bo Lind",
    organisation: "Grundfos",
    email: null,
    languages: ["da"],
    passphrase: PASSPHRASE,
  });
  const { file: otherCard } = await other.client.call("identity.writeCard", { folder: path.join(work, "other") });
  await other.close();

  const office = await openOffice(work);
  const first = await office.invite(card, "E-01", APPLICATIONS);
  const folder = path.join(work, "rettet");
  fs.cpSync(await sampleIntake(), folder, { recursive: true });
  const csv = path.join(folder, "applications.csv");
  fs.writeFileSync(csv, fs.readFileSync(csv, "utf8").replace("Hjertejournalen: fælles", "Hjertejournalen 2: fælles"));
  await office.client.call("rounds.update", { round: office.round, folder });
  await office.client.call("rounds.addPerson", {
    round: office.round,
    card: otherCard,
    id: "E-02",
    roles: ["expert"],
    digits: null,
  });
  for (const [person, applications] of [
    ["E-01", [...APPLICATIONS, "IT-06"]],
    ["E-02", APPLICATIONS],
  ] as const)
    await office.client.call("rounds.assign", { round: office.round, person, applications: [...applications] });
  const { files } = await office.client.call("rounds.exportBundles", {
    round: office.round,
    folder: path.join(work, "bundles-2"),
    recipients: "default",
  });
  await office.close();
  const of = (reader: string): string => files.find((f) => f.reader === reader)?.file ?? "";
  return { home, first, newer: of("E-01"), elsewhere: of("E-02"), digits: office.digits };
}
