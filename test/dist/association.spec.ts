// Without an administrator: a copy of Skøn that opens one person's packages from the file manager, and takes that back.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "./support/packages.ts";
import { finish, personIn } from "./support/person.ts";

test("skoen --associate makes packages open in this copy, for this person, without a display; --dissociate ends it", async ({
  packages,
  work,
}) => {
  const person = personIn(work);
  const copy = path.join(work, "Åses 100 % $ting");
  spawnSync("cp", ["-a", path.dirname(packages.executable), copy]);
  const skoen = path.join(copy, "skoen");
  const made = finish(person, skoen, ["--associate"], { DISPLAY: undefined });
  expect([made.status, made.stdout]).toEqual([0, expect.stringContaining(skoen)]);

  const types = path.join(person.folder, "mime/globs2");
  expect(fs.readFileSync(types, "utf8")).toContain("50:application/vnd.skoen.package:*.skoen\n");
  const entry = fs.readFileSync(path.join(person.folder, "applications/skoen.desktop"), "utf8");
  expect(entry).toContain(`Exec="${path.join(work, "Åses 100 %% \\\\$ting")}/skoen" %F`);

  const back = finish(person, skoen, ["--dissociate"], { DISPLAY: undefined });
  expect(back.status).toBe(0);
  const left = fs
    .readdirSync(person.folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("skoen"));
  expect(left).toEqual([]);
  expect(fs.readFileSync(types, "utf8")).not.toContain("skoen");
});
