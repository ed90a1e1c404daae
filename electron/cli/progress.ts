// Progress on standard error for whatever takes longer than a second; silent otherwise.
import type { CliOutput } from "./io.ts";
import { terminalSafe } from "./layout.ts";

const FIRST_MS = 1000;
const NEXT_MS = { terminal: 200, lines: 2000 } as const;

export interface ProgressLine {
  report(done: number, total: number, label: string): void;
  stop(): void;
}

/** @param working what to say while nothing has been reported */
export function progressLine(stderr: CliOutput, working: string): ProgressLine {
  const started = performance.now();
  const pause = stderr.isTTY ? NEXT_MS.terminal : NEXT_MS.lines;
  let [text, written, next] = [working, "", started + FIRST_MS];
  // Called from inside long synchronous work too, where no timer would come through.
  const show = (): void => {
    const now = performance.now();
    if (now < next || text === written) return;
    [next, written] = [now + pause, text];
    stderr.write(stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  };
  const timer = setInterval(show, NEXT_MS.terminal);
  timer.unref();
  return {
    report(done, total, label) {
      const share = total > 0 ? ` ${Math.floor((Math.min(done, total) / total) * 100)} %` : "";
      text = `${label === "" ? working : terminalSafe(label)}${share}`;
      show();
    },
    stop() {
      clearInterval(timer);
      if (stderr.isTTY && written !== "") stderr.write("\r\u001b[K");
    },
  };
}
