// What it holds, and how high that is, told whenever it changes.
import { useEffect, useRef, type ReactNode } from "react";

export function Measured({ children, onHeight }: { children: ReactNode; onHeight: (px: number) => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    const sized = new ResizeObserver(() => onHeight(el.offsetHeight));
    sized.observe(el);
    return () => {
      sized.disconnect();
      onHeight(0);
    };
  }, [onHeight]);
  return <div ref={box}>{children}</div>;
}
