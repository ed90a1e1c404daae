// The heavy byte work the service asks for: in a worker thread in the product, in process where a caller wants it so.
import type { BlobRef } from "../blobs/blob-file.ts";
import type { PackageKind } from "../../../shared/domain/package.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import type { PackagePlan, ZipPlan } from "../packages/package-prepare.ts";

export interface ByteCall {
  readonly signal?: AbortSignal;
  /** Bytes done of bytes in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** One of many small ones while this thread has something else to do: the worker takes it, and the next without being asked. */
  readonly meanwhile?: boolean;
}

export interface Bytes {
  /** Verifies a package file; attachments and, for `keepWhole` kinds, the whole ZIP become blobs in the new folder `staging`; those in `held` do not. */
  readPackage(
    file: string,
    options: {
      identities: readonly string[];
      extraKeys: readonly Uint8Array[];
      staging?: string;
      keepWhole?: readonly PackageKind[];
      held?: ReadonlySet<string>;
    },
    call?: ByteCall,
  ): Promise<PackageFacts>;
  /** Writes a signed package to a new file, encrypted when there are recipients. */
  writePackage(plan: ZipPlan, target: string, recipients: readonly string[], call?: ByteCall): Promise<void>;
  /** The plain ZIP of a plan as a staged blob in the existing folder `dir`. */
  stagePackage(plan: PackagePlan, dir: string): Promise<BlobRef>;
  /** The same ZIP, kept as a blob, to a new file for other readers. */
  sendWhole(blob: BlobRef, target: string, recipients: readonly string[], call?: ByteCall): Promise<void>;
  /** A plain file as a staged blob in the existing folder `dir`. */
  stageFile(file: string, dir: string, call?: ByteCall): Promise<BlobRef>;
  close(): Promise<void>;
}
