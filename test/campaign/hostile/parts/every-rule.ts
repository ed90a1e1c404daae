// Every rule of package-format.md broken alone, and its nearest neighbour that keeps it, brought to a real home: refused with its
// code, leaving nothing but one quarantine record, or taken in; and the good package is still taken afterwards.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { tellPart } from "../../../../electron/dev/campaign/part.ts";
import { documentRules } from "../../../../electron/service/packages/document-rules.ts";
import { readPackage } from "../../../../electron/service/packages/package-read.ts";
import { errorTexts } from "../../../../shared/i18n/errors/index.ts";
import { homeFindings } from "../../../support/campaign/home-check.ts";
import { ageFile } from "../../../support/campaign/hostile/age-forge.ts";
import {
  AGE_CASES,
  BYTE_CASES,
  NOT_BY_A_FILE,
  PATH_CASES,
  provokedCodes,
  TRUST_CASES,
} from "../../../support/campaign/hostile/all-cases.ts";
import { bringAll, type Brought } from "../../../support/campaign/hostile/bring.ts";
import { plainOf, type World } from "../../../support/campaign/hostile/genuine.ts";
import { isRefusal, type TrustCase } from "../../../support/campaign/hostile/trust-case.ts";
import { openTarget } from "../../../support/campaign/hostile/target-home.ts";
import type { BaseName } from "../../../support/campaign/stage.ts";
import { forge } from "../../../support/forge.ts";
import type { Given } from "./given.ts";

