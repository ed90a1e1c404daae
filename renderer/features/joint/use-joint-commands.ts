// Commands of the joint prioritisation, for keys, menu and palette.
import { useEffect, useMemo, useRef } from "react";
import { jointCommands as commands } from "../../../shared/i18n/ui/joint.ts";
import { host } from "../../api/client.ts";
import { useCommands } from "../../stores/commands.ts";
import type { Decide } from "./use-decide.ts";
import type { Signatures } from "./use-signatures.ts";

export interface JointCommands {
  readonly copied: () => string;
  readonly told: () => void;
  readonly signatures: Signatures;
  readonly decide: Decide;
  readonly open: (dialog: "log" | "sign") => void;
  readonly moveTo: () => void;
}

export function useJointCommands(given: JointCommands): void {
  const now = useRef(given);
  useEffect(() => {
    now.current = given;
  });
  const { newest } = given.signatures;
  useCommands(
    useMemo(() => {
      const { group } = commands;
      const quietly = (act: () => Promise<void>) => (): void => void act().catch(() => undefined);
      return [
        { id: "joint.log", label: commands.log, group, keys: ["t"], run: () => now.current.open("log") },
        { id: "joint.moveTo", label: commands.moveTo, group, keys: ["g"], run: () => now.current.moveTo() },
        {
          id: "joint.undo",
          label: commands.undo,
          group,
          keys: ["$mod+z"],
          notInText: true,
          run: quietly(() => now.current.decide.undo()),
        },
        {
          id: "joint.redo",
          label: commands.redo,
          group,
          keys: ["$mod+Shift+z", "$mod+y"],
          notInText: true,
          run: quietly(() => now.current.decide.redo()),
        },
        {
          id: "joint.copy",
          label: commands.copy,
          group,
          run: () =>
            void host.call("host.copy", { text: now.current.copied(), content: true }).then(() => now.current.told()),
        },
        { id: "joint.sign", label: commands.sign, group, run: () => now.current.open("sign") },
        {
          id: "joint.verify",
          label: commands.verify,
          group,
          enabled: newest !== null,
          run: () => now.current.signatures.verify(),
        },
      ];
    }, [newest]),
  );
}
