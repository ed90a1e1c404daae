// Whether an organisation says that a newer Skøn is there for this computer (docs/updates.md): off unless an administrator put a policy file
// in a place that only administrators write to. Two files are read, nothing is asked of a network by Skøn, and nothing is sent.
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { newestSchema, type Newest } from "../../shared/contract/host.ts";

const policySchema = z.looseObject({ updates: z.looseObject({ feed: z.string().min(1).max(1000) }).optional() });
const LARGEST = 64 * 1024;
/** A share that does not answer holds nobody up. */
const PATIENCE_MS = 3_000;

/** Written by administrators only, whoever is signed in. */
export function policyFile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === "win32") return path.win32.join(env["ProgramFiles"] ?? "C:\\Program Files", "Skoen", "policy.json");
  return platform === "darwin" ? "/Library/Application Support/Skoen/policy.json" : "/etc/skoen/policy.json";
}

async function read(file: string): Promise<unknown> {
  const stat = await fs.promises.stat(file);
  if (!stat.isFile() || stat.size > LARGEST) throw new Error("not a small file");
  return JSON.parse((await fs.promises.readFile(file, "utf8")).replace(/^\uFEFF/u, "")) as unknown;
}

/** Numbers of `1.20.3`. */
const partsOf = (version: string): number[] => version.split(".").map(Number);

export function isNewer(version: string, than: string): boolean {
  const [a, b] = [partsOf(version), partsOf(than)];
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/**
 * @param policy the policy file. @param own this Skøn's version. @param failed is told when there is a policy that cannot be followed
 * @returns what the organisation has, where it is newer; null without a policy, and when anything is wrong with it
 */
export async function newestOf(policy: string, own: string, failed: () => void): Promise<Newest | null> {
  if (!fs.existsSync(policy)) return null;
  try {
    const { updates } = policySchema.parse(await read(policy));
    if (!updates) return null;
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error("late")), PATIENCE_MS).unref();
    });
    const newest = newestSchema.parse(await Promise.race([read(updates.feed), late]));
    return isNewer(newest.version, own) ? newest : null;
  } catch {
    failed();
    return null;
  }
}
