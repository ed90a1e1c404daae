import { afterEach, describe, expect, test } from "vitest";
import { dateTimeFormat, numberFormat, pluralRules } from "../../../shared/lib/intl.ts";

describe("formats made once", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });
  test("the same for the same question, another for another", () => {
    expect(numberFormat("da-DK")).toBe(numberFormat("da-DK"));
    expect(numberFormat("da-DK", { minimumFractionDigits: 1 })).not.toBe(numberFormat("da-DK"));
    expect(numberFormat("da-DK", { minimumFractionDigits: 1 }).format(1234)).toBe("1.234,0");
    expect(numberFormat("en-GB", { minimumFractionDigits: 1 }).format(1234)).toBe("1,234.0");
    expect(pluralRules("en-GB").select(1)).toBe("one");
  });
  test("local time follows the machine to another time zone", () => {
    const options = { hour: "2-digit", minute: "2-digit" } as const;
    const at = new Date("2009-06-12T10:00:00Z");
    process.env["TZ"] = "Europe/Copenhagen";
    expect(dateTimeFormat("en-GB", options).format(at)).toBe("12:00");
    process.env["TZ"] = "Asia/Shanghai";
    expect(dateTimeFormat("en-GB", options).format(at)).toBe("18:00");
    expect(dateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(at)).toBe("10:00");
  });
});
