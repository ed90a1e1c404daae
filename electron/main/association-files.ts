// What makes packages open in Skøn on a freedesktop system, below the folder of a person's data: the type, two pictures, and the entry of
// the menu. Ids as in the deb, so that a person's own copy goes before the machine's.

/** `from` in the product's `resources/association/`. */
export const associationFiles: readonly { readonly from: string; readonly to: string }[] = [
  { from: "skoen.xml", to: "mime/packages/skoen.xml" },
  { from: "skoen.png", to: "icons/hicolor/256x256/apps/skoen.png" },
  { from: "package.png", to: "icons/hicolor/256x256/mimetypes/application-vnd.skoen.package.png" },
  { from: "skoen.desktop", to: "applications/skoen.desktop" },
];

/** The Exec key's own quoting, and a percent sign twice (Desktop Entry Specification, The Exec key). A line break cannot be written. */
function quoted(executable: string): string {
  const inQuotes = executable.replaceAll(/["`$\\]/gu, (c) => `\\${c}`).replaceAll("%", "%%");
  // The value is read as a string before that: a backslash is written twice.
  return `"${inQuotes.replaceAll("\\", "\\\\")}"`;
}

/** The entry for this copy. @param template as the deb has it, started by name. @param executable absolute path */
export const desktopEntry = (template: string, executable: string): string =>
  template.replace(/^Exec=skoen /mu, () => `Exec=${quoted(executable)} `);
