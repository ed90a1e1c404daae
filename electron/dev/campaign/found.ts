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
    campaign: "hostile",
    what: "A file of a few kilobytes with millions of values took `package inspect` 40 s and 2.4 GB; values are now counted on the bytes before parsing.",
    mended: { test: "test/service/packages/many-values.test.ts" },
  },
];
