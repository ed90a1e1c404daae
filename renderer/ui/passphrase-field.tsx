// A passphrase: hidden until the person asks to see it.
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { useT } from "../i18n/language.tsx";
import { IconButton } from "./button.tsx";
import { TextField, type TextFieldProps } from "./field.tsx";

export function PassphraseField(props: Omit<TextFieldProps, "type" | "end">) {
  const t = useT();
  const [shown, show] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <TextField
      {...props}
      type={shown ? "text" : "password"}
      end={
        <IconButton
          compact
          name={t(shown ? identityTexts.hidePassphrase : identityTexts.showPassphrase)}
          icon={<Icon size={16} strokeWidth={1.5} aria-hidden="true" />}
          onPress={() => show(!shown)}
        />
      }
    />
  );
}
