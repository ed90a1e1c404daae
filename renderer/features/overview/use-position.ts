// Where the person was in this round. Asked anew each time the overview opens: a place is written without making answers old.
import { useEffect, useState } from "react";
import type { Position } from "../../../shared/contract/desk.ts";
import { setAnswer } from "../../api/use-read.ts";
import { service } from "../../api/client.ts";

/** undefined while it is asked for; null = nowhere yet. */
export function usePosition(round: string): Position | null | undefined {
  const [last, setLast] = useState<Position | null | undefined>(undefined);
  useEffect(() => {
    let ended = false;
    service.call("desk.position", { round }).then(
      (answer) => {
        setAnswer("desk.position", { round }, answer);
        if (!ended) setLast(answer.last);
      },
      // Without it the list begins at its first row.
      () => {
        if (!ended) setLast(null);
      },
    );
    return () => {
      ended = true;
    };
  }, [round]);
  return last;
}
