import { dayOf, nextDay } from '@/lib/calendar/working-days';
import type { IntroductionState } from '@/lib/db/client';
import { db } from '@/lib/db/client';
import { standardCaseClock } from '@/lib/setting/schema';
import { type Row, words } from './command-inputs';
import { addCase, type World } from './world';

const bothSides = [
  ...(['member', 'centreOfficer', 'headquarters', 'desk', 'partnerContact'] as const),
];

/** A case that both sides know, brought into the state that a command asks for. */
async function known(world: World, data: object) {
  const { id } = await addCase(world, 'ACCEPTED');
  await db.introduction.update({ where: { id }, data });
  return { id, ...words };
}

const queued = async (world: World) => {
  const state: IntroductionState = 'QUEUED';
  return known(world, { state, turn: 'DESK', acceptedAt: null });
};

const holiday = {
  ...{ country: 'TH', nameTh: 'วันหยุดพิเศษ', nameJa: '特別休日', kind: 'special' },
  ...{ counts: 'on', official: 'on', confidence: 'high', source: 'test' },
};

let days = 0;
/** A day that no other try has taken. */
function freeDay() {
  days += 1;
  return nextDay('2031-01-01', days);
}

async function aHoliday(removed = false) {
  const date = freeDay();
  const names = { nameTh: 'วันหยุด', nameJa: '休日', nameEn: 'A day' };
  const more = { kind: 'special', official: true, counts: true, source: 'test', removed };
  await db.holiday.create({
    data: { country: 'TH', date: new Date(date), ...names, ...more, confidence: 'high' },
  });
  return { country: 'TH', date, id: names.nameEn };
}

/** The clock of a case, the settings of all clocks, the holidays that stop them. */
export const clockRows: Record<string, Row> = {
  'introduction.hold': {
    input: async (world) => ({
      ...(await known(world, {})),
      reason: 'travel',
      until: nextDay(dayOf(new Date()), 10),
    }),
    allowed: bothSides,
  },
  'introduction.resume': {
    input: (world) =>
      known(world, {
        state: 'ON_HOLD',
        turn: 'OFFICER',
        resumeState: 'ACCEPTED',
        resumeTurn: 'SME',
      }),
    allowed: bothSides,
  },
  'introduction.extend': {
    input: (world) => known(world, { clockStage: 'ESCALATED' }),
    allowed: bothSides,
  },
  'introduction.close': {
    input: async (world) => ({ ...(await known(world, {})), reason: 'price' }),
    allowed: bothSides,
  },
  'introduction.release': { input: queued, allowed: ['desk'] },
  'setting.save-case-clock': {
    input: async () => {
      const row = await db.setting.findUnique({ where: { key: 'case-clock' } });
      return { ...standardCaseClock, seen: row?.updatedAt.toISOString() ?? '' };
    },
    allowed: ['admin'],
  },
  'holiday.add': {
    input: () => ({ ...holiday, date: freeDay(), nameEn: 'A special day' }),
    allowed: ['admin'],
  },
  'holiday.edit': {
    input: async () => ({ ...holiday, ...(await aHoliday()) }),
    allowed: ['admin'],
  },
  'holiday.take-out': { input: () => aHoliday(), allowed: ['admin'] },
  'holiday.put-back': { input: () => aHoliday(true), allowed: ['admin'] },
};
