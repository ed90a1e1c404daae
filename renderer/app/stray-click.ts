// Many people double-click what one click opens. The second press then falls on the screen that came, and the browser would select
// half of it.
import { useEffect } from "react";

export function useStrayClicks(): void {
  useEffect(() => {
    let pressed: Node | null = null;
    let stray = false;
    const onDown = (e: MouseEvent): void => {
      stray = e.detail > 1 && (stray || pressed?.isConnected === false);
      pressed = e.target instanceof Node ? e.target : null;
      if (stray) e.preventDefault();
    };
    window.addEventListener("mousedown", onDown, true);
    return () => window.removeEventListener("mousedown", onDown, true);
  }, []);
}
