// Cards as somebody hands them to an office, or somebody else in his name: what makes a person of the round (package-format.md § 6).
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { tellPart } from "../../../../electron/dev/campaign/part.ts";
import { unlocked } from "../../../../electron/service/context.ts";
import { addPerson } from "../../../../electron/service/handlers/round-people.ts";
import { fingerprintDigits } from "../../../../shared/domain/fingerprint.ts";
import { ageFile } from "../../../support/campaign/hostile/age-forge.ts";
import { plainOf, resaid, type Json, type World } from "../../../support/campaign/hostile/genuine.ts";
import { domainRows, openTarget } from "../../../support/campaign/hostile/target-home.ts";
import { authorKey } from "../../../support/forge.ts";
import { outcomeOf } from "../../../support/outcome.ts";
import { privateKeyOf } from "../../../support/package-fixtures.ts";
import type { Given } from "./given.ts";

const someone = authorKey(privateKeyOf("a new person"));
/** The card of somebody new, changed, signed by himself or another. */
const card = (w: World, edit: (d: Json) => Json = (d) => d, signer = privateKeyOf("a new person")): Buffer =>
  plainOf(resaid(w.of("card"), { documents: { "card.json": (d) => edit({ ...d, ...someone }) }, signers: [signer] }));
const officesCard = (w: World): Buffer => {
  const { signing } = w.key("O-DK");
  return card(w, (d) => ({ ...d, ...authorKey(signing) }), signing);
};

interface Handed {
  readonly code: string;
  readonly bytes: (w: World) => Buffer;
  readonly id?: string;
  readonly digits?: string;
}
const HANDED: Readonly<Record<string, Handed>> = {
  "a review instead": { code: "package.wrong-kind", bytes: (w) => plainOf(w.reviewBy("E-01")) },
  "a bundle instead": { code: "package.wrong-kind", bytes: (w) => plainOf(w.of("bundle")) },
  "announcing a key that did not sign it": {
    code: "signature.unknown-key",
    bytes: (w) => card(w, (d) => d, privateKeyOf("somebody else")),
  },
  "announcing another's fingerprint": {
    code: "signature.unknown-key",
    bytes: (w) => card(w, (d) => ({ ...d, fingerprint: "0".repeat(64) })),
  },
  "of a person of the round, under another id": {
    code: "round.key-taken",
    bytes: (w) => plainOf(w.of("card")),
    id: "E-98",
  },
  "of the office itself, as a person": { code: "round.key-taken", bytes: officesCard },
  "of somebody new, under a person's id": { code: "round.person-key-changed", bytes: (w) => card(w), id: "E-01" },
  "of somebody new, under an office's id": { code: "round.person-key-changed", bytes: (w) => card(w), id: "O-CN" },
  "of somebody new, under an id of the other side": {
    code: "round.person-key-changed",
    bytes: (w) => card(w),
    id: "C-02",
  },
  "when other digits are read aloud": {
    code: "trust.fingerprint-differs",
    bytes: (w) => card(w),
    digits: fingerprintDigits("0".repeat(64)),
  },
  "when hardly any digits are read aloud": {
    code: "trust.fingerprint-differs",
    bytes: (w) => card(w),
    digits: fingerprintDigits(someone.fingerprint).slice(0, 11),
  },
  "when none are": { code: "trust.fingerprint-differs", bytes: (w) => card(w), digits: "" },
  cut: { code: "zip.truncated", bytes: (w) => card(w).subarray(0, -10) },
  "encrypted to somebody else": {
    code: "age.no-identity",
    bytes: (w) => ageFile(card(w), w.key("E-04").ageRecipient),
  },
};
const CALL = { signal: new AbortController().signal, progress: () => undefined };

export function handedCards(given: () => Given): void {
  test("nobody becomes a person of the round by a card that is not his, and a refused one changes nothing", async () => {
    const { folder, stage, world, base } = given();
    const home = await openTarget(base("office"), path.join(folder, "handed"));
    const before = domainRows(home.store);
    const findings: string[] = [];
    const hand = (file: string, id: string, digits: string | null): Promise<unknown> =>
      addPerson(
        home.context,
        unlocked(home.context),
        { round: stage.round, card: file, id, roles: ["expert"], digits },
        CALL,
      );
    for (const [rule, { code, bytes, id, digits }] of Object.entries(HANDED)) {
      const file = path.join(folder, "handed.skoen");
      fs.writeFileSync(file, bytes(world));
      const said = await outcomeOf(hand(file, id ?? "E-99", digits ?? null));
      if (said !== code) findings.push(`${rule}: ${said} instead of ${code}`);
      if (domainRows(home.store) !== before) findings.push(`${rule}: the home has changed`);
    }
    const good = path.join(folder, "good.skoen");
    fs.writeFileSync(good, ageFile(card(world), world.key("O-DK").ageRecipient));
    const said = await outcomeOf(hand(good, "E-99", fingerprintDigits(someone.fingerprint)));
    if (said !== "accepted") findings.push(`the good card afterwards: ${said}`);
    await home.close();
    const cases = Object.keys(HANDED).length + 1;
    tellPart({ campaign: "hostile", part: "cards handed to an office", cases, faults: 0, findings, seed: null });
    expect(findings).toEqual([]);
  });
}
