import type { EventDesk } from './event-view';

/**
 * The next step in an event's life, and what stands in its way. Pure. A `stop` makes the step fail or
 * senseless; a `look` only asks to look before it is taken.
 */
export type NextStep =
  | 'open'
  | 'collectWishes'
  | 'makeSchedule'
  | 'publish'
  | 'start'
  | 'close'
  | 'readResults'
  | null;

export type Hinder = {
  key: HinderKey;
  weight: 'stop' | 'look';
  count: number;
};

export type HinderKey =
  | 'noSlots'
  | 'noTables'
  | 'noInterpreters'
  | 'noPlace'
  | 'noItems'
  | 'pastDeadline'
  | 'noSme'
  | 'noPartner'
  | 'invited'
  | 'waiting'
  | 'wishesOpenSme'
  | 'wishesOpenPartner'
  | 'notYetBegun'
  | 'notYetOver';

const steps: Record<EventDesk['state'], NextStep> = {
  DRAFT: 'open',
  OPEN: 'collectWishes',
  WISHES: 'makeSchedule',
  PROVISIONAL: 'publish',
  PUBLISHED: 'start',
  RUNNING: 'close',
  CLOSED: 'readResults',
  CANCELLED: null,
};

/** Of an event of before the portal nothing was recorded that could be read, let alone done. */
export function nextStep({
  state,
  statedFacts = [],
}: Pick<EventDesk, 'state'> & Partial<Pick<EventDesk, 'statedFacts'>>): NextStep {
  return statedFacts.length > 0 ? null : steps[state];
}

type Given = Pick<
  EventDesk,
  | 'state'
  | 'presence'
  | 'place'
  | 'slots'
  | 'tables'
  | 'interpreters'
  | 'items'
  | 'registrations'
  | 'wishesDone'
  | 'registrationEndsAt'
  | 'startsOn'
>;

function setUpHinders(event: Given, now: Date): Hinder[] {
  const hinders: Hinder[] = [];
  const add = (when: boolean, key: HinderKey, weight: Hinder['weight']) => {
    if (when) hinders.push({ key, weight, count: 0 });
  };
  const ends = event.registrationEndsAt;
  add(event.slots.length === 0, 'noSlots', 'stop');
  add(event.tables.length === 0, 'noTables', 'stop');
  add(event.state === 'DRAFT' && ends !== null && ends <= now, 'pastDeadline', 'stop');
  add(event.presence !== 'online' && event.place === null, 'noPlace', 'look');
  add(event.interpreters.length === 0, 'noInterpreters', 'look');
  add(event.state === 'DRAFT' && event.items.length === 0, 'noItems', 'look');
  return hinders;
}

/** Whether its last slot has ended; an event without slots is never over. */
export function isOver(slots: readonly { endsAt: Date }[], now: Date): boolean {
  const last = slots.at(-1);
  return last !== undefined && last.endsAt <= now;
}

/** An event is started on its first day of Bangkok and closed after its last slot. */
function dayHinders({ state, startsOn, slots }: Given, now: Date): Hinder[] {
  const begins = new Date(`${startsOn}T00:00:00+07:00`);
  if (state === 'PUBLISHED' && now < begins) {
    return [{ key: 'notYetBegun', weight: 'stop', count: 0 }];
  }
  if (state === 'RUNNING' && slots.length > 0 && !isOver(slots, now)) {
    return [{ key: 'notYetOver', weight: 'stop', count: 0 }];
  }
  return [];
}

export function hindersOf(event: Given, now: Date): Hinder[] {
  const { state, registrations, wishesDone } = event;
  if (state === 'PUBLISHED' || state === 'RUNNING') return dayHinders(event, now);
  if (!['DRAFT', 'OPEN', 'WISHES', 'PROVISIONAL'].includes(state)) return [];
  const hinders = setUpHinders(event, now);
  if (state === 'DRAFT') return hinders;
  const counted = (key: HinderKey, weight: Hinder['weight'], count: number) => {
    if (count > 0) hinders.push({ key, weight, count });
  };
  const { SME, PARTNER } = registrations;
  const [smes, partners] = [SME.REGISTERED ?? 0, PARTNER.REGISTERED ?? 0];
  counted('noSme', 'stop', smes === 0 ? 1 : 0);
  counted('noPartner', 'stop', partners === 0 ? 1 : 0);
  counted('invited', 'look', (SME.INVITED ?? 0) + (PARTNER.INVITED ?? 0));
  counted('waiting', 'look', (SME.WAITING_LIST ?? 0) + (PARTNER.WAITING_LIST ?? 0));
  if (state === 'WISHES') {
    counted('wishesOpenSme', 'look', smes - wishesDone.SME);
    counted('wishesOpenPartner', 'look', partners - wishesDone.PARTNER);
  }
  return hinders;
}
