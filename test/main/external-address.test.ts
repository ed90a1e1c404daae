// What may leave Skøn for the system's browser or mail program.
import { expect, test } from "vitest";
import { externalAddress } from "../../electron/main/external-address.ts";

test("an https address is shown exactly as it will be opened, look-alike letters in ASCII", () => {
  expect(externalAddress("https://example.org/a?b=1#c")).toEqual({
    kind: "web",
    url: "https://example.org/a?b=1#c",
    shown: "https://example.org/a?b=1#c",
  });
  expect(externalAddress("https://ехample.org/")).toMatchObject({ shown: expect.stringMatching(/^https:\/\/xn--/u) });
});

test("every other scheme, hidden credentials and hidden characters are refused", () => {
  for (const url of [
    "http://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "smb://server/share",
    "ms-msdt:/id",
    "app://skoen/index.html",
    "https://bank.dk@evil.example/",
    "https://user:pw@example.org/",
    "https://example.org/\u202egpj.exe",
    "https://example.org/a b",
    "https://example.org/\nHost: x",
    `https://example.org/${"a".repeat(2_100)}`,
    "//example.org",
    "example.org",
    "",
  ])
    expect(externalAddress(url), url).toBeNull();
});

test("a mail has a receiver, a subject and a text, and nothing that attaches or copies", () => {
  expect(
    externalAddress("mailto:grants@innovation.dk?subject=Tilmeldingskort&body=Hej%0D%0Af%C3%A6rdig%26s%C3%A5"),
  ).toEqual({
    kind: "mail",
    url: "mailto:grants@innovation.dk?subject=Tilmeldingskort&body=Hej%0D%0Af%C3%A6rdig%26s%C3%A5",
  });
  expect(externalAddress("mailto:?subject=a")).toEqual({ kind: "mail", url: "mailto:?subject=a" });
  for (const url of [
    "mailto:a@b.dk?attach=/etc/passwd",
    "mailto:a@b.dk?cc=c@d.dk",
    "mailto:a@b.dk?subject=a&subject=b",
    "mailto:a@b.dk,c@d.dk",
    "mailto:a%0Ab@c.dk",
    "mailto:%E0%A4%A",
  ])
    expect(externalAddress(url), url).toBeNull();
});
