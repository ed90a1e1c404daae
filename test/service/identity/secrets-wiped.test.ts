// Secrets in buffers are wiped as soon as they have been read: the database key, and the stored keys of the identity.
import path from "node:path";
import fs from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { ServiceContext } from "../../../electron/service/context.ts";
import { lock, openHome } from "../../../electron/service/handlers/home-session.ts";
import { openVault } from "../../../electron/service/identity/vault.ts";
import { createHome, passphraseOf, temporaryRoot } from "../../support/service-home.ts";

const root = temporaryRoot();
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

test("once a home is open neither the database's key nor the stored keys are left in their buffers, and locking forgets the rest", async () => {
  const folder = path.join(root, "home");
  const home = await createHome(
    "E-01",
    folder,
    { now: "2009-04-01T08:00:00Z" },
    { name: "Anna", organisation: "", email: null },
  );
  await home.service.close();
  const { dbKey } = await openVault(folder, passphraseOf("E-01"));
  expect(dbKey.some((b) => b !== 0)).toBe(true);
  const context = { home: folder, newId: () => "x", session: null } as unknown as ServiceContext;
  const { identity, keys } = await openHome(context, dbKey);
  expect([dbKey.every((b) => b === 0), identity.keys.length > 100, identity.keys.every((b) => b === 0)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(keys.ageIdentity).toMatch(/^AGE-SECRET-KEY-1/u);
  lock(context);
  expect(context.session).toBeNull();
});
