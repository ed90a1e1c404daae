// The fuses of a packaged Skøn: all that Electron has, each stated (Electron's checklist, 19). Flipped in the executable after packing,
// before signing; a test reads them back from a packaged application.
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire, type FuseV1Config } from "@electron/fuses";

export const FUSES = {
  /** ELECTRON_RUN_AS_NODE would make a Node of a signed program. */
  [FuseV1Options.RunAsNode]: false,
  /** Skøn sets no cookies; what Chromium stores of its own is encrypted all the same. */
  [FuseV1Options.EnableCookieEncryption]: true,
  /** NODE_OPTIONS could load code. */
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  /** --inspect opens a debugger that can do everything. */
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  /** The archive's digest stands in the signed program (macOS and Windows; Linux has none). */
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  /** No folder beside the archive takes its place. */
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  /** Skøn brings no snapshot of its own. */
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  /** Nothing is loaded from file://. */
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  /** As the engine has it: bounds of WebAssembly memory are checked by traps. */
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>;

/** First Electron whose wire has a fuse, where that is not every one that can be packaged. */
const SINCE: Partial<Record<FuseV1Options, number>> = {
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: 29,
  [FuseV1Options.WasmTrapHandlers]: 41,
};

/** The fuses that the wire of this Electron has. */
export const fusesOf = (electron: string): FuseV1Options[] => {
  const major = Number.parseInt(electron, 10);
  return Object.keys(FUSES)
    .map(Number)
    .filter((fuse: FuseV1Options) => major >= (SINCE[fuse] ?? 0));
};

/**
 * Sets every fuse in a packaged executable (on macOS the `.app`). With the pinned Electron a fuse that is not stated here is an error, so
 * that a new one is not overlooked.
 */
export async function setFuses(executable: string, electron: string): Promise<void> {
  const known = fusesOf(electron);
  const stated = Object.fromEntries(known.map((fuse) => [fuse, FUSES[fuse]]));
  const all = known.length === Object.keys(FUSES).length;
  await flipFuses(executable, {
    version: FuseVersion.V1,
    ...stated,
    strictlyRequireAllFuses: all,
    resetAdHocDarwinSignature: process.platform === "darwin",
  } as FuseV1Config);
}

/** The fuses of an executable as they are now, by name; a fuse it has not got is left out. */
export async function readFuses(executable: string): Promise<Record<string, boolean>> {
  const wire = (await getCurrentFuseWire(executable)) as unknown as Record<string, number>;
  const ON = "1".codePointAt(0);
  const OFF = "0".codePointAt(0);
  return Object.fromEntries(
    Object.entries(wire).flatMap(([fuse, state]) =>
      state === ON || state === OFF ? [[FuseV1Options[Number(fuse)] ?? fuse, state === ON]] : [],
    ),
  );
}
