// The files of the sample's font faces. The build lays them beside the service (electron/dev/build.ts).
export type Weight = "regular" | "bold";
export type Script = "latin" | "han";
export type FaceName = `${Script}-${Weight}`;

/** By the package they come from. */
export const SAMPLE_FONT_FILES: Readonly<Record<FaceName, string>> = {
  "latin-regular": "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff",
  "latin-bold": "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff",
  "han-regular": "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff",
  "han-bold": "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff",
};
