// File names of packages: kind, fingerprint, number (package-format.md, table). No name of a person or applicant, ever.
import type { Language } from "../../../shared/i18n/language.ts";
import type { Session } from "../context.ts";
import type { PackageKind } from "../../../shared/domain/package.ts";
import type { StoredPackage } from "../store/packages.ts";
import { currentCore, rosterEntry } from "../store/rounds.ts";

const WORDS: Readonly<Record<PackageKind, Readonly<Record<Language, string>>>> = {
  "enrolment-card": { da: "tilmeldingskort", en: "enrolment-card", zh: "登记卡" },
  "application-bundle": { da: "ansoegningspakke", en: "application-bundle", zh: "申请资料包" },
  review: { da: "vurdering", en: "review", zh: "评审" },
  consolidation: { da: "samlet-indstilling", en: "consolidation", zh: "汇总" },
  "joint-prioritisation": { da: "faelles-prioritering", en: "joint-prioritisation", zh: "联合优先排序" },
  receipt: { da: "kvittering", en: "receipt", zh: "回执" },
};

/** A bundle or receipt is named after its reader's key, everything else after its author's. */
function fingerprintOf(session: Session, p: StoredPackage): string {
  const reader = p.predicate.for;
  if ((p.kind !== "application-bundle" && p.kind !== "receipt") || typeof reader !== "string")
    return p.predicate.author.fingerprint;
  const entry = rosterEntry(session.store, p.round ?? "", reader);
  const office = currentCore(session.store, p.round ?? "")?.core.offices.find((o) => o.id === reader);
  return entry?.fingerprint ?? office?.fingerprint ?? p.predicate.author.fingerprint;
}

/** @param fingerprint of the key the file is named after */
export function packageFileName(
  kind: PackageKind,
  fingerprint: string,
  sequence: number,
  how: { readonly language: Language; readonly plain: boolean },
): string {
  const number = String(sequence).padStart(3, "0");
  return `${WORDS[kind][how.language]}-${fingerprint.slice(0, 8)}-${number}${how.plain ? "-plain" : ""}.skoen`;
}

export function fileNameOf(session: Session, p: StoredPackage, plain: boolean): string {
  const name = packageFileName(p.kind, fingerprintOf(session, p), p.sequence, {
    language: session.identity.languages[0] ?? "en",
    plain,
  });
  // A deputy signs one list per set of applications, each counted from 1: the digest keeps their files apart.
  const one = p.kind === "consolidation" && p.predicate.author.role === "deputy";
  return one ? name.replace(/\.skoen$/u, `-${p.digest.slice(0, 6)}.skoen`) : name;
}
