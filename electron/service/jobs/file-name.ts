// File names of packages: kind, fingerprint, number (package-format.md, table). No name of a person or applicant, ever.
import type { Session } from "../context.ts";
import type { PackageKind } from "../../../shared/domain/package.ts";
import type { StoredPackage } from "../store/packages.ts";
import { currentCore, rosterEntry } from "../store/rounds.ts";

const WORDS: Readonly<Record<PackageKind, Readonly<Record<"da" | "en" | "zh", string>>>> = {
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

export function fileNameOf(session: Session, p: StoredPackage, plain: boolean): string {
  const language = session.identity.languages[0] ?? "en";
  const number = String(p.sequence).padStart(3, "0");
  return `${WORDS[p.kind][language]}-${fingerprintOf(session, p).slice(0, 8)}-${number}${plain ? "-plain" : ""}.skoen`;
}
