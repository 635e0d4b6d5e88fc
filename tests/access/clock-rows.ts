import { dayOf, nextDay } from '@/lib/calendar/working-days';
import type { IntroductionState } from '@/lib/db/client';
import { db } from '@/lib/db/client';
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
};
