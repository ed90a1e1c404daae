// What may be handed to the system's browser or mail program. Links inside application PDFs are untrusted, so the form is closed and
// the person sees the address first (Electron's checklist 15).

export type External =
  /** `shown` is what the person is asked about: the host in ASCII, so that look-alikes show. */
  | { readonly kind: "web"; readonly url: string; readonly shown: string }
  | { readonly kind: "mail"; readonly url: string };

const MAX_WEB = 2_000;
const ADDRESS = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}$/u;
/** The enrolment card's mail: who, subject, text. No attachment, copy or other header. */
const HEADERS = new Set(["subject", "body"]);

function mail(url: URL): External | null {
  const to = decodeURIComponent(url.pathname);
  if (to !== "" && !ADDRESS.test(to)) return null;
  const fields = [...url.searchParams];
  const names = fields.map(([name]) => name);
  if (!names.every((name) => HEADERS.has(name)) || new Set(names).size !== names.length) return null;
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return { kind: "mail", url: `mailto:${to}${query === "" ? "" : `?${query}`}` };
}

/** null = refused. */
export function externalAddress(text: string): External | null {
  // Characters that reorder or hide text have no place in an address that is shown.
  if (/[\p{Cc}\p{Cf}\s]/u.test(text)) return null;
  try {
    const url = new URL(text);
    if (url.protocol === "mailto:") return mail(url);
    if (url.protocol !== "https:" || url.username !== "" || url.password !== "" || url.href.length > MAX_WEB)
      return null;
    return { kind: "web", url: url.href, shown: url.href };
  } catch {
    return null;
  }
}
