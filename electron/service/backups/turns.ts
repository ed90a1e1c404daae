// One after the other: what makes or puts back backups, and what went wrong with the last one nobody asked for.
import type { BackupProblem } from "../../../shared/contract/backups.ts";
import { createTurns, type Turns } from "../../../shared/lib/turns.ts";

export interface BackupTurns extends Turns {
  /** The refusal of the last automatic backup; null when all is well. */
  problem: BackupProblem | null;
}

export const createBackupTurns = (): BackupTurns => ({ ...createTurns(), problem: null });
