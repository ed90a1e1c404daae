// The list of the help's pictures, as the window reads it (renderer/features/help/use-pictures.ts).

/** File name → width and height in pixels: `guides/pictures.json` beside the page. */
export type PictureList = Readonly<Record<string, readonly [width: number, height: number]>>;
export const PICTURE_LIST = "pictures.json";
