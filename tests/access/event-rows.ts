import { db } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import {
  addEvent,
  addPartners,
  addRegistration,
  attendance,
  dayIn,
  inDays,
} from '../support/matching-events';
import { everyone, type Row, words } from './command-inputs';
import type { World } from './world';

/** Events: who sets them up, who registers for whom. The events of the matrix are held by BSC-09. */
const managers = ['centreOfficer', 'headquarters', 'admin'] as const;
const ofFirm = ['member', ...managers] as const;
const ofPartner = ['partnerContact', 'desk', ...managers] as const;

type State = Parameters<typeof addEvent>[0];
type More = Parameters<typeof addEvent>[1];

const eventForm = {
  ...{ nameTh: 'งานใหม่', nameJa: '新しい商談会', nameEn: 'New event', presence: 'place' },
  ...{ startsOn: dayIn(10), endsOn: dayIn(10), placeTh: 'ชลบุรี' },
  ...{ registrationEndsOn: dayIn(5), wishesEndOn: dayIn(8), meetingsPerSme: '8' },
  ...{ meetingsPerPartner: '12', travelSlots: '1', sparePercent: '5' },
};

const onEvent =
  (state: State, form: object = {}, more: More = {}): Row['input'] =>
  async () => {
    const { code, version } = await addEvent(state, more);
    return { code, version, ...form };
  };

/** Both sides have registered. */
async function collecting(world: World) {
  const event = await addEvent('OPEN');
  await addRegistration(event, { smeId: world.sme.id });
  await addRegistration(event, { partnerId: world.partner.id });
  return { code: event.code, version: event.version };
}

const item = {
  ...{ kind: 'opening', date: dayIn(10), from: '08:30', until: '09:00' },
  ...{ titleTh: 'พิธีเปิด', titleJa: '開会', titleEn: 'Opening' },
};
const interpreter = { name: 'ล่าม', language: 'th', languages: ['ja-th'] };

async function withItem() {
  const { id: eventId } = await addEvent('DRAFT');
  const { id } = await db.eventItem.create({
    data: {
      ...{ eventId, kind: 'opening', startsAt: inDays(10), endsAt: inDays(11) },
      ...{ titleTh: 'พิธีเปิด', titleJa: '開会', titleEn: 'Opening' },
    },
  });
  return { id };
}

async function withTable() {
  const event = await addEvent('DRAFT');
  const { id } = await db.eventTable.findFirstOrThrow({ where: { eventId: event.id } });
  return { id };
}

async function withInterpreter() {
  const { id: eventId } = await addEvent('DRAFT');
  const { id } = await db.eventInterpreter.create({
    data: { eventId, name: 'ล่าม', language: 'th', languages: ['ja-th'] },
  });
  return { id };
}

type Standing = 'INVITED' | 'REGISTERED';

const ownedBy = (world: World, side: 'SME' | 'PARTNER') =>
  side === 'SME' ? { smeId: world.sme.id } : { partnerId: world.partner.id };

const onRegistration =
  (side: 'SME' | 'PARTNER', state: Standing, form: object = {}): Row['input'] =>
  async (world) => {
    const event = await addEvent('OPEN', { takenSme: 1, takenPartner: 1 });
    const { id, version } = await addRegistration(event, ownedBy(world, side), state);
    return { id, version, ...form };
  };

const byLink =
  (state: Standing, form: object = {}): Row['input'] =>
  async (world) => {
    const event = await addEvent('OPEN', { takenPartner: 1 });
    const { id, version } = await addRegistration(event, { partnerId: world.partner.id }, state);
    const to = {
      email: 'guest@example.test',
      name: 'Guest',
      language: 'ja',
      userId: null,
    } as const;
    const link = { ...to, registrationId: id, side: 'PARTNER' } as const;
    const [path = ''] = await issueEventLinks(db, event, [link], new Date());
    return { token: path.split('/').at(-1), version, ...form };
  };

