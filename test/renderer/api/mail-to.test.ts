// Mails begun for the person: renderer/api/mail-to.ts.
import { expect, test } from "vitest";
import { mailTo } from "../../../renderer/api/mail-to.ts";

test("lines are broken as RFC 6068 says, and nothing of the text ends the address", () => {
  expect(mailTo("Runde 1 & 2?", "Kære sekretariat\n\nÅse")).toBe(
    "mailto:?subject=Runde%201%20%26%202%3F&body=K%C3%A6re%20sekretariat%0D%0A%0D%0A%C3%85se",
  );
});
