// What intake hands to the service: a round read from a folder, complete but not yet stored (domain.md §§ 1–3).
// The service adds the round's UUID, the offices and the edition, and hashes the attachments.
import type { ErrorCode, ErrorParams } from "../../../shared/lib/errors.ts";
import type { Application } from "../../../shared/domain/application.ts";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Frame, JointRules, Round } from "../../../shared/domain/round.ts";

/** An application without its attachments: these stand in `RoundDraft.attachments` until they are hashed. */
export type ApplicationDraft = Omit<Application, "attachments">;

/** A document on disk that belongs to an application. Size, digest and package path are the caller's to fill in. */
export interface AttachmentDraft {
  /** Application id. */
  readonly application: string;
  /** Absolute path of the file. */
  readonly source: string;
  /** File name as people know it, NFC. */
  readonly name: string;
  readonly mediaType: string;
  /** Only readers of that side receive it; null = everyone assigned. */
  readonly side: Side | null;
}

/** Something people must see but that does not stop the import; `code` is in the error catalogue. */
export interface IntakeWarning {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

export interface RoundDraft {
  readonly round: Omit<Round, "id">;
  readonly criteria: CriteriaSet;
  readonly joint: JointRules;
  readonly frames: Frame[];
  /** In the order of the table. */
  readonly applications: ApplicationDraft[];
  /** By application in table order, then by name. */
  readonly attachments: AttachmentDraft[];
  readonly warnings: IntakeWarning[];
}
