// Small types of foreign documents: what passes is shown on every screen, so it must be something that can be shown.
import { expect, test } from "vitest";
import { instantSchema, lineSchema, oneLine, timeZoneSchema } from "../../../shared/domain/ids.ts";
import { dateTimeFormat } from "../../../shared/lib/intl.ts";

test.each([
  "2026-01-00T00:00:00Z",
  "2026-02-30T18:00:00Z",
  "2023-02-29T00:00:00Z",
  "2026-04-31T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-01-01T24:00:00Z",
  "2026-01-01T00:00:00.0Z",
  "2026-01-01T00:00:00+01:00",
  "2026-01-01T00:00Z",
])("a time that stands in no calendar is no time: %s", (text) => {
  expect(instantSchema.safeParse(text).success).toBe(false);
});

test.each(["0001-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "9999-12-31T23:59:59Z"])(
  "%s is a time, and can be shown",
  (text) => {
    expect(instantSchema.safeParse(text).success).toBe(true);
    expect(dateTimeFormat("da", { dateStyle: "long", timeZone: "UTC" }).format(new Date(text))).not.toBe("");
  },
);

test.each(["Mars/Olympus", "", " ", "+01:00", "Europe/Copenhagen\n", "x".repeat(200)])(
  "a deadline in a zone that nobody knows is none: %j",
  (text) => {
    expect(timeZoneSchema.safeParse(text).success).toBe(false);
  },
);
test.each(["Europe/Copenhagen", "Asia/Shanghai", "UTC"])("%s is a time zone", (text) => {
  expect(timeZoneSchema.safeParse(text).success).toBe(true);
});

test.each(["Ida \u202e54321", "Ida\nKontoret", "Ida\u2028x", "Ida\u2066x", "Ida\u0000", "\u202aIda"])(
  "a name that turns or ends the line it stands on is none, and one's own is written without: %j",
  (name) => {
    expect(lineSchema.safeParse(name).success).toBe(false);
    expect(lineSchema.safeParse(oneLine(name)).success).toBe(true);
    expect(oneLine(name)).toMatch(/^Ida/u);
  },
);
test.each(["Ida Æbelø", "张伟", "Müller-O'Neill", "محمد", "e\u0301", ""])("%j is a name", (name) => {
  expect(lineSchema.safeParse(name).success).toBe(true);
  expect(oneLine(` ${name}\t`)).toBe(name);
});
