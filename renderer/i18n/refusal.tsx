// A refusal on screen: what happened, what to do, and the code in grey for whoever is asked for help.
import type { AppError } from "../../shared/lib/errors.ts";
import { Note } from "../ui/note.tsx";
import { useErrorText } from "./language.tsx";
import css from "./refusal.module.css";

export function Refusal({ error }: { error: AppError | null }) {
  const text = useErrorText();
  if (!error) return null;
  return (
    <Note tone="stop" live>
      {text(error)} <span className={css["code"]}>({error.code})</span>
    </Note>
  );
}
