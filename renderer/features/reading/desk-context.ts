// The desk for every part of the pane, without handing it through each of them.
import { createContext, useContext } from "react";
import type { Desk } from "./view.ts";

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("outside the document pane");
  return desk;
}
