// Who draws the title bar.

/** Where the page may draw the title bar itself: macOS, Windows, and Linux from an Electron that has the overlay there. */
export function frameOf(platform: string, electronMajor: number): "overlay" | "system" {
  const since = platform === "linux" ? 40 : 20;
  return electronMajor >= since ? "overlay" : "system";
}
