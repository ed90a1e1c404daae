// The document alone on the whole screen. The window's own full screen follows, and leaving that leaves this.
import { useCallback, useEffect, useState } from "react";
import { host } from "../../api/client.ts";

export function useFullScreen(): [boolean, () => void] {
  const [full, setFull] = useState(false);
  useEffect(
    () =>
      host.onEvent((name, payload) => {
        if (name === "fullscreen" && (payload as { on: boolean }).on === false) setFull(false);
      }),
    [],
  );
  // Leaving the document leaves the full screen, too.
  useEffect(() => {
    if (!full) return;
    void host.call("host.setFullScreen", { on: true }).catch(() => undefined);
    return () => void host.call("host.setFullScreen", { on: false }).catch(() => undefined);
  }, [full]);
  return [full, useCallback(() => setFull((f) => !f), [])];
}