export function everyRule(given: () => Given): void {
  const fresh = (name: string): string => path.join(given().folder, name.replaceAll(/[^\w-]/gu, "_"));

  const tell = (part: string, { cases, findings, slowestMs }: Brought): void =>
    tellPart({ campaign: "hostile", part, cases, faults: 0, findings, seed: null, figures: { slowestMs } });
  /** Ends as a finding where it ends otherwise than it should. */
  const written = (name: string, bytes: Uint8Array): string => {
    const file = fresh(`${name}.skoen`);
    fs.writeFileSync(file, bytes);
    return file;
  };

  test("what the bytes alone show: ZIP, names, bag, JSON, envelope, statement", async () => {
    const good = given().world.of("receipt");
    const cases = BYTE_CASES.map((c, i) => ({
      rule: `${c.section} ${c.rule}`,
      verdict: c.code === "accepted" ? null : c.code,
      file: () => written(`byte-${i}`, forge(c.forgery, good)),
    }));
    const home = await openTarget(given().base("chair-late"), fresh("bytes"));
    const brought = await bringAll(home, cases, [() => written("good-receipt", plainOf(good))]);
    expect(homeFindings(home.store)).toEqual([]);
    await home.close();
    tell("every rule of bytes, both ways", brought);
    expect(brought.findings).toEqual([]);
  });

  test("the age layer: headers and streams", async () => {
    const zip = plainOf(given().world.of("bundle"));
    const [me, stranger] = [given().world.key("C-01").ageRecipient, given().world.key("E-04").ageRecipient];
    const cases = AGE_CASES.map((c, i) => ({
      rule: c.rule,
      verdict: c.code === "accepted" ? null : c.code,
      file: () => written(`age-${i}`, ageFile(zip, me, c.forgery(me, stranger))),
    }));
    const home = await openTarget(given().base("chair-start"), fresh("age"));
    const brought = await bringAll(home, cases, [() => written("good-bundle", ageFile(zip, me))]);
    expect(homeFindings(home.store)).toEqual([]);
    await home.close();
    tell("every rule of the age layer, both ways", brought);
    expect(brought.findings).toEqual([]);
  });

  test("what a path leads to instead of a package", async () => {
    const cases = PATH_CASES.map((c, i) => ({
      rule: c.rule,
      verdict: c.code === "accepted" ? null : c.code,
      file: () => {
        fs.mkdirSync(fresh(`path-${i}`));
        return c.make(fresh(`path-${i}`));
      },
    }));
    const home = await openTarget(given().base("chair-start"), fresh("paths"));
    const brought = await bringAll(home, cases, [() => written("good", plainOf(given().world.of("bundle")))]);
    await home.close();
    tell("what a path leads to", brought);
    expect(brought.findings).toEqual([]);
  });

  /** A package that each home takes when all is well. */
  const GOOD: Partial<Record<BaseName, (w: World) => Buffer>> = {
    "chair-start": (w) => plainOf(w.of("bundle")),
    chair: (w) => plainOf(w.reviewBy("E-01")),
    "chair-late": (w) => plainOf(w.of("receipt")),
    office: (w) => plainOf(w.reviewBy("E-01")),
    "other-office-late": (w) => plainOf(w.of("joint")),
  };

  describe("properly signed, by the wrong person or about the wrong thing", () => {
    const refusedAlone = (c: TrustCase): boolean => isRefusal(c.verdict) && !c.first;
    const asCase = (c: TrustCase, i: number) => ({
      rule: `${c.section} ${c.home}: ${c.rule}`,
      verdict: isRefusal(c.verdict) ? c.verdict : null,
      file: () => written(`trust-${c.home}-${i}`, c.build(given().world)),
    });

    test.each(Object.entries(GOOD) as [BaseName, (w: World) => Buffer][])(
      "brought to one home after another: %s",
      async (name, good) => {
        const cases = TRUST_CASES.filter((c) => c.home === name && refusedAlone(c)).map(asCase);
        const home = await openTarget(given().base(name), fresh(`trust-${name}`));
        const brought = await bringAll(home, cases, [() => written(`good-${name}`, good(given().world))]);
        expect(homeFindings(home.store)).toEqual([]);
        await home.close();
        tell(`signed and wrong, to ${name}`, brought);
        expect(brought.findings).toEqual([]);
      },
    );

    test("after others, and what is in order", async () => {
      const findings: string[] = [];
      let [cases, slowestMs] = [0, 0];
      for (const [i, c] of TRUST_CASES.filter((x) => !refusedAlone(x)).entries()) {
        const home = await openTarget(given().base(c.home), fresh(`own-${i}`));
        for (const [k, bytes] of (c.first?.(given().world) ?? []).entries()) {
          const [before] = await home.take(written(`first-${i}-${k}`, bytes));
          if (before?.outcome === "refused") findings.push(`${c.rule}: what comes first is ${before.refusal?.code}`);
        }
        if (isRefusal(c.verdict)) {
          const brought = await bringAll(home, [asCase(c, 1000 + i)], []);
          findings.push(...brought.findings);
          slowestMs = Math.max(slowestMs, brought.slowestMs);
        } else {
          const [outcome] = await home.take(written(`own-${i}`, c.build(given().world)));
          const said = outcome?.refusal?.code ?? outcome?.outcome;
          if (said !== c.verdict) findings.push(`${c.home}: ${c.rule}: ${said} instead of ${c.verdict}`);
        }
        findings.push(...homeFindings(home.store).map((f) => `${c.rule}: ${f}`));
        await home.close();
        fs.rmSync(fresh(`own-${i}`), { recursive: true });
        cases += 1;
      }
      tell("replay, rollback, fork, gap, revocation, rotation; and what is in order", { cases, findings, slowestMs });
      expect(findings).toEqual([]);
    });
  });

  test("a package of another kind than the one asked for", async () => {
    const file = written("wrong-kind", plainOf(given().world.of("review")));
    await expect(readPackage(file, { rules: documentRules, expectedKind: "enrolment-card" })).rejects.toMatchObject({
      code: "package.wrong-kind",
    });
  });

  /** Codes as they stand in the readers' sources, those put together from a prefix included. */
  function codesInSources(): Set<string> {
    const catalogue = Object.keys(errorTexts);
    const found = new Set<string>();
    for (const room of ["packages", "trust"])
      for (const name of fs.readdirSync(`electron/service/${room}`)) {
        const text = fs.readFileSync(`electron/service/${room}/${name}`, "utf8");
        for (const code of catalogue) if (text.includes(`"${code}"`)) found.add(code);
        for (const [, prefix = ""] of text.matchAll(/`([a-z]+\.)\$\{/gu))
          for (const code of catalogue) if (code.startsWith(prefix)) found.add(code);
      }
    return found;
  }

  test("every refusal that a file can bring about is brought about by a case", () => {
    const provoked = provokedCodes().add("package.wrong-kind");
    // Notes say what was taken in, and what has changed with it.
    const refusals = [...codesInSources()].filter((code) => !/^(?:note|change)\./u.test(code));
    expect(refusals.length).toBeGreaterThan(90);
    const silent = refusals.filter((code) => !provoked.has(code) && !(code in NOT_BY_A_FILE));
    const stale = Object.keys(NOT_BY_A_FILE).filter((code) => provoked.has(code) || !refusals.includes(code));
    tellPart({
      campaign: "hostile",
      part: "refusals of the readers that a case brings about",
      cases: refusals.filter((code) => provoked.has(code)).length,
      faults: 0,
      findings: [...silent, ...stale],
      seed: null,
      figures: { notByAFile: Object.keys(NOT_BY_A_FILE).length },
    });
    expect({ silent, stale }).toEqual({ silent: [], stale: [] });
  });
}
