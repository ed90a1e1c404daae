// Whose key signed a package, as far as this home knows: an office it trusts, or a person on one of its rosters.
import { packageTexts as texts } from "../../../shared/i18n/cli/package.ts";
import type { Cli } from "../cli.ts";
import { localized, value } from "../words.ts";

export interface Signer {
  readonly known: boolean;
  readonly revoked: boolean;
  /** Every role the key has here, as data. */
  readonly as: readonly {
    readonly id: string;
    readonly side: string | null;
    readonly round: string | null;
    readonly origin: string;
  }[];
  readonly sentence: string;
}

/** @param fingerprint lower-case hex SHA-256 of the key */
export async function signerOf(cli: Cli, fingerprint: string): Promise<Signer> {
  const { pins } = await cli.call("pins.list", {});
  const { rounds } = await cli.call("rounds.list", {});
  const as: Signer["as"][number][] = [];
  const names: string[] = [];
  let revoked = false;
  const { identity } = await cli.call("identity.status", {});
  if (identity?.fingerprint === fingerprint) {
    as.push({ id: "self", side: null, round: null, origin: "self" });
    names.push(cli.say(texts.signerSelf));
  }
  for (const p of pins)
    if (p.fingerprint === fingerprint) {
      as.push({ id: `office:${p.side}`, side: p.side, round: null, origin: p.origin });
      names.push(`${value(cli, "office")} ${value(cli, p.side)} (${value(cli, p.origin)})`);
    }
  for (const r of rounds) {
    const { roster } = await cli.call("rounds.show", { round: r.id });
    for (const e of roster)
      if (e.fingerprint === fingerprint) {
        as.push({ id: e.id, side: e.group, round: r.id, origin: "roster" });
        names.push(`${e.name}, ${e.id} (${localized(cli, r.title)})`);
        revoked ||= e.revoked !== null;
      }
  }
  const who = names.join("; ");
  const sentence =
    names.length === 0
      ? cli.say(texts.signerUnknown)
      : cli.say(revoked ? texts.signerRevoked : texts.signerKnown, { who });
  return { known: names.length > 0, revoked, as, sentence };
}
