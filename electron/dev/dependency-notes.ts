// The review of what ships: each package Skøn's own code imports, why, and the day its version came out (from the registry, when it was
// taken). A new version is a new review: test/house/dependencies.test.ts asks for it.

export interface DependencyNote {
  readonly version: string;
  /** Day of release of this version. */
  readonly released: string;
  /** What it does that Skøn should not do itself. */
  readonly why: string;
}

export const DEPENDENCY_NOTES: Readonly<Record<string, DependencyNote>> = {
  "@fontsource/ibm-plex-sans": {
    version: "5.3.0",
    released: "2026-07-20",
    why: "the typeface of screens and papers, as files; no code",
  },
  "@fontsource/noto-sans-sc": {
    version: "5.3.0",
    released: "2026-07-19",
    why: "Chinese characters, in slices; no code",
  },
  "@noble/ciphers": {
    version: "2.4.0",
    released: "2026-08-27",
    why: "ChaCha20-Poly1305 of the age payload where Electron's BoringSSL lacks it in node:crypto",
  },
  "@noble/curves": {
    version: "2.4.0",
    released: "2026-08-27",
    why: "checks of public keys that OpenSSL does not make: canonical, no small order, torsion-free",
  },
  "@scure/bip39": {
    version: "2.4.0",
    released: "2026-09-01",
    why: "the word lists of fingerprints and suggested passphrases, English and Chinese",
  },
  "age-encryption": {
    version: "0.3.1",
    released: "2026-09-08",
    why: "headers and recipients of age files; audited format, by its author",
  },
  "better-sqlite3-multiple-ciphers": {
    version: "13.0.3",
    released: "2026-08-18",
    why: "SQLite with an encrypted file; the only native code besides Electron",
  },
  canonicalize: {
    version: "5.1.0",
    released: "2026-09-22",
    why: "canonical JSON (RFC 8785), over which signatures are made",
  },
  commander: {
    version: "15.1.0",
    released: "2026-11-07",
    why: "commands and options of the command line, and their help",
  },
  diff: { version: "9.0.0", released: "2026-04-14", why: "what changed between two texts, word by word, on screen" },
  docx: { version: "9.15.2", released: "2026-11-03", why: "papers as Word documents" },
  electron: { version: "45.4.1", released: "2026-11-19", why: "the desktop: window, sandbox, printing, keychain" },
  highs: {
    version: "1.15.3",
    released: "2026-09-13",
    why: "best use of the frames (mixed-integer programme), WebAssembly in a worker",
  },
  hucre: {
    version: "1.0.0",
    released: "2026-09-23",
    why: "spreadsheets, read and written, without macros or formulas",
  },
  "lucide-react": { version: "1.75.0", released: "2026-11-18", why: "symbols" },
  "pdfjs-dist": { version: "6.5.438", released: "2026-11-01", why: "PDFs in the sandboxed page, without scripting" },
  pdfkit: { version: "0.20.2", released: "2026-08-30", why: "documents of the sample round" },
  react: { version: "19.3.1", released: "2026-10-14", why: "the page" },
  "react-aria-components": {
    version: "1.22.1",
    released: "2026-10-09",
    why: "controls that keyboard and screen reader can use",
  },
  "react-dom": { version: "19.3.1", released: "2026-10-14", why: "the page" },
  "simple-statistics": { version: "7.12.1", released: "2026-09-28", why: "means, medians, quantiles, correlations" },
  "temporal-polyfill": {
    version: "1.0.8",
    released: "2026-11-04",
    why: "dates with their time zone, where the runtime has none",
  },
  tinykeys: { version: "4.0.0", released: "2026-07-17", why: "keys and sequences of keys" },
  yaml: {
    version: "2.9.1",
    released: "2026-09-11",
    why: "settings of a round's folder, with the place of every mistake",
  },
  yauzl: {
    version: "3.4.0",
    released: "2026-06-07",
    why: "spreadsheets are ZIP archives; packages are read by Skøn's own reader",
  },
  zod: {
    version: "4.6.7",
    released: "2026-10-12",
    why: "every foreign document and every message is checked against its schema",
  },
  zustand: { version: "5.1.0", released: "2026-11-06", why: "what the page remembers" },
};
