import { db } from '@/lib/db/client';
import { issueLink } from '@/lib/introduction/partner-link';
import type { ActorName } from './actors';
import { everyone, type Row } from './command-inputs';
import { addCase, type World } from './world';

/** An accepted case whose name is open, with who has consented to contact data so far. */
async function acceptedCase(world: World, consents: readonly ('SME' | 'PARTNER')[] = []) {
  const { id } = await addCase(world, 'ACCEPTED');
  const now = new Date();
  const asked = { askedBySide: 'SME', askedByName: 'test', askedAt: now };
  const both = { smeConsentAt: now, partnerConsentAt: now };
  await db.disclosure.create({
    data: { introductionId: id, stage: 'NAME', ...asked, ...both, seenByPartnerAt: now },
  });
  if (consents.length > 0) {
    await db.disclosure.create({
      data: {
        ...{ introductionId: id, stage: 'CONTACT', ...asked },
        smeConsentAt: consents.includes('SME') ? now : null,
        partnerConsentAt: consents.includes('PARTNER') ? now : null,
      },
    });
  }
  return { id, stage: 'CONTACT', language: 'th' };
}

const sideOf = (actor: ActorName) => (actor === 'partnerContact' ? 'PARTNER' : 'SME');
const otherOf = (actor: ActorName) => (sideOf(actor) === 'SME' ? 'PARTNER' : 'SME');

/** The two sides themselves; the desk only where nobody of the partner has an account. */
const bySides = {
  allowed: ['member', 'partnerContact'],
  refusedAs: ['disclosure.partner-decides'],
} as const;

export const disclosureRows: Record<string, Row> = {
  'disclosure.ask': { input: (world) => acceptedCase(world), ...bySides },
  'disclosure.consent': {
    input: (world, actor) => acceptedCase(world, [otherOf(actor)]),
    ...bySides,
  },
  'disclosure.refuse': {
    input: (world, actor) => acceptedCase(world, [otherOf(actor)]),
    ...bySides,
  },
  'disclosure.revoke': {
    input: (world, actor) => acceptedCase(world, [sideOf(actor)]),
    ...bySides,
  },
  'disclosure.open': { input: (world) => acceptedCase(world, ['SME', 'PARTNER']), ...bySides },
  'disclosure.by-link': {
    input: async (world) => {
      const { id, ...stage } = await acceptedCase(world, ['SME']);
      const now = new Date();
      const { token } = await issueLink(db, {
        introductionId: id,
        recipient: { name: '山田', email: 'yamada@example.test', language: 'ja' },
        ...{ dueAt: null, now, sentById: null, decidedAt: now },
      });
      return { token, act: 'consent', ...stage };
    },
    // What they hold is their right to it.
    allowed: everyone,
  },
};
