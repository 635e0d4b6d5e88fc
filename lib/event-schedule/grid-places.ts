import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { deskSay } from './desk-words';
import type { GridKind } from './grid';
import { type Target, targetsOf } from './grid-targets';
import { legalPlaces } from './move-queries';
import { readSchedule } from './plan-queries';
import { planWords } from './plan-words';
import { refusalWords } from './refusal-words';

/** The cells of a grid for one meeting, as small as a thousand of them should be. */
export type GridPlaces = {
  /** By cell, `slot row`. */
  free: Record<string, { table: string; interpreter: string | null; say: string }>;
  reasons: string[];
  /** By cell: which reason, and the meeting with which it could change places. */
  shut: Record<string, [reason: number, swapId: string | null, swapVersion: number | null]>;
  /** Of the cells that are not listed. */
  elsewhere: string;
};

type Asked = { code: string; meetingId: string; by: GridKind; locale: Locale };

export async function gridPlaces(viewer: Viewer, asked: Asked): Promise<GridPlaces | null> {
  const { code, meetingId, by, locale } = asked;
  const plan = await readSchedule(code, viewer);
  const meeting = plan?.meetings.find(({ id }) => id === meetingId);
  if (!plan?.canManage || !meeting) return null;
  const places = await legalPlaces(meetingId, viewer);
  if (!places) return null;
  const words = planWords(plan, locale);
  const [t, say] = [deskSay(locale), refusalWords(locale, words)];
  const versions = new Map(plan.meetings.map(({ id, version }) => [id, version]));
  const answer: GridPlaces = { free: {}, reasons: [], shut: {}, elsewhere: t('carry.own-row') };
  const known = new Map<string, number>();
  for (const { slotNumber, row, to, refusal } of targetsOf(plan, meeting, places, by)) {
    const key = `${slotNumber} ${row}`;
    if (to) {
      const place = t('grid.atTable', { table: words.table(to.tableId) });
      const who = to.interpreterId
        ? ` · ${t('grid.withInterpreter', { name: words.interpreter(to.interpreterId) })}`
        : '';
      answer.free[key] = {
        table: to.tableId,
        interpreter: by === 'interpreter' ? to.interpreterId : null,
        say: `${place}${who}`,
      };
    } else if (refusal) {
      const text = say(refusal);
      const index = known.get(text) ?? answer.reasons.push(text) - 1;
      known.set(text, index);
      const swap = swapOf(refusal, meetingId);
      answer.shut[key] = [index, swap, swap === null ? null : (versions.get(swap) ?? null)];
    }
  }
  return answer;
}

function swapOf(refusal: NonNullable<Target['refusal']>, own: string): string | null {
  const other = 'meetingId' in refusal ? refusal.meetingId : null;
  return other === own ? null : other;
}
