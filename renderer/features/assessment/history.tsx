// Earlier versions of one field, from the row's journal, each with "Gendan". Restoring is a change like any other.
import { History as HistoryIcon } from "lucide-react";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { historyTexts as texts } from "../../../shared/i18n/ui/assessment-overall.ts";
import { useRead } from "../../api/use-read.ts";
import { useErrorText, useFormat, useT } from "../../i18n/language.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import type { At } from "./row-writes.ts";
import { versionsOf } from "./versions.ts";
import css from "./writing-area.module.css";

export interface HistoryProps {
  readonly at: At;
  /** Path in the journal. */
  readonly field: string;
  readonly name: string;
  /** What stands now. */
  readonly now: unknown;
  readonly onRestore: (value: unknown) => void;
  /** How a value reads; texts as they are. */
  readonly show?: (value: unknown) => string;
}

export function History(props: HistoryProps) {
  const t = useT();
  return (
    <DialogTrigger>
      <IconButton
        compact
        name={t(texts.of, { field: props.name })}
        icon={<HistoryIcon size={16} strokeWidth={1.5} />}
      />
      <Popover className={css["versions"] ?? ""} placement="bottom end" offset={4}>
        <Dialog className={css["dialog"] ?? ""}>{({ close }) => <Versions {...props} close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Versions({ at, field, name, now, onRestore, show = String, close }: HistoryProps & { close: () => void }) {
  const t = useT();
  const f = useFormat();
  const errorText = useErrorText();
  const { data, error } = useRead("reviews.history", { ...at, field });
  const versions = data ? versionsOf(data.entries, now) : [];
  return (
    <>
      <Heading slot="title" level={3} className={css["heading"] ?? ""}>
        {t(texts.of, { field: name })}
      </Heading>
      {error && <p role="alert">{errorText(error)}</p>}
      {data && versions.length === 0 && <p className={css["empty"]}>{t(texts.none)}</p>}
      <ol>
        {versions.map((v) => (
          <li key={v.seq} className={css["version"]}>
            <div className={css["when"]}>
              <time dateTime={v.at}>{f.dateTime(v.at)}</time>
              <Button
                size="compact"
                onPress={() => {
                  onRestore(v.value);
                  toast(texts.restored, { time: f.dateTime(v.at) });
                  close();
                }}
              >
                {t(texts.restore)}
              </Button>
            </div>
            <p className={css["text"]}>{show(v.value)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
