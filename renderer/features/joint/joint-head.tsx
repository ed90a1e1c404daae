// Over the list: what it is, whose lists it is made from, who has signed, by which rules, and the acts on the whole.
import { ListOrdered, PenLine, ShieldCheck } from "lucide-react";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./joint-screen.module.css";
import { Standing, type StandingProps } from "./standing.tsx";

export interface JointHeadProps extends StandingProps {
  /** The other office's proposal, if it waits for this one's signature. */
  readonly toCosign: string | null;
  readonly rules: string;
  readonly onLog: () => void;
  readonly onSign: () => void;
}

export function JointHead({ toCosign, rules, onLog, onSign, ...standing }: JointHeadProps) {
  const t = useT();
  const { signatures } = standing;
  return (
    <div className={css["head"]}>
      <div className={css["top"]}>
        <h1>{t(texts.title)}</h1>
        <div className={css["acts"]}>
          <Button icon={<ListOrdered size={16} strokeWidth={1.5} aria-hidden="true" />} keys="t" onPress={onLog}>
            {t(texts.log)}
          </Button>
          {signatures.newest !== null && (
            <Button icon={<ShieldCheck size={16} strokeWidth={1.5} aria-hidden="true" />} onPress={signatures.verify}>
              {t(texts.verify)}
            </Button>
          )}
          <Button kind="primary" icon={<PenLine size={16} strokeWidth={1.5} aria-hidden="true" />} onPress={onSign}>
            {t(toCosign === null ? texts.sign : texts.cosign)}
          </Button>
        </div>
      </div>
      <Standing {...standing} />
      <p className={css["rules"]}>{rules}</p>
    </div>
  );
}
