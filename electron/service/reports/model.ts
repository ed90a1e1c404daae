// What the papers are made from (domain.md §§ 6–7): effective documents only, gathered by the service. Nothing else is printed.
import type { REPORT_FORMATS, REPORTS } from "../../../shared/contract/secretariat.ts";
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { JointDocument } from "../../../shared/domain/joint/document.ts";
import type { Role } from "../../../shared/domain/package.ts";
import type { Review } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { JournalEntry } from "../store/journal.ts";

export interface PaperPerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly side: Side;
  readonly roles: readonly string[];
}

export interface PaperReview {
  readonly person: string;
  readonly side: Side;
  /** Package identity. */
  readonly digest: string;
  readonly sequence: number;
  readonly document: Review;
}

export interface PaperConsolidation {
  readonly digest: string;
  readonly side: Side;
  readonly author: string | null;
  readonly role: Role | null;
  readonly document: Consolidation;
}

export interface RoundPapers {
  readonly core: Core;
  readonly coreDigest: string;
  readonly criteriaDigest: string;
  readonly people: readonly PaperPerson[];
  /** The effective review of each person; superseded ones are not here. */
  readonly reviews: readonly PaperReview[];
  /** The effective ones: a chair's (or an office's external one), and a deputy's for his scope. Drafts are marked on the papers. */
  readonly consolidations: readonly PaperConsolidation[];
  /** `digest` is null before export; one signature = forslag, two = aftalt. */
  readonly joint: {
    readonly document: JointDocument;
    readonly digest: string | null;
    readonly signatures: number;
    /** When its author says it was made (RFC 3339, UTC): a claim, only shown. */
    readonly at?: string;
    /** A proposal made after what is agreed, waiting for the other office. */
    readonly newer?: { readonly digest: string; readonly at: string } | null;
  } | null;
  readonly journal: readonly JournalEntry[];
  /** RFC 3339, UTC: the only clock the papers know. */
  readonly generatedAt: string;
  /** Program and version. */
  readonly software: string;
}

export type ReportName = (typeof REPORTS)[number];
export type ReportFormat = (typeof REPORT_FORMATS)[number];
