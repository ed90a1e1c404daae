// Dialogs: the heading is the question, buttons name the act, Esc is the harmless way. Used for signing, passphrases, forks, deletion.
import { useEffect, useId, useRef, type ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import css from "./dialog.module.css";

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Right to left: the act, then the harmless way. */
  readonly buttons: ReactNode;
  readonly onClose: () => void;
  /** Ctrl+Enter (Cmd on macOS), wherever in it the focus is: the act. */
  readonly onAct?: () => void;
  readonly wide?: boolean;
  /** Announced as an alert: something is lost or refused. */
  readonly alert?: boolean;
}

export function Dialog({ title, children, buttons, onClose, onAct, wide = false, alert = false }: DialogProps) {
  const id = useId();
  const act = useRef(onAct);
  useEffect(() => {
    act.current = onAct;
  });
  const acts = onAct !== undefined;
  useEffect(() => {
    if (!acts) return;
    // Heard before the field or button that has the focus.
    const hear = (e: KeyboardEvent): void => {
      if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey) || e.isComposing) return;
      e.preventDefault();
      e.stopPropagation();
      act.current?.();
    };
    window.addEventListener("keydown", hear, true);
    return () => window.removeEventListener("keydown", hear, true);
  }, [acts]);
  return (
    <ModalOverlay
      className={css["overlay"] ?? ""}
      isOpen
      isDismissable={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={css["modal"] ?? ""} data-wide={wide || undefined}>
        <AriaDialog className={css["dialog"] ?? ""} role={alert ? "alertdialog" : "dialog"} aria-labelledby={id}>
          <Heading slot="title" id={id} className={css["title"] ?? ""}>
            {title}
          </Heading>
          <div className={css["body"]}>{children}</div>
          <div className={css["buttons"]}>{buttons}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
