// Packages that openssl and zip made are packages; so are encrypted ones that age made of them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { inspectPackage } from "../../../electron/service/packages/inspect.ts";
import { handMadeCard } from "../../support/hand-made-package.ts";
import { VERIFY_SCRIPT, run, temporaryFolder } from "../../support/package-fixtures.ts";

test("a card made with openssl and zip is read, is checked by verify-package.sh, and opens from age's envelope", async () => {
  const dir = temporaryFolder();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const card = handMadeCard(dir, recipient);
  const facts = await inspectPackage(card.file);
  expect(facts).toMatchObject({
    kind: "enrolment-card",
    digest: card.digest,
    documents: { "card.json": { json: { name: "施" } } },
  });
  expect(card.document.equals(facts.documents["card.json"]?.bytes ?? Buffer.alloc(0))).toBe(true);
  expect(run("sh", [VERIFY_SCRIPT, card.file]).stdout.toString()).toContain(`package:     ${card.digest}\n`);
  const sealed = join(dir, "sealed.skoen");
  writeFileSync(sealed, run("age", ["-r", recipient, card.file]).stdout);
  expect(await inspectPackage(sealed, { identities: [identity] })).toMatchObject({
    encrypted: true,
    digest: card.digest,
  });
  expect(run("sh", [VERIFY_SCRIPT, sealed]).stderr).toContain("encrypted");
});

test("zip's other habits are refused: extra fields, compression, data descriptors, a comment", async () => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  const dir = temporaryFolder();
  const { file } = handMadeCard(dir, recipient);
  const rezip = (args: readonly string[], input?: string): string => {
    const target = join(dir, `${args.join("")}.skoen`);
    const names = run("unzip", ["-Z1", file]).stdout.toString().trim().split("\n");
    expect(
      run("zip", ["-q", "-D", ...args, target, ...names], { cwd: dir, ...(input !== undefined && { input }) }).status,
    ).toBe(0);
    return target;
  };
  await expect(inspectPackage(rezip(["-0"]))).rejects.toMatchObject({ code: "zip.extra-field" });
  await expect(inspectPackage(rezip(["-X", "-6"]))).rejects.toMatchObject({ code: "zip.method" });
  await expect(inspectPackage(rezip(["-X", "-0", "-fd"]))).rejects.toMatchObject({ code: "zip.flags" });
  await expect(inspectPackage(rezip(["-X", "-0", "-z"], "hello\n.\n"))).rejects.toMatchObject({ code: "zip.comment" });
  await expect(inspectPackage(rezip(["-X", "-0"]))).resolves.toMatchObject({ kind: "enrolment-card" });
});
