// A small log in the profile folder: codes, numbers and places in our own code. Never a message, a name or a path of a person's,
// since the file is what people send when they ask for help.
import fs from "node:fs";
import path from "node:path";

const LIMIT = 512 * 1024;

/** Keeps what places a fault in our code: number and method, kind of error, `file:line` of each frame. */
export function reducedLine(text: string): string {
  const [head = "", ...rest] = text.split("\n");
  // `id method Kind: message`, or `main Kind: message`: the message may hold anything, so only these words are taken.
  const subject = /^(?:main|[0-9a-z]{1,12} [a-z][\w-]*\.[\w.-]{1,60})(?= )/u.exec(head)?.[0] ?? "line";
  const kind = /^ (\w{0,40}Error)\b/u.exec(head.slice(subject.length))?.[1] ?? "-";
  const frames = rest
    .map((line) => /^\s+at (?:async )?(?:([\w.$<>]+) )?\(?.*?([\w.-]+:\d+:\d+)\)?$/u.exec(line))
    .flatMap((m) => (m ? [`${m[1] ?? "-"}@${m[2] ?? ""}`] : []))
    .slice(0, 12);
  return [subject, kind, ...frames].join(" ");
}

export interface LogFile {
  /** @param code a fixed word of ours; @param fields numbers and fixed words */
  event(code: string, fields?: Readonly<Record<string, string | number>>): void;
  /** A bug's text as the service or Node gave it; only its reduced form is written. */
  bug(text: string): void;
}

/** Rotates at 512 KiB to one older file. Failing to write is no reason to fail. */
export function logFile(folder: string, now: () => string = () => new Date().toISOString()): LogFile {
  const file = path.join(folder, "skoen.log");
  const write = (line: string): void => {
    try {
      fs.mkdirSync(folder, { recursive: true });
      if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) fs.renameSync(file, `${file}.1`);
      fs.appendFileSync(file, `${now()} ${line}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not end the application; there is nowhere else to say it.
    }
  };
  return {
    event: (code, fields = {}) =>
      write([code, ...Object.entries(fields).map(([key, value]) => `${key}=${value}`)].join(" ")),
    bug: (text) => write(`bug ${reducedLine(text)}`),
  };
}
