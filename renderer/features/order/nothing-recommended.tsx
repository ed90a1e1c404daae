// There is nothing to order yet, and where one goes for that.
import { orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import { useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import css from "./order.module.css";

export function NothingRecommended({ round }: { round: string }) {
  const t = useT();
  return (
    <div className={css["head"]}>
      <Empty
        title={t(texts.empty)}
        action={
          <Button kind="primary" onPress={() => go({ screen: "meeting", round })}>
            {t(texts.toMeeting)}
          </Button>
        }
      >
        {t(texts.emptyAbout)}
      </Empty>
    </div>
  );
}
