// Bundles made anew around whatever their office, or somebody in its name, is made to say.
import { aroundCore, plainOf, resaid, type Change, type Json, type World } from "./genuine.ts";
import { said } from "./trust-case.ts";

export const round = (core: Json): Json => core["round"] as Json;
export const list = (of: Json, name: string): Json[] => of[name] as Json[];
export const version = (n: number): Change => ({
  predicate: () => ({ sequence: n }),
  documents: { "bundle.json": (b) => ({ ...b, version: n }) },
});
export const bundle = (edit: (b: Json) => Json): Change => ({
  predicate: () => ({ sequence: 2 }),
  documents: { "bundle.json": (b) => edit({ ...b, version: 2 }) },
});
/** Version 2 around another core. */
export const core =
  (edit: (core: Json) => Json, more?: (b: Json) => Json) =>
  (w: World): Change => ({
    predicate: () => ({ sequence: 2 }),
    documents: aroundCore(edit, (b) => ({ ...b, version: 2, ...more?.(b) }))(w.of("bundle")) ?? {},
  });
export const rosterOf = (edit: (roster: Json[]) => Json[]): Change =>
  bundle((b) => ({ ...b, roster: edit(list(b, "roster")) }));
/** The key of `person` in the place of an office's. */
export const officeKey =
  (side: string, person: string) =>
  (w: World) =>
  (c: Json): Json => {
    const { publicKey: key, fingerprint } = w.key(person);
    return { ...c, offices: list(c, "offices").map((o) => (o["group"] === side ? { ...o, key, fingerprint } : o)) };
  };
export const rekeyed =
  (person: string, signer: string, edition = 1) =>
  (w: World): Buffer =>
    plainOf(
      resaid(w.of("bundle"), {
        ...core((c) => ({ ...officeKey("dk", person)(w)(c), edition }))(w),
        signers: [w.key(signer).signing],
      }),
    );
export const nextEdition = (n: number, v: number, edit: (c: Json) => Json = (c) => c) =>
  said("bundle", (w) => ({
    predicate: () => ({ sequence: v }),
    documents:
      aroundCore(
        (c) => edit({ ...c, edition: n }),
        (b) => ({ ...b, version: v }),
      )(w.of("bundle")) ?? {},
  }));
export const isDocument = (name: string): boolean => name === "app/0002/att-01.pdf";

/** The chair's bundle in which a person's key is revoked, but for what was accepted under it. */
export const revoking = (person: string, accepted: readonly string[], n = 2) =>
  said("bundle", {
    predicate: () => ({ sequence: n }),
    documents: {
      "bundle.json": (b) => ({
        ...b,
        version: n,
        roster: list(b, "roster").map((e) =>
          e["id"] === person ? { ...e, revoked: { at: "2009-04-01T08:00:00Z", reason: "Mistet", accepted } } : e,
        ),
      }),
    },
  });
/** … and another key is his now. */
export const renewed =
  (person: string, by: string, accepted: readonly string[]) =>
  (w: World): Buffer =>
    plainOf(
      resaid(
        w.of("bundle"),
        rosterOf((l) =>
          l.map((e) =>
            e["id"] === person
              ? {
                  ...e,
                  key: w.key(by).publicKey,
                  fingerprint: w.key(by).fingerprint,
                  formerKeys: [{ key: e["key"], at: "2009-04-01T08:00:00Z", reason: "Mistet", accepted }],
                }
              : e,
          ),
        ),
      ),
    );
