// Rows of whoever leads a group or keeps the office (issue 4, "Measured"): large rounds that open, scroll and are sorted without a stall.
import path from "node:path";
import { scoredCriteria } from "../../../shared/domain/criteria.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { orderTexts } from "../../../shared/i18n/ui/order.ts";
import { desktopInbox } from "./desktop-inbox.ts";
import { desktopJoint } from "./desktop-joint.ts";
import { fromPress, scrollThrough } from "./desktop-page.ts";
import { onScreen, ours, toRound, using, type Home } from "./desktop-run.ts";
import { median, round2 } from "./measure.ts";
import { bulkExperts, bulkReview, newHome, NOW, openOffice, PASSPHRASE, syntheticIntake } from "./synthetic-round.ts";

const [APPLICATIONS, EXPERTS] = [2_000, 3];
/** A row of the list of the order, by what it is called by the library that draws it. */
const ROW = "[role=row][data-key]";

/** A chair who has everybody's review of every application and has declared himself on all; `settled`: and recommends them. */
async function chairHome(work: string, settled = false): Promise<Home> {
  const intake = path.join(work, "intake");
  syntheticIntake(intake, { applications: APPLICATIONS, perApplication: 0, bytes: 0, sixCriteria: true });
  const home = path.join(work, "home");
  const me = await newHome(home);
  const card = await me.client.call("identity.writeCard", { folder: path.join(work, "cards") });
  const office = await openOffice(work, intake);
  const { round } = office;
  await office.client.call("rounds.addPerson", { round, card: card.file, id: "C-01", roles: ["chair"], digits: null });
  const experts = await bulkExperts(path.join(work, "cards"), EXPERTS);
  for (const e of experts)
    await office.client.call("rounds.addPerson", { round, card: e.card, id: e.id, roles: ["expert"], digits: null });
  const before = (await office.client.call("rounds.show", { round })).core?.applications.map((a) => a.id) ?? [];
  for (const e of experts) await office.client.call("rounds.assign", { round, person: e.id, applications: before });
  const bundles = { round, folder: path.join(work, "out"), recipients: "plain" } as const;
  const { files } = await office.client.call("rounds.exportBundles", bundles);
  const { core } = await office.client.call("rounds.show", { round });
  await office.service.close();
  if (!core) throw new Error("no core");
  await me.client.call("packages.import", { files: [files.find((f) => f.reader === "C-01")?.file ?? ""] });
  for (const { id: application } of core.applications)
    await me.client.call("reviews.change", {
      round,
      application,
      change: { field: "conflict", answer: "none", kind: null, reason: "" },
    });
  const reviews: string[] = [];
  for (const e of experts)
    reviews.push(
      await bulkReview(
        path.join(work, "reviews"),
        core,
        e,
        core.applications.map((a) => a.id),
      ),
    );
  await me.client.call("packages.import", { files: reviews });
  if (settled)
    for (const { id: application } of core.applications) {
      for (const { id: criterion } of scoredCriteria(core.criteria))
        await me.client.call("group.takeMedian", { round, application, criterion });
      await me.client.call("group.setRow", { round, application, row: { outcome: "recommended", text: "" } });
    }
  await me.client.call("settings.set", { language: "da", tourSeen: true });
  await me.service.close();
  return { home, passphrase: PASSPHRASE, now: NOW };
}

export const LEADER_ROWS: Readonly<Record<string, (work: string) => Promise<object>>> = {
  "desktop-matrix": (work) =>
    onScreen(async () => {
      const home = await chairHome(work);
      return using(ours(home), async ({ page }) => {
        await toRound(page, home);
        const matrix = page.getByRole("button", { name: new RegExp(`^${frameTexts.matrix.da}`, "u") });
        await matrix.focus();
        const first = await fromPress(page, "[data-cell]");
        const box = await page.getByRole("grid").boundingBox();
        await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
        const scrolled = await scrollThrough(page, 60);
        await page.locator('[data-cell][tabindex="0"]').focus();
        const sorted = await fromPress(page, "[data-cell]", "s");
        return {
          applications: APPLICATIONS,
          criteria: 6,
          experts: EXPERTS,
          what: "from the press to the first cells; the wheel from end to end; another order",
          first_ms: round2(first),
          long_tasks: scrolled.length,
          longest_ms: round2(Math.max(0, ...scrolled)),
          aim_long_tasks: 0,
          sort_ms: round2(sorted),
        };
      });
    }),
  "desktop-order": (work) =>
    onScreen(async () => {
      const home = await chairHome(work, true);
      return using(ours(home), async ({ page }) => {
        await toRound(page, home);
        await page.getByRole("button", { name: new RegExp(`^${frameTexts.order.da}`, "u") }).focus();
        const first = await fromPress(page, ROW);
        await page.getByRole("button", { name: orderTexts.takeScores.da }).press("Enter");
        await page.getByText(`${APPLICATIONS.toLocaleString("da")} af`).waitFor();
        const list = page.getByRole("grid", { name: orderTexts.list.da });
        const box = await list.boundingBox();
        await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
        const scrolled = await scrollThrough(page, 60);
        const drawn = await page.getByRole("row").count();
        await list.getByRole("row").last().click();
        const moved: number[] = [];
        for (let i = 0; i < 5; i++) moved.push(await fromPress(page, ROW, "Alt+ArrowUp"));
        return {
          applications: APPLICATIONS,
          what: "from the press to the first rows; the wheel from end to end; one place up by key, median",
          first_ms: round2(first),
          rows_drawn: drawn,
          long_tasks: scrolled.length,
          longest_ms: round2(Math.max(0, ...scrolled)),
          aim_long_tasks: 0,
          move_ms: round2(median(moved)),
        };
      });
    }),
  "desktop-inbox": desktopInbox,
  "desktop-joint": desktopJoint,
};
