// Handlers: applications read in, mended and taken in (shared/contract/intake.ts).
import type { intakeContract } from "../../../shared/contract/intake.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { canStep, type Writer } from "../drafting/edit.ts";
import { acceptIntake } from "../drafting/intake-accept.ts";
import { pageOf } from "../drafting/intake-page.ts";
import { previewOf, type Preview } from "../drafting/intake-preview.ts";
import { discard, languageOf, mendIntake, needIntake, openOwn, readIn } from "../drafting/intake-write.ts";
import type { IntakeSource, Mends } from "../drafting/intake-source.ts";
import { storedIntake, typedOf } from "../store/drafting.ts";
import { writer } from "./drafting.ts";

function previewFor(w: Writer): { source: IntakeSource; mends: Mends; preview: Preview } {
  const { source, mends } = needIntake(w);
  const language = languageOf(w);
  const preview = previewOf(source, mends, w.core, { typed: typedOf(w.store, w.round), language });
  return { source, mends, preview };
}

export const intakeHandlers = (context: ServiceContext): Handlers<typeof intakeContract> => ({
  "intake.read": async ({ round, paths }) => {
    writer(context, round);
    return readIn(paths, () => writer(context, round));
  },
  "intake.open": ({ round, language }) => {
    openOwn(writer(context, round), language);
    return {};
  },
  "intake.show": ({ round, ...page }) => {
    const w = writer(context, round);
    if (!storedIntake(w.store, round)) return { waiting: null };
    const { source, mends, preview } = previewFor(w);
    return {
      waiting: { ...pageOf(page, source, mends, preview, w.core), steps: canStep(w.store, round, "intake") },
    };
  },
  "intake.mend": ({ round, mend }) => {
    mendIntake(writer(context, round), mend);
    return {};
  },
  "intake.accept": async ({ round }, call) => {
    const w = writer(context, round);
    const { preview } = previewFor(w);
    const changes = await acceptIntake(context, unlocked(context), { ...w, preview }, call);
    return { changes };
  },
  "intake.discard": ({ round }) => {
    discard(writer(context, round));
    return {};
  },
});
