// The joint prioritisation at an office (issue 4 item 8; ux.md 31): the worked example on screen, what-if, a departure and back, signing.
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { jointUiTexts as texts } from "../../shared/i18n/ui/joint.ts";
import { proposalTexts as proposal } from "../../shared/i18n/ui/joint-proposal.ts";
import { exportTexts } from "../../shared/i18n/ui/export.ts";
import { openOffice } from "./group-start.ts";
import { otherProposal } from "./other-proposal.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 300_000 });

const grid = (page: Page) => page.getByRole("grid", { name: texts.title.da });
const row = (page: Page, number: string) => grid(page).getByRole("row").filter({ hasText: number });
const numberOf = (n: number): string => `1-30-72-10${n}-09`;

async function openJoint(page: Page): Promise<void> {
  await side(page, frameTexts.joint.da).press("Enter");
  await expect(row(page, numberOf(1))).toBeVisible();
}

test("the worked example: order, line, who is passed over and why, what if", async ({ launch, work }) => {
  const { page, skoen } = await openOffice("office", launch, work);
  await openJoint(page);
  // Worked example 1 of the programme's rules: 4 is passed over, 8 comes in behind it.
  const shown = await grid(page)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map(
        (r) =>
          `${/10\d-09/u.exec(r.textContent ?? "")?.[0] ?? "–"} ${r.lastElementChild?.firstChild?.textContent ?? ""}`,
      ),
    );
  expect(shown.slice(0, 7).map((s) => s.replace(/^10(\d)-09/u, "$1"))).toEqual([
    "1 Indstilles",
    "3 Indstilles",
    "2 Indstilles",
    "4 Reserve 1",
    "8 Indstilles",
    expect.stringContaining("Bevillingsgrænse4 projekter · Region Midtjylland 6,20".replace("grænse4", "grænse 4")),
    "9 Reserve 2",
  ]);
  await row(page, numberOf(4)).focus();
  await page.keyboard.press("Enter");
  await expect(row(page, numberOf(4))).toContainText(
    "Region Midtjylland 2009: mangler 0,10, Shanghai 2009: mangler 0,10",
  );
  await expect(row(page, numberOf(4))).toContainText("医院与展馆两类场所互补");
  await expectAccessible(page);

  const more = (what: string) => page.getByRole("button", { name: `Mere til ${what}` });
  for (let i = 0; i < 2; i++) await more("Region Midtjylland 2009").press("Enter");
  await expect(page.getByText(texts.noEffect.da)).toBeVisible();
  await expect(page.getByText(`${numberOf(4)}: Shanghai 2009: mangler 0,10.`)).toBeVisible();
  for (let i = 0; i < 2; i++) await more("Shanghai 2009").press("Enter");
  await expect(page.getByText(`${numberOf(4)} kommer ind.`)).toBeVisible();
  await expect(page.getByText(/^\d ind, \d ud$/u)).toBeInViewport();
  // Every figure opens down to what it is made of, and from there to the row and the packages behind it.
  await page.getByRole("button", { name: "2,40 af 2,50" }).press("Enter");
  const figure = page.getByRole("dialog", { name: "Region Midtjylland 2009" });
  await expect(figure.getByRole("row")).toHaveText([
    /101-09.*0,70$/u,
    /103-09.*0,80$/u,
    /102-09.*0,60$/u,
    /108-09.*0,30$/u,
    "Optaget af rammen2,40",
    "Ramme2,50",
    "Rest0,10",
  ]);
  await expectAccessible(page);
  await figure.getByRole("button", { name: numberOf(2) }).press("Enter");
  await expect(row(page, numberOf(2))).toBeFocused();
  await page.getByText(texts.restsOn.da).first().click();
  await expect(row(page, numberOf(2)).getByText(/^Gruppens liste, underskrevet af Formand/u)).toBeVisible();
  await expect(row(page, numberOf(2)).getByText(/^Vurdering fra /u)).toHaveCount(6);
  // A copy: the list itself stands as it stood.
  await expect(row(page, numberOf(4))).toContainText("Reserve 1");
  expect(skoen.problems).toEqual([]);
});

