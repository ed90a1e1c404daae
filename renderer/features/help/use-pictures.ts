// Which illustrations this build carries (electron/dev/guides.ts makes them): without them, help is words alone.
import { useEffect } from "react";
import { create } from "zustand";

/** File names below `guides/` with their width and height in pixels. */
type Pictures = Readonly<Record<string, readonly [width: number, height: number]>>;

const usePictures = create<{ readonly pictures: Pictures | null }>(() => ({ pictures: null }));
let asked = false;

function ask(): void {
  if (asked) return;
  asked = true;
  fetch("guides/pictures.json")
    .then((answer) => (answer.ok ? (answer.json() as Promise<Pictures>) : {}))
    .then(
      (pictures) => usePictures.setState({ pictures }),
      // Help is complete without them.
      () => usePictures.setState({ pictures: {} }),
    );
}

export interface PictureFile {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}
/** null: not known yet, or not in this build. */
export function usePicture(scene: string, lang: string): PictureFile | null {
  useEffect(ask, []);
  const file = `${scene}.${lang}.webp`;
  const size = usePictures((s) => s.pictures?.[file]);
  return size === undefined ? null : { src: `guides/${file}`, width: size[0], height: size[1] };
}