const setUpRows: Record<string, Row> = {
  'event.create': { input: () => ({ ...eventForm, centreCode: 'BSC-09' }), allowed: managers },
  'event.edit': { input: onEvent('DRAFT', eventForm), allowed: managers },
  'event.copy': { input: onEvent('CLOSED', { startsOn: dayIn(90) }), allowed: managers },
  'event.set-days': {
    input: onEvent('DRAFT', {
      days: [{ date: dayIn(10), from: '09:00', until: '12:00' }],
      ...{ slotMinutes: '25', changeMinutes: '5' },
    }),
    allowed: managers,
  },
  'event.add-item': { input: onEvent('DRAFT', item), allowed: managers },
  'event.edit-item': { input: async () => ({ ...(await withItem()), ...item }), allowed: managers },
  'event.remove-item': { input: withItem, allowed: managers },
  'event.add-tables': {
    input: onEvent('DRAFT', { prefix: 'B', first: '1', count: '3' }),
    allowed: managers,
  },
  'event.edit-table': {
    input: async () => ({ ...(await withTable()), label: 'Z9' }),
    allowed: managers,
  },
  'event.remove-table': { input: withTable, allowed: managers },
  'event.add-interpreter': { input: onEvent('DRAFT', interpreter), allowed: managers },
  'event.edit-interpreter': {
    input: async () => ({ ...(await withInterpreter()), ...interpreter }),
    allowed: managers,
  },
  'event.remove-interpreter': { input: withInterpreter, allowed: managers },
};

const moveRows: Record<string, Row> = {
  'event.open': { input: onEvent('DRAFT'), allowed: managers },
  'event.collect-wishes': { input: collecting, allowed: managers },
  'event.start': {
    input: onEvent('PUBLISHED', {}, { startsOn: new Date(dayIn(0)), endsOn: new Date(dayIn(0)) }),
    allowed: managers,
  },
  'event.close': {
    input: onEvent('RUNNING', {}, { startsOn: new Date(dayIn(-1)), endsOn: new Date(dayIn(-1)) }),
    allowed: managers,
  },
  'event.cancel': {
    input: onEvent('OPEN', { reasonTh: words.text, language: 'th' }),
    allowed: managers,
  },
};

const registrationRows: Record<string, Row> = {
  'registration.register': {
    input: async (world) => {
      const { code: eventCode } = await addEvent('OPEN');
      return { eventCode, side: 'PARTNER', attendeeId: world.partner.id, ...attendance };
    },
    // Members and contacts register their own, whomever the form names.
    allowed: [...ofPartner, 'member', 'otherMember', 'otherPartnerContact'],
  },
  'registration.edit': {
    input: onRegistration('SME', 'REGISTERED', attendance),
    allowed: ofFirm,
  },
  'registration.set-people': {
    input: onRegistration('PARTNER', 'REGISTERED', { people: attendance.people }),
    allowed: ofPartner,
  },
  'registration.set-group': {
    input: onRegistration('SME', 'REGISTERED', { rivalGroup: 'house-1' }),
    allowed: managers,
  },
  'registration.cancel': { input: onRegistration('SME', 'REGISTERED'), allowed: ofFirm },
  'registration.decline': { input: onRegistration('PARTNER', 'INVITED'), allowed: ofPartner },
  'registration.unlist': { input: onRegistration('PARTNER', 'REGISTERED'), allowed: ofPartner },
  'registration.invite': {
    input: async () => {
      const { code } = await addEvent('OPEN');
      return { code, partnerIds: await addPartners(2) };
    },
    allowed: ['desk', ...managers],
  },
  'registration.register-by-link': { input: byLink('INVITED', attendance), allowed: everyone },
  'registration.set-people-by-link': {
    input: byLink('REGISTERED', { people: attendance.people }),
    allowed: everyone,
  },
  'registration.decline-by-link': { input: byLink('INVITED'), allowed: everyone },
  'registration.cancel-by-link': { input: byLink('REGISTERED'), allowed: everyone },
  'registration.unlist-by-link': { input: byLink('REGISTERED'), allowed: everyone },
};

export const eventRows: Record<string, Row> = { ...setUpRows, ...moveRows, ...registrationRows };
