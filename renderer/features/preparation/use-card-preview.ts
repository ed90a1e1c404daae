// What a card says of itself, read without changing anything.
import { useEffect, useState } from "react";
import type { Preview } from "../../../shared/contract/desk.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { service } from "../../api/client.ts";

export interface CardPreview {
  readonly preview: Preview | null;
  readonly error: AppError | null;
}

export function useCardPreview(file: string): CardPreview {
  const [state, setState] = useState<CardPreview>({ preview: null, error: null });
  useEffect(() => {
    let stopped = false;
    service.call("packages.preview", { file }).then(
      (preview) => {
        if (!stopped) setState({ preview, error: null });
      },
      (e: unknown) => {
        if (!stopped) setState({ preview: null, error: isAppError(e) ? e : new AppError("internal", { id: "-" }) });
      },
    );
    return () => {
      stopped = true;
    };
  }, [file]);
  return state;
}
