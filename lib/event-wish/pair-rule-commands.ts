import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { canManageEvent } from '@/lib/event/policy';
import { type EventState, meetingsInForce } from '@/lib/event/states';
import { type FailureCode, fail, ok } from '@/lib/failure';
import { lockRefusal } from './pair-rule-checks';
import { type RuleInput, setRuleSchema } from './schema';

/** An officer's word on a pair: it meets, it may not meet, or what was before does not count. */
type Registration = Prisma.EventRegistrationGetPayload<object>;
type MatchingEvent = Prisma.MatchingEventGetPayload<object>;
type RuledPair = { event: MatchingEvent; sme: Registration; partner: Registration };
type Load = { tx: Tx; actor: Viewer; input: z.output<typeof setRuleSchema> };

const ruleTime: readonly EventState[] = ['OPEN', 'WISHES', 'PROVISIONAL', 'PUBLISHED', 'RUNNING'];

/** Takes the event for this transaction: two locks that contradict each other come in turn. */
async function loadPair({ tx, actor, input }: Load): Promise<RuledPair | null> {
  const sme = await tx.eventRegistration.findUnique({
    where: { id: input.smeRegId },
    include: { event: true },
  });
  if (!sme || !canManageEvent(actor, sme.event)) return null;
  const { event } = sme;
  await tx.$queryRaw`
    SELECT 1 FROM "MatchingEvent" WHERE "id" = ${event.id}::uuid FOR NO KEY UPDATE`;
  const partner = await tx.eventRegistration.findFirst({
    where: { id: input.partnerRegId, eventId: event.id, side: 'PARTNER' },
  });
  return partner && sme.side === 'SME' ? { event, sme, partner } : null;
}

const mayRule = (_viewer: Viewer, { event }: RuledPair): boolean | FailureCode =>
  ruleTime.includes(event.state) || 'event-rule.not-now';

async function isNever(tx: Tx, { smeRegId, partnerRegId }: RuleInput): Promise<boolean> {
  const pair = [
    { fromId: smeRegId, toId: partnerRegId },
    { fromId: partnerRegId, toId: smeRegId },
  ];
  return (await tx.eventWish.count({ where: { OR: pair, grade: 'NEVER' } })) > 0;
}

async function refuseLock(tx: Tx, lock: RuleInput, { event, sme, partner }: RuledPair) {
  const eventId = event.id;
  const [slots, locks] = [
    await tx.eventSlot.findMany({ where: { eventId }, select: { number: true } }),
    await tx.eventPairRule.findMany({ where: { eventId, kind: 'lock' } }),
  ];
  const { tableId, interpreterId } = lock;
  const isThis = (other: { smeRegId: string; partnerRegId: string }) =>
    other.smeRegId === lock.smeRegId && other.partnerRegId === lock.partnerRegId;
  const interpreter =
    interpreterId &&
    (await tx.eventInterpreter.findFirst({ where: { id: interpreterId, eventId } }));
  return lockRefusal(lock, {
    sme: { ...sme, cap: sme.maxMeetings ?? event.meetingsPerSme },
    partner: { ...partner, cap: partner.maxMeetings ?? event.meetingsPerPartner },
    slots: slots.map(({ number }) => number),
    table: tableId ? await tx.eventTable.findFirst({ where: { id: tableId, eventId } }) : null,
    interpreter: interpreter || null,
    locks: locks.filter((other) => !isThis(other)),
    never: await isNever(tx, lock),
  });
}

/** What stands in the schedule is taken out there first, where both sides are told. */
async function isPlanned(tx: Tx, { smeRegId, partnerRegId }: RuleInput): Promise<boolean> {
  const state = { in: [...meetingsInForce] };
  return (await tx.eventMeeting.count({ where: { smeRegId, partnerRegId, state } })) > 0;
}

async function refusalOf(tx: Tx, input: RuleInput, pair: RuledPair): Promise<FailureCode | null> {
  if (input.kind === 'lock') return refuseLock(tx, input, pair);
  if (input.kind === 'forbid' && (await isPlanned(tx, input))) return 'event-rule.has-meeting';
  return null;
}

export const setPairRule = defineCommand({
  name: 'event-rule.set',
  who: 'viewer',
  input: setRuleSchema,
  load: loadPair,
  policy: mayRule,
  write: async ({ tx, actor, input, thing, now }) => {
    const refused = await refusalOf(tx, input, thing);
    if (refused) return fail(refused);
    const { smeRegId, partnerRegId, kind } = input;
    const { event } = thing;
    const key = { smeRegId, partnerRegId };
    if (kind === 'none') {
      await tx.eventPairRule.deleteMany({ where: key });
    } else {
      const { slotNumber, tableId, interpreterId, reason } = input;
      const by = { byId: actor.id, byName: actor.name, createdAt: now };
      const data = { kind, slotNumber, tableId, interpreterId, reason, ...by };
      await tx.eventPairRule.upsert({
        where: { smeRegId_partnerRegId: key },
        create: { eventId: event.id, ...key, ...data },
        update: data,
      });
    }
    const { id, code: label, centreCode } = event;
    return ok({
      value: { code: label, smeRegId, partnerRegId, kind },
      subject: { kind: 'event', id, label, centreCode },
      detail: { rule: kind, ...key },
    });
  },
});
