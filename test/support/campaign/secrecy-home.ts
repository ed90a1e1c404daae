// Makes what the secrecy campaign starts from and prints it: `node secrecy-home.ts FOLDER`. A chair's home before he has taken anything
// in, a bundle and a member's review in the post, and a word of its own in every place where a person or an applicant writes.
import { randomInt } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";
import { keyMaterial } from "../../../electron/service/identity/keys.ts";
import { openStoreOf, passphraseOf } from "../service-home.ts";
import { CRITERIA, DAYS, exportReview, PEOPLE, smallRound, writeRow } from "../small-round.ts";
import type { Needle } from "./marks-on-disk.ts";

export interface SecrecyHome {
  readonly home: string;
  readonly passphrase: string;
  readonly round: string;
  readonly now: string;
  readonly bundle: string;
  readonly review: string;
  /** Words of the round: on no disk, however it is used. */
  readonly needles: readonly Needle[];
  /** The secret keys of the home as text: in no file, and in no memory once it is locked. */
  readonly keys: readonly Needle[];
}

/** Words that nobody else writes, others in every run; with letters that need more than one byte. */
const word = (n: number): string => `Hemmelighed${n}æøQZX${randomInt(1e9)}`;
const PLACES = [
  "title of an application",
  "text of a PDF",
  "text of a text document",
  "name of a document",
  "reason of a member",
  "remark of a member",
] as const;

async function pdf(text: string): Promise<Uint8Array> {
  const doc = new PDFDocument({ compress: true });
  const pieces: Buffer[] = [];
  doc.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => doc.once("end", () => resolve()));
  // The standard fonts know no æ in a word of another encoding.
  doc.fontSize(20).text(`Projektbeskrivelse ${text}`);
  for (let i = 0; i < 20; i++) doc.fontSize(11).text(`Afsnit ${i}: ${text} og andet.`);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(pieces));
}

async function make(folder: string): Promise<SecrecyHome> {
  const needles = PLACES.map((what, i): Needle => ({ what, word: word(i) }));
  const of = (what: (typeof PLACES)[number]): string => needles.find((n) => n.what === what)?.word ?? "";
  const small = await smallRound({
    titles: { "A-1": `Projekt ${of("title of an application")}` },
    documents: {
      [`j-1-09 ${of("name of a document")}.pdf`]: await pdf(of("text of a PDF")),
      "j-1-09 noter.txt": `Noter ${of("text of a text document")}\n`,
    },
    take: Object.keys(PEOPLE).filter((id) => id !== "E-01"),
  });
  small.clock.now = DAYS.review;
  const bo = small.home("E-02");
  for (const application of ["A-1", "A-2", "A-3"]) await writeRow(bo, small.round, application);
  const at = { round: small.round, application: "A-1" };
  const text = `Begrundet: ${of("reason of a member")}`;
  for (const criterion of CRITERIA)
    await bo.client.call("reviews.change", { ...at, change: { field: "reasons", criterion, text } });
  await bo.client.call("reviews.change", {
    ...at,
    change: { field: "remark", text: `Sagt: ${of("remark of a member")}` },
  });
  const review = await exportReview(bo, small.round, small.folder("sent"));
  await small.home("E-01").service.close();
  const home = path.join(folder, "home");
  fs.cpSync(small.home("E-01").folder, home, { recursive: true });
  const mail = path.join(folder, "mail");
  fs.mkdirSync(mail, { recursive: true });
  const posted = (file: string): string => {
    const to = path.join(mail, path.basename(file));
    fs.copyFileSync(file, to);
    return to;
  };
  const { store, keys } = await openStoreOf("E-01", small.home("E-01").folder);
  store.close();
  const material = keyMaterial(keys);
  const made = {
    home,
    passphrase: passphraseOf("E-01"),
    round: small.round,
    now: DAYS.review,
    bundle: posted(small.bundles["E-01"] ?? ""),
    review: posted(review.file),
    needles,
    keys: [
      { what: "age identity", word: material.ageIdentity },
      { what: "signing key", word: material.signingKey.split("\n")[1] ?? "" },
    ],
  };
  await small.close();
  return made;
}

const [folder] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && folder !== undefined)
  process.stdout.write(JSON.stringify(await make(path.resolve(folder))));
