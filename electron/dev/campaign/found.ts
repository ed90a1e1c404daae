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
];
