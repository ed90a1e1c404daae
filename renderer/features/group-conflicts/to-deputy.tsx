// What the chair cannot settle himself goes to the deputy: said in the chair's list, and the reviews passed on as files.
import { groupConflictTexts as texts } from "../../../shared/i18n/ui/group-conflicts.ts";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import type { MemberStatus } from "../members/member-lines.ts";
import { deferredOf, toDefer, type ConflictsAnswer } from "./conflict-rows.ts";

export interface ToDeputyProps {
  readonly round: string;
  readonly answer: ConflictsAnswer;
  readonly roster: readonly RosterEntry[];
  readonly members: readonly MemberStatus[] | undefined;
}

export function ToDeputy({ round, answer, roster, members }: ToDeputyProps) {
  const t = useT();
  const act = useAct();
  const due = toDefer(answer);
  const deferred = deferredOf(answer);
  if (!answer.mayDefer || (due.length === 0 && deferred.length === 0)) return <Refusal error={act.error} />;
  const inGroup = roster.filter((p) => members?.some((m) => m.person === p.id));
  const side = inGroup[0]?.group;
  const deputy = roster.find((p) => p.group === side && p.roles.includes("deputy"));
  const set = (applications: string[]): Promise<unknown> => service.call("group.defer", { round, applications });
  const defer = (): void =>
    void act.run(async () => {
      await set([...deferred, ...due]);
      toast(texts.deferredNow, { count: due.length }, () => void act.run(() => set(deferred)));
    });
  const left = new Set(deferred);
  // What came late and is not let in is nothing to pass on: to the deputy nothing of the chair's is late.
  // Reviews about what is the deputy's; the chair's own lies among them where he reviewed.
  const theirs = (members ?? []).flatMap((m) => {
    const assigned = roster.find((p) => p.id === m.person)?.assignments ?? [];
    return m.digest !== null && !m.late && assigned.some((a) => left.has(a)) ? [m.digest] : [];
  });
  const passOn = (): void =>
    void act.run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "export" });
      if (folder === null || side === undefined) return;
      for (const digest of theirs)
        await service.call("packages.send", { digest, folder, recipients: [`deputy:${side}`] });
      toast(texts.passedOn, { count: theirs.length });
    });
  return (
    <>
      {due.length > 0 && (
        <Note
          tone="warn"
          action={
            <Button size="compact" off={act.busy} onPress={defer}>
              {t(texts.defer)}
            </Button>
          }
        >
          {t(texts.deferDue, { count: due.length })}
        </Note>
      )}
      {due.length === 0 && (
        <Note
          tone="info"
          action={
            deputy && theirs.length > 0 ? (
              <Button size="compact" off={act.busy} onPress={passOn}>
                {t(texts.passOn)}
              </Button>
            ) : undefined
          }
        >
          {t(texts.deferredAbout, { count: deferred.length, deputy: deputy?.name ?? t(texts.noDeputy) })}
        </Note>
      )}
      <Refusal error={act.error} />
    </>
  );
}