test("by keyboard: a departure with both offices' names, taken back; copied, recomputed, signed", async ({
  launch,
  work,
}) => {
  const { page, round, skoen } = await openOffice("office", launch, work);
  await openJoint(page);
  await row(page, numberOf(8)).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: texts.deviate.da }).press("Enter");
  await page.getByRole("menuitem", { name: texts.deviateReserve.da }).press("Enter");
  const dialog = page.getByRole("dialog", { name: `Afvig for ${numberOf(8)}` });
  await dialog.getByLabel(texts.reason.da).fill("Afventer en tilladelse.");
  // Without the other office's agreement nothing is decided.
  await expect(dialog.getByRole("button", { name: texts.confirm.da })).toHaveAttribute("aria-disabled", "true");
  await dialog.getByText(/^Aftalt med/u).click();
  await dialog.getByRole("button", { name: texts.confirm.da }).press("Enter");
  await expect(row(page, numberOf(8))).toContainText("Reserve");
  await expect(row(page, numberOf(8))).toBeFocused();
  await expect(page.getByText("Afventer en tilladelse.").first()).toBeVisible();
  await page.getByRole("button", { name: texts.undo.da }).first().press("Enter");
  await expect(row(page, numberOf(8))).toContainText("Indstilles");

  await row(page, numberOf(8)).focus();
  await page.keyboard.press("Home");
  await expect(row(page, numberOf(1))).toBeFocused();
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data
      .getData("text/plain")
      .split("\r\n")
      .map((line) => line.split("\t"));
  });
  expect(copied[1]?.slice(0, 2)).toEqual(["1", numberOf(1)]);
  expect(copied.find((l) => l[1] === numberOf(4))?.slice(3)).toEqual([
    "4",
    "3",
    "3,5",
    "0,90",
    "0,60",
    "0,35",
    "Reserve 1",
  ]);

  await page.keyboard.press("t");
  await expect(page.getByRole("dialog", { name: texts.logTitle.da })).toContainText("springes over");
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await skoen.host.nextFolder(work);
  await page.getByRole("button", { name: texts.sign.da }).press("Enter");
  await page.getByRole("button", { name: texts.signNow.da }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: exportTexts.reveal.da })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(texts.proposal.da)).toBeVisible();
  await page.getByRole("button", { name: texts.verify.da }).press("Enter");
  await expect(page.getByText(/Pakkerne giver nøjagtig det samme resultat/u)).toBeVisible();
  const { packages } = (await call(page, "service", "packages.list", { round })) as {
    packages: { kind: string; state: string }[];
  };
  expect(packages.filter((p) => p.kind === "joint-prioritisation").map((p) => p.state)).toEqual(["proposal"]);
});

test("money a funded project gives back walks the reserve list again; too much of it does not count, and says so", async ({
  launch,
  work,
}) => {
  const { page, round, skoen } = await openOffice("office", launch, work);
  await openJoint(page);
  const open = async (): Promise<void> => {
    await row(page, numberOf(1)).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: texts.deviate.da }).press("Enter");
    await page.getByRole("menuitem", { name: texts.free.da }).press("Enter");
  };
  await open();
  const dialog = page.getByRole("dialog", { name: `Midler frigivet af ${numberOf(1)}` });
  const amount = (what: string) => dialog.getByLabel(what, { exact: true });
  await amount("Region Midtjylland 2009").fill("0,1");
  await amount("Shanghai 2009").fill("0,1");
  await dialog.getByLabel(texts.reasonRecord.da).fill("Nedsat budget, j.nr. 1-30-72-101-09-12");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: texts.confirm.da }).press("Enter");
  await expect(row(page, numberOf(1))).toContainText("Har frigivet midler: Nedsat budget");
  await expect(row(page, numberOf(1))).toBeFocused();
  await page.keyboard.press("Enter");
  // The reserve list in its order: the fourth lacks more than that, the last one has room now.
  await expect(row(page, numberOf(9)).locator('[data-outcome="funded"]')).toBeVisible();
  await expect(row(page, numberOf(4)).locator('[data-outcome="reserve"]')).toBeVisible();
  await page.getByRole("button", { name: "2,40 af 2,50" }).press("Enter");
  const figure = page.getByRole("dialog", { name: "Region Midtjylland 2009" });
  await expect(figure.getByRole("row").first()).toContainText("−0,10");
  await expect(figure.getByRole("row").nth(-3)).toHaveText("Optaget af rammen2,40");
  await page.keyboard.press("Escape");

  // Asked for once more it is the same entry: what was given back stands in it already.
  await row(page, numberOf(1)).focus();
  await open();
  await expect(amount("Region Midtjylland 2009")).toHaveValue("0,10");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: `Ret ${numberOf(1)}` }).press("Enter");
  await amount("Region Midtjylland 2009").fill("0,75");
  await dialog.getByRole("button", { name: texts.confirm.da }).press("Enter");
  await expect(page.getByText(texts.freedTooMuch.da)).toBeVisible();
  await expect(row(page, numberOf(9)).locator('[data-outcome="reserve"]')).toBeVisible();
  await page.getByRole("button", { name: `Fjern ${numberOf(1)}` }).press("Enter");
  await expect(page.getByText(texts.commitmentsNone.da)).toBeVisible();
  expect(await call(page, "service", "joint.decisions", { round })).toEqual({ decisions: [] });
  expect(skoen.problems).toEqual([]);
});

