// Which code of ours has been run, as V8 counts it block by block (node:inspector, precise coverage): an input that runs something new
// is worth keeping and mutating further.
//
// @jazzer.js/core 4 would be the usual tool. Its native part is built against glibc 2.38 and does not load on Debian 12 (2.36), where
// CI runs; older versions do not instrument ES modules, and this project has nothing else.
import { Session, type Profiler } from "node:inspector";

const OURS = /\/(?:electron|shared|renderer)\/|\/node_modules\/(?:hucre|yaml|age-encryption)\//u;

export interface Coverage {
  /** Whether anything of ours ran since the last question that had never run before; forgotten again unless `keep`. */
  hasNew(keep: boolean): boolean;
  /** Characters of source that have run, so far. */
  reached(): number;
}

export function startCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  /** One byte for each character of a script: 1 where it has run. */
  const seen = new Map<string, Uint8Array>();
  let reached = 0;

  function markRanges(map: Uint8Array, ranges: readonly Profiler.CoverageRange[], keep: boolean): boolean {
    const [whole] = ranges;
    if (!whole || whole.count === 0) return false;
    const ran = new Uint8Array(whole.endOffset - whole.startOffset).fill(1);
    // Ranges come outermost first: what is inside says otherwise for its own part.
    for (const r of ranges.slice(1))
      ran.fill(r.count > 0 ? 1 : 0, r.startOffset - whole.startOffset, r.endOffset - whole.startOffset);
    let isNew = false;
    for (let i = 0; i < ran.length; i++)
      if (ran[i] === 1 && map[whole.startOffset + i] === 0) {
        if (!keep) return true;
        map[whole.startOffset + i] = 1;
        reached += 1;
        isNew = true;
      }
    return isNew;
  }

  function mark(script: Profiler.ScriptCoverage, keep: boolean): boolean {
    const end = Math.max(...script.functions.map((f) => f.ranges[0]?.endOffset ?? 0));
    const before = seen.get(script.url);
    let map = before ?? new Uint8Array(end);
    if (map.length < end) {
      const longer = new Uint8Array(end);
      longer.set(map);
      map = longer;
    }
    seen.set(script.url, map);
    let isNew = false;
    for (const f of script.functions) if (markRanges(map, f.ranges, keep)) isNew = true;
    return isNew;
  }

  return {
    reached: () => reached,
    hasNew(keep) {
      let isNew = false;
      session.post("Profiler.takePreciseCoverage", (error, params) => {
        if (error) throw error;
        for (const script of params.result) if (OURS.test(script.url) && mark(script, keep)) isNew = true;
      });
      return isNew;
    },
  };
}
