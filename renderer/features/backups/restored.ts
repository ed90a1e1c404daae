// What a restore said, kept until the person has read it: the lock goes up in between, and takes every screen with it.
import { create } from "zustand";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";

export type Restored = OutputOf<SkoenContract, "backups.restore">;
export const useRestored = create<{ readonly said: Restored | null }>(() => ({ said: null }));
