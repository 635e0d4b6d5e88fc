import type { DisclosureLogEntry } from '@/lib/introduction/disclosure-view';
import type { EventSide } from '@/lib/introduction/move';
import { deskOfSide, type TimelineItem } from '@/lib/introduction/timeline-item';

/** Who let whom see what, as entries of a case's timeline. Pure. */
export function disclosureEntries(log: readonly DisclosureLogEntry[]): TimelineItem[] {
  return log.map((act) => ({
    key: `disclosure:${act.id}`,
    at: act.createdAt,
    desk: deskOfSide(act.actorSide as EventSide),
    kind: 'disclosure',
    title: {
      code: `timeline.disclosure.${act.act}`,
      params: { stage: { key: `timeline.stage.${act.stage}` } },
    },
    by: { name: act.actorName, side: act.actorSide as EventSide, onBehalf: act.onBehalf },
  }));
}
