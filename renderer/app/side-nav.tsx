// Navigation of a round: its places with their counts, by what one does in it, and who one is. An icon rail where the window is narrow.
import {
  ChartColumn,
  ClipboardList,
  FileText,
  Grid3x3,
  Highlighter,
  History,
  Inbox,
  List,
  ListChecks,
  ListOrdered,
  ListTodo,
  Table2,
  Users,
  MessagesSquare,
  PackageCheck,
  Printer,
  Scale,
  Search,
  Upload,
  type LucideIcon,
} from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { RosterEntry } from "../../shared/domain/round.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import type { Translatable } from "../../shared/i18n/translate.ts";
import { useRead } from "../api/use-read.ts";
import { waitingIn } from "../features/inbox/inbox-rows.ts";
import { useT } from "../i18n/language.tsx";
import { go, usePlace, type Place } from "../stores/place.ts";
import { initials } from "../ui/short-names.ts";
import css from "./side-nav.module.css";

export function SideNav({ round }: { round: string }) {
  const t = useT();
  const shown = useRead("rounds.show", { round }).data;
  const role = shown?.summary.role;
  const me = shown?.roster.find((p) => p.id === shown.me);
  const reviews = me?.roles.includes("expert") ?? false;
  const leads = role === "chair" || role === "deputy";
  return (
    <nav className={css["side"]} aria-label={t(frameTexts.sideName)}>
      <OwnReview round={round} reviews={reviews} office={role === "office"} />
      {leads && <Group round={round} />}
      {role === "office" && <Office round={round} />}
      <Section title={frameTexts.roundGroup}>
        <Item
          place={{ screen: "criteria", round }}
          icon={FileText}
          label={frameTexts.criteria}
          count={shown?.core ? t(frameTexts.version, { version: shown.core.criteria.version }) : undefined}
        />
        {reviews && <Item place={{ screen: "export", round }} icon={Upload} label={frameTexts.export} />}
        <Item place={{ screen: "journal", round }} icon={History} label={frameTexts.journal} />
      </Section>
      <div className={css["gap"]} />
      {me && <Me me={me} />}
    </nav>
  );
}

/** The reviewer's own places; of others only the way to the applications. */
function OwnReview({ round, reviews, office }: { round: string; reviews: boolean; office: boolean }) {
  const list = useRead("reviews.list", { round }).data?.rows;
  const marks = useRead("annotations.list", { round, application: null }).data?.annotations;
  const gaps = list?.reduce((n, r) => n + r.gaps.length, 0);
  return (
    <Section>
      <Item
        place={{ screen: "overview", round }}
        icon={List}
        label={office ? frameTexts.officeOverview : frameTexts.applications}
        count={office ? undefined : list?.length}
      />
      {reviews && (
        <>
          <Item place={{ screen: "gaps", round }} icon={ListChecks} label={frameTexts.gaps} count={gaps} />
          <Item place={{ screen: "marks", round }} icon={Highlighter} label={frameTexts.marks} count={marks?.length} />
          <Item place={{ screen: "search", round, query: "" }} icon={Search} label={frameTexts.searchAll} />
        </>
      )}
    </Section>
  );
}

/** What whoever leads a group has. */
function Group({ round }: { round: string }) {
  return (
    <Section title={frameTexts.groupSection}>
      <Item place={{ screen: "group-members", round }} icon={Inbox} label={frameTexts.members} />
      <Item place={{ screen: "group-conflicts", round }} icon={Scale} label={frameTexts.conflicts} />
      <Item place={{ screen: "matrix", round }} icon={Grid3x3} label={frameTexts.matrix} />
      <Item place={{ screen: "meeting", round }} icon={MessagesSquare} label={frameTexts.meeting} />
      <Item place={{ screen: "group-order", round }} icon={ListOrdered} label={frameTexts.order} />
      <Item place={{ screen: "group-export", round }} icon={PackageCheck} label={frameTexts.groupExport} />
      <Item place={{ screen: "papers", round }} icon={Printer} label={frameTexts.papers} />
    </Section>
  );
}

/** What a secretariat does before, and with what comes back. */
function Office({ round }: { round: string }) {
  const t = useT();
  const inbox = useRead("office.inbox", { round }).data;
  const waiting = inbox ? waitingIn(inbox) : 0;
  return (
    <>
      <Section title={frameTexts.preparationSection}>
        <Item place={{ screen: "preparation", round }} icon={ListTodo} label={frameTexts.preparation} />
        <Item place={{ screen: "people", round }} icon={Users} label={frameTexts.people} />
        <Item place={{ screen: "assignment", round }} icon={Table2} label={frameTexts.assignment} />
      </Section>
      <Section title={frameTexts.officeSection}>
        <Item
          place={{ screen: "inbox", round }}
          icon={Inbox}
          label={frameTexts.inbox}
          count={waiting > 0 ? t(frameTexts.waits, { count: waiting }) : undefined}
        />
        <Item place={{ screen: "status", round }} icon={ClipboardList} label={frameTexts.status} />
        <Item place={{ screen: "joint", round }} icon={ListOrdered} label={frameTexts.joint} />
        <Item place={{ screen: "papers", round }} icon={Printer} label={frameTexts.papers} />
        <Item place={{ screen: "evaluation" }} icon={ChartColumn} label={frameTexts.evaluation} />
      </Section>
    </>
  );
}

function Section({ title, children }: { title?: Translatable; children: React.ReactNode }) {
  const t = useT();
  return (
    <>
      {title && <p className={css["group"]}>{t(title)}</p>}
      <ul>{children}</ul>
    </>
  );
}

interface ItemProps {
  readonly place: Place;
  readonly icon: LucideIcon;
  readonly label: Translatable;
  readonly count?: number | string | undefined;
}
function Item({ place, icon: Icon, label, count }: ItemProps) {
  const t = useT();
  const screen = usePlace((s) => s.place.screen);
  return (
    <li>
      <AriaButton
        className={css["item"] ?? ""}
        {...(screen === place.screen ? { "aria-current": "page" as const } : {})}
        onPress={() => go(place)}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
        <span className={css["label"]}>{t(label)}</span>
        {count !== undefined && <span className={css["count"]}> {count}</span>}
      </AriaButton>
    </li>
  );
}

function Me({ me }: { me: RosterEntry }) {
  const t = useT();
  return (
    <div className={css["me"]}>
      <span className={css["initials"]} aria-hidden="true">
        {initials(me.name)}
      </span>
      <span className={css["who"]}>
        <span>{me.name}</span>
        <span className={css["role"]}>
          {[
            ...me.roles.map((r) => t(frameTexts[r])),
            t(me.group === "dk" ? frameTexts.groupDk : frameTexts.groupCn),
          ].join(t(words.comma))}
        </span>
      </span>
    </div>
  );
}
