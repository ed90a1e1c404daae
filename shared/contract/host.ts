// What the page may ask of the shell around it: window, menu, dialogs, keychain. Served in the desktop's main process; a plain
// Chromium under test has its own answerer. Refusals: shared/i18n/errors/host.ts.
import { z } from "zod";
import { languageSchema, textsSchema } from "../domain/ids.ts";
import { read, write } from "../rpc/contract.ts";

const nothing = z.object({});
const path = z.string().min(1).max(4096);
const secret = z.string().min(1).max(1000);

const PICK_PURPOSES = ["packages", "backup", "card", "intake"] as const;
const SAVE_PURPOSES = ["backup", "diagnostics", "pdf"] as const;
const FOLDER_PURPOSES = ["card", "export", "copies", "intake", "papers", "sample", "diagnostics"] as const;
const MENUS = ["file", "edit", "view", "go", "help"] as const;

/** `basic_text`: Linux without a keyring, where "encrypted" protects nothing; it counts as none. */
const keychainSchema = z.enum(["available", "none", "basic_text"]);
const serviceStateSchema = z.enum(["up", "restarting", "down"]);

const hostInfoSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  /** As Node names it: darwin, linux, win32. */
  platform: z.string(),
  /** `fallback`: the offline development runtime; `browser`: a page under test in a plain Chromium. */
  runtime: z.enum(["official", "fallback", "browser"]),
  /** Folder with this person's data. */
  home: z.string(),
  /** BCP 47, as the system has it; `languages` in the person's order. */
  locale: z.string(),
  languages: z.array(z.string()),
  keychain: keychainSchema,
  /** `overlay`: the page draws the title bar and leaves room for the window buttons. */
  frame: z.enum(["overlay", "system"]),
});
export type HostInfo = z.infer<typeof hostInfoSchema>;

/** What an organisation has for its people, in its own words: where to get it, or who installs it. */
export const newestSchema = z.object({
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/u),
  where: textsSchema(300),
});
export type Newest = z.infer<typeof newestSchema>;

const commandSchema = z.object({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  menu: z.enum(MENUS),
  /** Electron's notation, e.g. `CmdOrCtrl+K`; shown in the menu, handled by the page. */
  accelerator: z.string().max(60).nullable(),
  enabled: z.boolean(),
});
export type HostCommand = z.infer<typeof commandSchema>;

export const hostContract = {
  "host.info": read(nothing, hostInfoSchema),
  /** A newer Skøn than this one, where the organisation's policy file names one; null otherwise, and always without such a file. */
  "host.newest": read(nothing, z.object({ newest: newestSchema.nullable() })),
  "host.serviceState": read(nothing, z.object({ state: serviceStateSchema, restarts: z.int() })),

  /** Native dialogs; an empty list or null means the person cancelled. What they return may be opened or shown afterwards. */
  "host.pickFiles": write(z.object({ purpose: z.enum(PICK_PURPOSES) }), z.object({ files: z.array(z.string()) })),
  "host.pickFolder": write(
    z.object({ purpose: z.enum(FOLDER_PURPOSES), suggestedName: z.string().max(200).optional() }),
    z.object({ folder: z.string().nullable() }),
  ),
  "host.pickSave": write(
    z.object({ purpose: z.enum(SAVE_PURPOSES), suggestedName: z.string().max(200) }),
    z.object({ file: z.string().nullable() }),
  ),

  /** Only paths the person picked, or files written into a picked folder: `host.path-refused` otherwise. */
  "host.reveal": write(z.object({ path }), nothing),
  /** The system's program opens it: documents only, written since Skøn started. */
  "host.openPath": write(z.object({ path }), nothing),
  /** https after a native question that shows the address; mailto with subject and body only. `host.url-refused` otherwise. */
  "host.openExternal": write(z.object({ url: z.string().max(20_000) }), z.object({ opened: z.boolean() })),
  /** `content`: it comes from a round, and leaves the clipboard when the home is locked or Skøn ends, unless something else is there by then. */
  "host.copy": write(z.object({ text: z.string().max(1_000_000), content: z.boolean().default(false) }), nothing),
  "host.addRecent": write(z.object({ file: path }), nothing),

  "host.setTheme": write(z.object({ theme: z.enum(["light", "dark", "system"]) }), nothing),
  "host.setLanguage": write(z.object({ language: languageSchema }), nothing),
  /** `edited`: the mark of macOS; `progress`: 0…1 on the task bar, null for none. */
  "host.setTitle": write(
    z.object({ title: z.string().max(300), edited: z.boolean(), progress: z.number().min(0).max(1).nullable() }),
    nothing,
  ),
  "host.setFullScreen": write(z.object({ on: z.boolean() }), nothing),
  "host.setZoom": write(z.object({ factor: z.number().min(0.5).max(3) }), nothing),
  /** The native menu, from the page's own registry of commands; ids must be unique. */
  "host.setCommands": write(z.object({ commands: z.array(commandSchema).max(500) }), nothing),
  /** Opens the whole native menu at a point of the page, where the frame has no menu bar. */
  "host.popupMenu": write(z.object({ x: z.int().min(0), y: z.int().min(0) }), nothing),

  /** The print view of this page as PDF, into a file that host.pickSave returned. */
  "host.printToPdf": write(z.object({ file: path }), z.object({ bytes: z.int() })),

  /**
   * A paper that reports.write wrote as HTML, as a PDF of the same name beside it: tagged and with bookmarks where the runtime can.
   * The file must lie in a picked folder (`host.path-refused`), be such a paper (`host.not-a-paper`), and its PDF must not be there
   * yet (`file.exists`). Nothing is left behind when it fails (`host.print-failed`). `page`: whether the page stays beside the PDF; where
   * it does not, it also goes when the printing fails.
   */
  "host.paperToPdf": write(
    z.object({ file: path, page: z.enum(["keep", "remove"]).default("keep") }),
    z.object({ file: z.string(), bytes: z.int() }),
  ),

  /** Keychain unlock; `host.no-keychain` where the system would not really protect it. */
  "host.keychain.store": write(z.object({ secret }), nothing),
  "host.keychain.read": read(nothing, z.object({ secret: secret.nullable() })),
  "host.keychain.forget": write(nothing, nothing),

  /** The page has saved what it could: the answer to `quit-asked`, awaited for three seconds. `unsaved`: words would be lost. */
  "host.quitReady": write(z.object({ unsaved: z.boolean() }), nothing),
} as const;
export type HostContract = typeof hostContract;

/** Events on the host port, by name. */
const hostEvents = {
  "open-files": z.object({ files: z.array(z.string()) }),
  command: z.object({ id: z.string() }),
  service: z.object({ state: serviceStateSchema }),
  theme: z.object({ dark: z.boolean() }),
  "quit-asked": nothing,
  fullscreen: z.object({ on: z.boolean() }),
} as const;
export type HostEvents = { readonly [Name in keyof typeof hostEvents]: z.infer<(typeof hostEvents)[Name]> };
