// Which paths the page may have shown or opened: those the person picked in a native dialog, and files within a picked folder.
// To be opened by the system's program it must also be a document, and written since Skøn started (a folder may hold anything).
import path from "node:path";

const DOCUMENTS = new Set([
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "odt",
  "ods",
  "csv",
  "txt",
  "html",
  "md",
  "json",
  "png",
  "jpg",
  "jpeg",
  "gif",
  "tif",
  "tiff",
  "webp",
]);

export interface PathGrants {
  grantFile(file: string): void;
  grantFolder(folder: string): void;
  mayShow(target: string): boolean;
  /** @param writtenMs last change of the file. */
  mayOpen(target: string, writtenMs: number): boolean;
}

/** Paths are absolute and without symbolic links, as `realpath` gives them. @param sinceMs when the application started */
export function pathGrants(sinceMs: number): PathGrants {
  const files = new Set<string>();
  const folders = new Set<string>();
  const within = (target: string): boolean => {
    for (const folder of folders) {
      const relative = path.relative(folder, target);
      if (relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative))) return true;
    }
    return false;
  };
  const mayShow = (target: string): boolean => path.isAbsolute(target) && (files.has(target) || within(target));
  return {
    grantFile: (file) => void files.add(path.resolve(file)),
    grantFolder: (folder) => void folders.add(path.resolve(folder)),
    mayShow,
    mayOpen: (target, writtenMs) =>
      mayShow(target) && DOCUMENTS.has(path.extname(target).slice(1).toLowerCase()) && writtenMs >= sinceMs,
  };
}
