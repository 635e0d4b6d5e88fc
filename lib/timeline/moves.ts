import type { EventSide } from '@/lib/introduction/move';
import { type CaseReader, namesPersonOf } from '@/lib/introduction/reader';
import type { Turn } from '@/lib/introduction/states';
import {
  deskOfSide,
  type TimelineItem,
  type TimelineWords,
} from '@/lib/introduction/timeline-item';
import type { OwnedTextRow } from '@/lib/text-record/read';
import { passingOn, seesMove } from './visible';

/** The moves of a case as entries of its timeline. Pure. */
export type EventRow = {
  id: string;
  move: string;
  actorName: string;
  actorSide: string;
  onBehalf: boolean;
  reason: string | null;
  data: unknown;
  createdAt: Date;
};

const clockMoves = new Set(['remind', 'escalate', 'offer-close', 'expire']);

/** The words of an event: the opening ones are kept under their own name. */
export function fieldOf(event: { id: string; move: string }): string {
  if (event.move === 'request') return 'message';
  return event.move === 'propose' ? 'proposal' : `event:${event.id}`;
}

const reasonGroups: Record<string, string> = {
  decline: 'declineReason',
  reject: 'rejectReason',
  withdraw: 'withdrawReason',
  'decline-proposal': 'withdrawReason',
  close: 'closeReason',
  expire: 'expireReason',
  hold: 'holdReason',
};

/**
 * @param toldElsewhere moves that the entries of another room tell in more words
 */
export function moveEntries(
  events: readonly EventRow[],
  texts: readonly OwnedTextRow[],
  reader: CaseReader,
  toldElsewhere: readonly string[] = [],
): TimelineItem[] {
  let passedOn = false;
  return events.flatMap((event) => {
    passedOn ||= passingOn.includes(event.move);
    const data = (event.data ?? {}) as Record<string, unknown>;
    const turn = typeof data.turn === 'string' ? (data.turn as Turn) : null;
    if (toldElsewhere.includes(event.move)) return [];
    if (!seesMove(reader.side, { move: event.move, turn, passedOn })) return [];
    return [entryOf(event, data, turn, texts, reader)];
  });
}

function entryOf(
  event: EventRow,
  data: Record<string, unknown>,
  turn: Turn | null,
  texts: readonly OwnedTextRow[],
  reader: CaseReader,
): TimelineItem {
  const side = event.actorSide as EventSide;
  const late = turn === 'PARTNER' || turn === 'DESK' ? 'japanese' : 'thai';
  const field = fieldOf(event);
  const words = texts.filter((text) => text.ownerKind === 'INTRODUCTION' && text.field === field);
  return {
    key: `move:${event.id}`,
    at: event.createdAt,
    desk: deskOfSide(side, late),
    kind: clockMoves.has(event.move) ? 'clock' : 'move',
    title: { code: `introduction.move.${event.move}` },
    by: {
      name: namesPersonOf(reader, event.actorSide) && side !== 'SYSTEM' ? event.actorName : '',
      side,
      onBehalf: event.onBehalf,
    },
    lines: linesOf(event, data, turn),
    ...(words.length > 0 ? { texts: words } : {}),
    staffOnly: event.move === 'assign',
  };
}

function linesOf(
  event: EventRow,
  data: Record<string, unknown>,
  turn: Turn | null,
): TimelineWords[] {
  const lines: TimelineWords[] = [];
  const group = reasonGroups[event.move];
  if (event.reason && group) lines.push({ code: `introduction.${group}.${event.reason}` });
  if (event.move === 'assign' && typeof data.to === 'string') {
    lines.push({ code: 'timeline.assignedTo', params: { name: data.to } });
  }
  if (event.actorSide === 'SYSTEM' && turn && turn !== 'NOBODY') {
    lines.push({ code: `timeline.lateSide.${turn}` });
  }
  return lines;
}
