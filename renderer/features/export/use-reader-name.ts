// Whoever can read a package, as he is called: a chair by name and role, an office by its name in the language of the interface.
import { useMemo } from "react";
import type { Core } from "../../../shared/domain/round.ts";
import { exportTexts as texts } from "../../../shared/i18n/ui/export.ts";
import { useLocal, useT } from "../../i18n/language.tsx";
import type { Checklist } from "./use-check-words.ts";

export type Reader = Checklist["recipients"][number];

export function useReaderName(core: Core): (reader: Reader) => string {
  const t = useT();
  const local = useLocal();
  return useMemo(
    () => (r) => {
      if (r.role === "chair") return t(texts.chair, { name: r.name });
      if (r.role === "deputy") return t(texts.deputy, { name: r.name });
      const office = core.offices.find((o) => o.id === r.id);
      return office ? local(office.name) : r.name;
    },
    [t, local, core],
  );
}
