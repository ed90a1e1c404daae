// Every bug the campaigns found, and the regression test that stands for it (test/house/campaigns.test.ts looks that it exists).
import type { CampaignName } from "./part.ts";

export interface Found {
  readonly campaign: CampaignName;
  /** What went wrong, as a person or a file would have met it. */
  readonly what: string;
  /** The test file that fails without the mend, or why there is none yet: then the bug remains. */
  readonly mended: { readonly test: string } | { readonly remains: string };
}

export const FOUND: readonly Found[] = [
  {
    campaign: "faults",
    what: "A database file that had lost its end, with its log still beside it, was opened and the missing pages read as zeroes without a word; the log is now brought in before anything is read, and the missing pages fail their authentication.",
    mended: { test: "test/service/store/store.test.ts" },
  },
  {
    campaign: "faults",
    what: "A drive that failed once while a package was signed or staged (a folder that could not be made, a close that was refused) was said to be a bug of Skøn's own.",
    mended: { test: "test/service/packages/failing-drive.test.ts" },
  },
  {
    campaign: "faults",
    what: "Going back to a backup while a document could not be opened for a moment took the document for removed, and it had to be fetched again with its bundle.",
    mended: { test: "test/service/packages/failing-drive.test.ts" },
  },
  {
    campaign: "disk",
    what: "A first run, or an unlocking, on a disk without room for one page said that the database could not be read and to connect the drive; it now says that the disk is full.",
    mended: { test: "test/campaign/disk/disk.test.ts" },
  },
  {
    campaign: "faults",
    what: "A database put back from a copy forgot what had been sent since: the next review got a number that was used, and went out as a second version from one sender. What is signed is now noted beside the database as well.",
    mended: { test: "test/service/backups/backups.test.ts" },
  },
  {
    campaign: "faults",
    what: "An office whose database was put back to before an edition would have issued another edition of the same number, a core fork for every reader; it now issues the next one.",
    mended: { test: "test/service/backups/backups.test.ts" },
  },
  {
    campaign: "faults",
    what: "One changed or cut byte in vault.json made everything in the home unreadable for good; a copy now takes its place at the next unlocking, never one with an older passphrase.",
    mended: { test: "test/service/identity/vault.test.ts" },
  },
  {
    campaign: "faults",
    what: "A document damaged or lost on the disk said “take the package in again”, but that changed nothing: the package was held already, and only the size of the file was looked at.",
    mended: { test: "test/service/packages-handlers/damaged-documents.test.ts" },
  },
  {
    campaign: "faults",
    what: "A conflict was declared and saved, but a drive that did not let the closed documents be removed made the call end as a bug of Skøn's own; what is removed after a commit is no part of it any more.",
    mended: { test: "test/service/store/drop-files.test.ts" },
  },
  {
    campaign: "faults",
    what: "A damaged page met while working was said to be a disk that does not answer, to be connected again; it is now said to be damage, and leads to the local backups.",
    mended: { test: "test/service/store/faults.test.ts" },
  },
  {
    campaign: "hostile",
    what: "A file of a few kilobytes with millions of values took `package inspect` 40 s and 2.4 GB; values are now counted on the bytes before parsing.",
    mended: { test: "test/service/packages/many-values.test.ts" },
  },
  {
    campaign: "hostile",
    what: "A signed time that stands in no calendar (`2026-01-00`) was accepted, and every screen and paper that showed it broke.",
    mended: { test: "test/shared/domain/ids.test.ts" },
  },
  {
    campaign: "hostile",
    what: "A core with a deadline in an unknown time zone was accepted, and no screen of the round could be shown any more.",
    mended: { test: "test/service/trust/senseless-cores.test.ts" },
  },
  {
    campaign: "hostile",
    what: "A core whose scale has no steps, or a million million of them, was accepted: every score failed, the desk froze.",
    mended: { test: "test/service/trust/senseless-cores.test.ts" },
  },
  {
    campaign: "hostile",
    what: "A core could list one document for two applications: closed for a conflict in the one, it stayed open in the other.",
    mended: { test: "test/service/trust/senseless-cores.test.ts" },
  },
  {
    campaign: "hostile",
    what: "So could a bundle, whatever its core said; and it could list documents that neither had.",
    mended: { test: "test/service/trust/refusals-office.test.ts" },
  },
  {
    campaign: "hostile",
    what: "Receipts in a bundle were taken for what somebody else sent, and under a number after which a person could export nothing more.",
    mended: { test: "test/service/trust/refusals-office.test.ts" },
  },
  {
    campaign: "hostile",
    what: "A link that leads to itself among dropped files ended the whole import as an internal error.",
    mended: { test: "test/service/packages-handlers/import.test.ts" },
  },
  {
    campaign: "hostile",
    what: "A film of some gigabytes dropped among packages was digested for a minute without a word, and nothing could stop it.",
    mended: { test: "test/service/packages-handlers/import.test.ts" },
  },
  {
    campaign: "roles",
    what: "Once one member's key was revoked, the office could make nobody's receipts any more: the whole export ended at him.",
    mended: { test: "test/service/office/office.test.ts" },
  },
  {
    campaign: "roles",
    what: "An expert who got hold of a plain bundle made for an office unpacked documents he had not declared himself on, or was conflicted in.",
    mended: { test: "test/service/trust/extracted.test.ts" },
  },
  {
    campaign: "roles",
    what: "A member unpacked the draft of his group's list although he was conflicted in an application it speaks of.",
    mended: { test: "test/service/trust/extracted.test.ts" },
  },
  {
    campaign: "roles",
    what: "On a computer that did not know the round yet, or with a key that had left it, reviews and lists of others could be unpacked: a chair could read his members before his own review.",
    mended: { test: "test/service/trust/extracted.test.ts" },
  },
  {
    campaign: "roles",
    what: "A member unpacked a plain copy of the draft that the other side's group was still working on.",
    mended: { test: "test/service/trust/extracted.test.ts" },
  },
  {
    campaign: "roles",
    what: "A new edition with other criteria was taken in without a word to whoever did not look at the preview (and with other rules or frames, until those were fixed at opening).",
    mended: { test: "test/service/trust/told-of-changes.test.ts" },
  },
  {
    campaign: "roles",
    what: "A chair with a conflict of interest could write his own list in the clear, and with it the members' reviews of the case that was closed to him.",
    mended: { test: "test/service/packages-handlers/pass-on.test.ts" },
  },
  {
    campaign: "secrecy",
    what: "After locking, the process of the service still held secret keys, reasons and texts of documents in its memory for as long as Skøn ran; it is now replaced by a new one.",
    mended: { test: "test/electron/secrecy.spec.ts" },
  },
  {
    campaign: "secrecy",
    what: "Scores copied from matrix, joint list or evaluation stayed on the clipboard after the home was locked and Skøn had ended.",
    mended: { test: "test/main/copied.test.ts" },
  },
  {
    campaign: "fuzz",
    what: "An attachment's long name was cut at a dot or a space, which Windows takes away; `CON .txt` and `COM¹` opened a device there.",
    mended: { test: "test/service/documents/documents.test.ts" },
  },
  {
    campaign: "hostile",
    what: "A card's name could hold line ends and signs that turn the line, so that the digits read aloud beside it read otherwise.",
    mended: { test: "test/shared/domain/ids.test.ts" },
  },
  {
    campaign: "fuzz",
    what: "A currency such as `?` in a budget table became part of a pattern, and the whole intake ended as an internal error.",
    mended: { test: "test/service/intake/hostile.test.ts" },
  },
  {
    campaign: "fuzz",
    what: "A review with twenty thousand line ends in its reasons took the office twelve seconds for each cell when papers were written.",
    mended: { test: "test/service/intake/long-runs.test.ts" },
  },
  {
    campaign: "fuzz",
    what: "Fifty thousand empty lines in a table, or as many blanks in an amount, kept the intake for half a minute and more.",
    mended: { test: "test/service/intake/long-runs.test.ts" },
  },
];
