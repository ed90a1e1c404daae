// Dates and local times (electron/service/intake/dates.ts).
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromDateCell, parseDate, parseInstant, timeZoneName } from "../../../electron/service/intake/dates.ts";

const date = (text: string): string => {
  const r = parseDate(text);
  return "ok" in r ? r.ok : r.problem;
};

test.each([
  "2009-03-02",
  "2009/3/2",
  "2009.03.02",
  "2.3.2009",
  "02.03.2009",
  "2-3-2009",
  "2009年3月2日",
  "2009 年 3 月 2 日",
  "２００９-０３-０２",
  "2. 3. 2009",
  "2. marts 2009",
  "2 mar. 2009",
  "2 March 2009",
  "March 2, 2009",
])("reads %s", (text) => expect(date(text)).toBe("2009-03-02"));
test("slashes are taken only when one order is possible", () => {
  expect(date("2/3/2009")).toBe("ambiguous");
  expect(date("3/3/2009")).toBe("2009-03-03");
  expect(date("25/3/2009")).toBe("2009-03-25");
  expect(date("3/25/2009")).toBe("2009-03-25");
  expect(date("25/3 2009")).toBe("2009-03-25");
  expect(date("2/3 2009")).toBe("ambiguous");
});
test.each([
  "",
  "2009-02-29",
  "31.4.2009",
  "2.3.09",
  "2009-3",
  "13/13/2009",
  "i morgen",
  "2009-03-02 12:00",
  "2009-3.2",
  "39874",
  "2. marmelade 2009",
  "30. februar 2009",
])("refuses %j", (text) => expect(date(text)).toBe("not-a-date"));

test("every day comes back in every notation", () => {
  const days = fc.date({
    min: new Date("1900-03-01T00:00:00Z"),
    max: new Date("2199-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (when) => {
      const iso = when.toISOString().slice(0, 10);
      const [y = "", m = "", d = ""] = iso.split("-");
      for (const text of [
        iso,
        `${Number(d)}.${Number(m)}.${y}`,
        `${d}-${m}-${y}`,
        `${y}年${Number(m)}月${Number(d)}日`,
        `${y}/${m}/${d}`,
      ])
        expect(date(text)).toBe(iso);
      expect(fromDateCell(new Date(`${iso}T00:00:00Z`))).toEqual({ ok: iso });
      expect(["ambiguous", iso]).toContain(date(`${d}/${m}/${y}`));
    }),
  );
});
test("a date cell with a time of day, or an impossible one, is no date", () => {
  expect(fromDateCell(new Date("2009-03-02T12:00:00Z"))).toEqual({ problem: "not-a-date" });
  expect(fromDateCell(new Date(Number.NaN))).toEqual({ problem: "not-a-date" });
});

test("local times become UTC by the zone's own rules", () => {
  expect(parseInstant("2009-03-02 12:00", "Europe/Copenhagen")).toEqual({
    ok: "2009-03-02T11:00:00Z",
    repeated: false,
  });
  expect(parseInstant("2009-07-02T12:00:30", "Europe/Copenhagen")).toEqual({
    ok: "2009-07-02T10:00:30Z",
    repeated: false,
  });
  expect(parseInstant("2.7.2009 kl. 12.00", "Asia/Shanghai")).toEqual({ ok: "2009-07-02T04:00:00Z", repeated: false });
  expect(parseInstant("2009-03-02T12:00:00+08:00", "Europe/Copenhagen")).toEqual({
    ok: "2009-03-02T04:00:00Z",
    repeated: false,
  });
  for (const text of [
    "2. marts 2009 kl. 12",
    "2. marts 2009 kl. 12.00",
    "02-03-2009 kl. 12:00",
    "2009年3月2日 12:00",
    "2009年3月2日12:00",
    "2009/3/2 12:00",
    "2 March 2009 at 12",
  ])
    expect(parseInstant(text, "Europe/Copenhagen"), text).toEqual({ ok: "2009-03-02T11:00:00Z", repeated: false });
});
test("the hour that summer time skips is refused, the one it repeats is the first", () => {
  expect(parseInstant("2009-03-29 02:30", "Europe/Copenhagen")).toEqual({ problem: "skipped" });
  expect(parseInstant("2009-10-25 02:30", "Europe/Copenhagen")).toEqual({ ok: "2009-10-25T00:30:00Z", repeated: true });
  expect(parseInstant("2009-10-25 02:30+01:00", "Europe/Copenhagen")).toEqual({
    ok: "2009-10-25T01:30:00Z",
    repeated: false,
  });
});
test.each([
  "2009-03-02",
  "2009-03-02 12",
  "2. marts 2009",
  "2/3/2009 12:00",
  "2009-03-02 25:00",
  "2009-02-30 12:00",
  "2009-03-02 12:00:60",
  "12:00",
  "",
])("refuses %j as a point in time", (text) =>
  expect(parseInstant(text, "Europe/Copenhagen")).toEqual({ problem: "not-a-time" }),
);
test("time zones are named ones", () => {
  expect(timeZoneName("Europe/Copenhagen")).toBe("Europe/Copenhagen");
  expect(timeZoneName("Europe/Nowhere")).toBeNull();
  expect(timeZoneName("+01:00")).toBeNull();
});
