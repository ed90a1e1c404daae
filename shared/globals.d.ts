// The few globals every runtime of ours has (Node 24, Chrome 114+) and `es2023` does not name. Nothing of DOM or Node beyond these.
interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
declare const AbortSignal: { readonly prototype: AbortSignal };
interface AbortSignal extends AbortSignalLike {}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
