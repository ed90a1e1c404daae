// What the shell says of itself and of this computer; asked once, since it does not change while Skøn runs.
import { useEffect, useState } from "react";
import type { HostInfo } from "../../../shared/contract/host.ts";
import { host } from "../../api/client.ts";

export function useHostInfo(): HostInfo | null {
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => {
    let gone = false;
    void host.call("host.info", {}).then((answer) => {
      if (!gone) setInfo(answer);
    });
    return () => {
      gone = true;
    };
  }, []);
  return info;
}
