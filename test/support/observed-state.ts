// What a home can be seen to hold, without what only says when and in which order it came: for tests of order.
import type { Home } from "./service-home.ts";

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const refusal = (e: unknown): unknown => ({ code: (e as { code: string }).code });

/** Everything about one round that the contract shows, arrival times, journal and quarantine left out; as text. */
export async function observedState(home: Home, round: string): Promise<string> {
  const { client } = home;
  const shown = await client.call("rounds.show", { round }).catch(refusal);
  const { packages } = await client.call("packages.list", { round });
  const receipts = await client.call("receipts.list", { round }).catch(refusal);
  const state = {
    shown,
    // What speaks: a package that a later revocation takes away is held where it came first, and quarantined where it came after.
    packages: packages
      .filter((p) => p.state !== "superseded" && p.state !== "revoked")
      .map((p) => ({ ...p, arrivedAt: null }))
      .toSorted(byText),
    receipts:
      "entries" in (receipts as object)
        ? (receipts as { entries: { at: string }[] }).entries.map((e) => ({ ...e, at: null })).toSorted(byText)
        : receipts,
    pins: (await client.call("pins.list", {})).pins.map((p) => ({ ...p, at: null })),
    group: await client.call("group.status", { round }).catch(refusal),
    matrix: await client.call("group.matrix", { round }).catch(refusal),
    joint: await client.call("joint.compute", { round }).catch(refusal),
  };
  return JSON.stringify(state);
}
