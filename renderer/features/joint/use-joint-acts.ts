// What an office does to the list: its meeting moves a project, the two offices depart from the rules, a funded project gives money back.
// Every act asks for its reason before it counts; while a move is being decided the list shows what it would give.
import { useCallback, useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import type { DecisionOf } from "../../../shared/domain/joint/decisions.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { prefetch } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import type { MenuEntry } from "../../ui/menu.tsx";
import type { AmountsAsk } from "./amounts-dialog.tsx";
import { departureId, freedId } from "./decision-ids.ts";
import type { DecisionAsk, Placed } from "./decision-dialog.tsx";
import { placeAfterStep, placeOfDrop, type Drop, type JointLine } from "./joint-rows.ts";
import type { JointShown } from "./joint-shown.ts";
import type { Decide } from "./use-decide.ts";
import type { Asked } from "./use-joint.ts";

export interface JointActs {
  readonly ask: DecisionAsk | null;
  readonly setAsk: (ask: DecisionAsk) => void;
  readonly askAmounts: AmountsAsk | null;
  /** Being decided: what the list shows on a copy meanwhile. */
  readonly trial: Asked | null;
  readonly close: () => void;
  readonly step: (application: string, by: 1 | -1) => void;
  readonly drop: (application: string, drop: Drop) => void;
  /** The hand rests: what letting go would give is asked for already. */
  readonly rest: (application: string, drop: Drop) => void;
  /** "Move to …": the place as a number. */
  readonly moveTo: (application: string) => void;
  readonly free: (application: string, known: DecisionOf<"freed-money"> | null) => void;
  readonly entries: (line: JointLine) => MenuEntry[];
}

export interface ActsOn {
  readonly round: string;
  readonly document: JointShown;
  readonly applications: ReadonlyMap<string, Application>;
  /** This office and the other, by their ids. */
  readonly offices: readonly [string, string];
  readonly otherName: string;
  readonly decide: Decide;
  /** Money a project has given back already. */
  readonly freed: (application: string) => DecisionOf<"freed-money"> | null;
  /** A move that was shown now counts. */
  readonly onMoved: () => void;
}

export function useJointActs({
  round,
  document,
  applications,
  offices,
  otherName,
  decide,
  freed,
  onMoved,
}: ActsOn): JointActs {
  const t = useT();
  const [ask, setAsk] = useState<DecisionAsk | null>(null);
  const [askAmounts, setAskAmounts] = useState<AmountsAsk | null>(null);
  const [trial, setTrial] = useState<Asked | null>(null);
  const number = useCallback((id: string): string => applications.get(id)?.journalNumber ?? id, [applications]);
  const places = document.joint.length;
  const meeting = document.rules.order === "meeting";
  const close = useCallback((): void => {
    setAsk(null);
    setAskAmounts(null);
    setTrial(null);
  }, []);

  const deviate = useCallback(
    (application: string, effect: "fund" | "reserve" | "place", placed?: Placed): void => {
      const tried = (at: Placed | null): Asked | null =>
        effect !== "place" || at ? { departure: { application, effect, place: at?.place ?? null } } : null;
      setTrial(tried(placed ?? null));
      setAsk({
        title: (t) => t(texts.deviateTitle, { number: number(application) }),
        about: (t) => t(texts.deviateAbout),
        agreedWith: otherName,
        ...(effect === "place" ? { places, ...(placed ? { placed } : {}), onPlaced: (at) => setTrial(tried(at)) } : {}),
        decide: ({ reason, placed: at }) =>
          decide.decide(departureId(application, effect), {
            kind: "override",
            application,
            effect,
            place: effect === "place" ? (at?.place ?? null) : null,
            offices: [offices[0], offices[1]],
            reason,
          }),
      });
    },
    [number, places, decide, offices, otherName],
  );

  const moveBy = useCallback(
    (application: string, placed?: Placed): void => {
      if (!meeting) return deviate(application, "place", placed);
      setTrial(placed ? { move: { application, ...placed } } : null);
      setAsk({
        title: (t) => t(texts.meetingTitle, { number: number(application) }),
        about: (t) => t(texts.meetingAbout),
        places,
        ...(placed ? { placed } : {}),
        mayTie: true,
        onPlaced: (at) => setTrial(at && { move: { application, ...at } }),
        async decide({ reason, placed: at }) {
          if (!at) return;
          await decide.move({ application, ...at }, reason);
          onMoved();
        },
      });
    },
    [meeting, deviate, number, places, decide, onMoved],
  );

  const free = useCallback(
    (application: string, known: DecisionOf<"freed-money"> | null): void =>
      setAskAmounts({
        title: (t) => t(texts.freeTitle, { number: number(application) }),
        about: (t) => t(texts.freeAbout),
        name: null,
        amounts: known?.amounts ?? [],
        reason: known?.reason ?? "",
        save: ({ amounts, reason }) =>
          decide.decide(freedId(application), { kind: "freed-money", application, amounts: [...amounts], reason }),
      }),
    [number, decide],
  );

  return {
    ask,
    setAsk,
    askAmounts,
    trial,
    close,
    free,
    moveTo: (application) => {
      if (document.joint.some((r) => r.application === application)) moveBy(application);
    },
    step: (application, by) => {
      const place = placeAfterStep(document.joint, application, by);
      if (place !== null) moveBy(application, { place, tied: false });
    },
    drop: (application, drop) => {
      const placed = placeOfDrop(document.joint, application, drop);
      if (placed) moveBy(application, placed);
    },
    rest: (application, drop) => {
      const placed = placeOfDrop(document.joint, application, drop);
      if (!placed) return;
      const departure = { application, effect: "place", place: placed.place } as const;
      prefetch("joint.standing", { round, ...(meeting ? { move: { application, ...placed } } : { departure }) });
    },
    entries(line) {
      if (line.kind !== "project") return [];
      const { key, row } = line;
      return [
        ...(row.outcome === "funded"
          ? [
              { id: "reserve", label: t(texts.deviateReserve), run: () => deviate(key, "reserve") },
              { id: "free", label: t(texts.free), run: () => free(key, freed(key)) },
            ]
          : [{ id: "fund", label: t(texts.deviateFund), run: () => deviate(key, "fund") }]),
        { id: "place", label: t(texts.deviatePlace), keys: "g", run: () => moveBy(key) },
      ];
    },
  };
}
