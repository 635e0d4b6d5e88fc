import { createHash } from 'node:crypto';
import type { BuiltProblem } from './problem';
import { pairKey } from './problem-wishes';

/**
 * Of what a schedule is made: who may meet whom and what the two have said of it, who and what is
 * there when, and what officers have locked. Not the schedule, not the hour, and not the engine's
 * scores, which move a little with every ranking of the market. What was proved of the best one is
 * proved only of this.
 */
export function digestOf({ rows, weights }: Pick<BuiltProblem, 'rows' | 'weights'>): string {
  const { event, slots, tables, interpreters, rules, registrations } = rows;
  const pairs = weights
    .map((pair) => [pairKey(pair), pair.least, pair.must, pair.guard])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const named = new Set(weights.flatMap(({ smeRegId, partnerRegId }) => [smeRegId, partnerRegId]));
  const isKept = [...tables, ...interpreters].some(({ sectors }) => sectors.length > 0);
  const people = registrations
    .filter(({ id }) => named.has(id))
    .map((row) => [
      ...[row.id, row.state, row.languages, row.presence, row.maxMeetings],
      ...[row.awaySlots, row.lateUntil, row.goneFrom],
      ...(isKept ? [row.industries, row.fields] : []),
    ]);
  const things = [
    [event.meetingsPerSme, event.meetingsPerPartner, event.travelSlots, event.sparePercent],
    slots.map(({ number, startsAt, endsAt }) => [number, startsAt, endsAt]),
    tables.map((row) => [
      ...[row.id, row.floor, row.sectors, row.online, row.closedSlots, row.closedFrom],
      ...[row.reservedForId, row.reservedFor?.state],
    ]),
    interpreters.map((row) => [row.id, row.languages, row.sectors, row.slots, row.goneFrom]),
    rules.map((row) => [
      ...[row.kind, pairKey(row), row.slotNumber, row.tableId, row.interpreterId],
    ]),
  ];
  return createHash('sha256')
    .update(JSON.stringify([pairs, people, things]))
    .digest('hex');
}
