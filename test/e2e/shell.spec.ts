// What holds under both shells: the page reaches its service and its host, and nothing in it complains.
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test("the page reaches service and host over its two ports", async ({ skoen }) => {
  const status = await call(skoen.page, "service", "identity.status", {});
  expect(status).toMatchObject({ exists: false, unlocked: false, identity: null });
  const info = await call(skoen.page, "host", "host.info", {});
  expect(info).toMatchObject({ home: skoen.home, platform: "linux" });
});

test("a call the service does not know comes back as a refusal", async ({ skoen }) => {
  await expect(call(skoen.page, "service", "no.such-method", {})).rejects.toThrow("rpc.unknown-method");
});

test("a reload cancels the calls of the page before it", async ({ skoen }) => {
  const before = skoen.page.evaluate(() => performance.timeOrigin);
  await call(skoen.page, "service", "identity.status", {});
  await skoen.page.reload();
  expect(await skoen.page.evaluate(() => performance.timeOrigin)).toBeGreaterThan(await before);
  expect(await call(skoen.page, "service", "identity.status", {})).toMatchObject({ exists: false });
});

test("an identity made before a kill is there after it", async ({ skoen }) => {
  const made = (await call(skoen.page, "service", "identity.create", {
    name: "Karen Holm",
    organisation: "DTU",
    email: null,
    languages: ["da"],
    passphrase: "fire heste i regnvejr ved havet",
  })) as { fingerprint: string };
  await skoen.kill();
  await skoen.start();
  const status = await call(skoen.page, "service", "identity.status", {});
  expect(status).toMatchObject({ exists: true, unlocked: false });
  const unlocked = await call(skoen.page, "service", "identity.unlock", {
    passphrase: "fire heste i regnvejr ved havet",
  });
  expect(unlocked).toMatchObject({ fingerprint: made.fingerprint });
});

test.describe("with a clock of the test's own", () => {
  test.use({ launchWith: { now: "2009-04-30T08:00:00Z" } });
  test("the service's day is the test's", async ({ skoen }) => {
    await call(skoen.page, "service", "identity.create", {
      name: "Karen Holm",
      organisation: "DTU",
      email: null,
      languages: ["da"],
      passphrase: "fire heste i regnvejr ved havet",
    });
    const { file } = (await call(skoen.page, "service", "identity.writeCard", { folder: skoen.home })) as {
      file: string;
    };
    const card = await call(skoen.page, "service", "packages.preview", { file });
    expect(card).toMatchObject({ signer: { signedAt: expect.stringMatching(/^2009-04-30T08:0/u) } });
  });
});