test("dragged under a rank order: the list shows what the departure would give before anybody has agreed to it", async ({
  launch,
  work,
}) => {
  const { page, round, skoen } = await openOffice("office", launch, work);
  await page.setViewportSize({ width: 1360, height: 1200 });
  await openJoint(page);
  const order = () =>
    grid(page)
      .locator("tbody tr")
      .evaluateAll((rows) => rows.flatMap((r) => /10(\d)-09/u.exec(r.textContent ?? "")?.[1] ?? []).join(""));
  await expect.poll(order).toMatch(/^132489/u);
  const dialog = page.getByRole("dialog", { name: `Afvig for ${numberOf(8)}` });
  await row(page, numberOf(8)).dragTo(row(page, numberOf(1)), { targetPosition: { x: 200, y: 4 } });
  await expect(dialog.getByLabel(/^Plads/u)).toHaveValue("1");
  await expect.poll(order).toMatch(/^813249/u);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect.poll(order).toMatch(/^132489/u);
  expect(await call(page, "service", "joint.decisions", { round })).toEqual({ decisions: [] });

  // Out of the funded set is seen at once, and neither departure takes the other's record.
  await row(page, numberOf(8)).focus();
  await page.keyboard.press("Enter");
  const depart = async (item: string): Promise<void> => {
    await page.getByRole("button", { name: texts.deviate.da }).press("Enter");
    await page.getByRole("menuitem", { name: item }).press("Enter");
  };
  const agree = async (reason: string): Promise<void> => {
    await dialog.getByLabel(texts.reason.da).fill(reason);
    await dialog.getByText(/^Aftalt med/u).click();
    await dialog.getByRole("button", { name: texts.confirm.da }).press("Enter");
    await expect(dialog).toHaveCount(0);
  };
  await depart(texts.deviateReserve.da);
  await expect(row(page, numberOf(8)).locator('[data-outcome="reserve"]')).toBeVisible();
  await agree("Afventer en tilladelse.");
  await depart(texts.deviatePlace.da);
  await dialog.getByLabel(/^Plads/u).fill("3");
  await expect.poll(order).toMatch(/^138249/u);
  await agree("Byttet på mødet.");
  const recorded = async () =>
    (
      (await call(page, "service", "joint.decisions", { round })) as {
        decisions: { id: string; decision: { effect: string; reason: string } }[];
      }
    ).decisions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect((await recorded()).map((d) => d.decision.effect)).toEqual(["reserve", "place"]);
  // What another window has said since under the same id is not this one's to take back; what it did before that is.
  const [, place] = await recorded();
  await call(page, "service", "joint.decide", {
    round,
    id: place?.id,
    now: true,
    decision: { ...place?.decision, reason: "Rettet i et andet vindue" },
  });
  await row(page, numberOf(8)).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await recorded()).map((d) => d.decision.reason)).toEqual(["Rettet i et andet vindue"]);
  expect(skoen.problems).toEqual([]);
});

test("what is signed as the second is what the proposal says: a departure only the other office has recorded is told", async ({
  launch,
  work,
}) => {
  const file = await otherProposal(numberOf(8), launch, work);
  const { page, round, skoen } = await openOffice("office", launch, work);
  await call(page, "service", "packages.import", { files: [file] });
  await openJoint(page);
  await skoen.host.nextFolder(work);
  await page.getByRole("button", { name: texts.cosign.da }).press("Enter");
  const dialog = page.getByRole("dialog", { name: proposal.cosignTitle.da });
  // Eight is on the reserve list there, and has room in the list behind the dialog.
  await expect(dialog.locator("dd").first()).not.toContainText(numberOf(8));
  await expect(dialog).toContainText(`${numberOf(8)}: nr. 5, Reserve i forslaget; her nr. 5, Indstilles`);
  await expect(dialog).toContainText("等待许可");
  await expectAccessible(page);
  // One may disagree: then it is one's own that is signed, with what it says.
  await dialog.getByText(proposal.signInstead.da).click();
  const own = page.getByRole("dialog", { name: texts.signTitle.da });
  await expect(own.locator("dd").first()).toContainText(numberOf(8));
  await own.getByText(proposal.signInstead.da).click();
  await expect(dialog.getByRole("checkbox", { name: proposal.signInstead.da })).not.toBeChecked();
  const sign = dialog.getByRole("button", { name: texts.signNow.da });
  await expect(sign).not.toHaveAttribute("aria-disabled", "true");
  await sign.press("Enter");
  await expect(dialog.getByRole("button", { name: exportTexts.reveal.da })).toBeVisible();
  const { packages } = (await call(page, "service", "packages.list", { round })) as {
    packages: { kind: string; state: string }[];
  };
  expect(packages.filter((p) => p.kind === "joint-prioritisation").map((p) => p.state)).toEqual(["agreed"]);
  // The list behind knows by now that nothing waits to be cosigned; the dialog stays what it was.
  await expect(page.getByRole("button", { name: texts.cosign.da, includeHidden: true })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: exportTexts.reveal.da })).toBeVisible();
});
