// "Indsæt citat" from the form: the document pane knows what is selected, and quotes it by its own command.
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { allCommands, useRegistry } from "../../stores/commands.ts";
import { toast } from "../../stores/toasts.ts";

/** The pane's command; offered while there is a selection in it. */
const PANE_COMMAND = "reading.quote";

export function askForQuote(): void {
  const command = allCommands(useRegistry.getState()).find((c) => c.id === PANE_COMMAND);
  if (command && command.enabled !== false) command.run();
  else toast(texts.selectFirst);
}
