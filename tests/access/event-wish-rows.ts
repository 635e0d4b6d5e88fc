import { db } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import { addEvent, addRegistration } from '../support/matching-events';
import type { Row } from './command-inputs';
import { everyone } from './command-inputs';
import type { World } from './world';

/** An event of BSC-09 that takes wishes, with the world's firm and partner registered. */
async function wishing(world: World) {
  const event = await addEvent('WISHES');
  const sme = await addRegistration(event, { smeId: world.sme.id });
  const partner = await addRegistration(event, { partnerId: world.partner.id });
  return { event, sme, partner };
}

/** The firm's personal link. */
async function linked(world: World) {
  const { event, sme, partner } = await wishing(world);
  const to = { email: `${sme.id}@example.test`, name: 'ทดสอบ', language: 'th', userId: null };
  const recipient = {
    ...to,
    language: 'th' as const,
    registrationId: sme.id,
    side: 'SME' as const,
  };
  const [path = ''] = await db.$transaction((tx) =>
    issueEventLinks(tx, event, [recipient], new Date()),
  );
  return { token: path.split('/').at(-1) ?? '', toId: partner.id };
}

const managers = ['centreOfficer', 'headquarters', 'admin'] as const;

/** Wishes of an event: each side its own, staff for it, officers the pairs. */
export const eventWishRows: Record<string, Row> = {
  'event-wish.set': {
    input: async (world) => {
      const { sme, partner } = await wishing(world);
      return { fromId: partner.id, toId: sme.id, grade: 'MUST' };
    },
    allowed: ['partnerContact', 'desk', ...managers],
  },
  'event-wish.done': {
    input: async (world) => ({ id: (await wishing(world)).sme.id, done: 'yes' }),
    allowed: ['member', ...managers],
  },
  'event-wish.set-by-link': {
    input: async (world) => ({ ...(await linked(world)), grade: 'LIKE' }),
    allowed: everyone,
  },
  'event-wish.done-by-link': {
    input: async (world) => ({ token: (await linked(world)).token, done: 'yes' }),
    allowed: everyone,
  },
  'event-wish.remind': {
    input: async (world) => ({ code: (await wishing(world)).event.code }),
    allowed: managers,
  },
  'event-rule.set': {
    input: async (world) => {
      const { sme, partner } = await wishing(world);
      return { smeRegId: sme.id, partnerRegId: partner.id, kind: 'lock', slotNumber: 1 };
    },
    allowed: managers,
  },
};
