// The letter of invitation carries the office's fingerprint as the import shows it, and what is not known stays to be written by hand.
import { expect, test } from "vitest";
import { letterOfInvitation, type Inviting } from "../../renderer/features/preparation/invitation.ts";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { invitationLetter } from "../../shared/i18n/ui/invitation.ts";

const DIGITS = "00012 31415 92653 58979 32384 62643 38327 65535";
const office: Inviting["core"] = {
  offices: [
    {
      id: "O-DK",
      group: "dk",
      name: { da: "Internationalt Kontor", en: "International Office" },
      keys: [],
      lead: true,
    },
  ] as unknown as NonNullable<Inviting["core"]>["offices"],
  round: {
    deadlines: {
      application: { at: "2009-03-01T11:00:00Z", timeZone: "Europe/Copenhagen" },
      review: { at: "2009-05-14T10:00:00Z", timeZone: "Europe/Copenhagen" },
      consolidation: { at: "2009-05-28T10:00:00Z", timeZone: "Europe/Copenhagen" },
    },
  },
};
const inviting: Inviting = { title: { da: "IT 2009", zh: "信息技术 2009" }, core: office, me: "O-DK", digits: DIGITS };

test("a letter to a person names round, deadline, office and fingerprint; only the telephone is left to write", () => {
  const letter = letterOfInvitation(inviting, "Karen Holm", "da");
  expect(letter).toContain("Kære Karen Holm");
  expect(letter).toContain("IT 2009");
  expect(letter).toContain("torsdag den 14. maj 2009 kl. 12.00 (dansk tid)");
  expect(letter).toContain(`\n    ${DIGITS}\n`);
  expect(letter.trimEnd().endsWith("Internationalt Kontor")).toBe(true);
  expect(letter.match(/\[[^\]]+\]/gu)).toEqual(["[telefon]"]);
});

test.each(LANGUAGES)("what is not known stands in brackets, and no mark is left: %s", (lang) => {
  const letter = letterOfInvitation({ ...inviting, core: null }, null, lang);
  expect(letter).toContain(DIGITS);
  expect(letter).not.toContain("{{");
  expect(letter.match(/\[[^\]]+\]/gu)).toHaveLength(4);
  expect(invitationLetter(lang).match(/\[[^\]]+\]/gu)).toHaveLength(6);
});
