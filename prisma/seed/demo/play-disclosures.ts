/** Plays what the two sides of an invented case let each other see, through the portal's own acts. */
import type { Tx } from '@/lib/db/client';
import type { DisclosureAct, DisclosureSide } from '@/lib/introduction/disclosure';
import { actOnStage, markSeen } from '@/lib/introduction/disclosure-store';
import type { DemoCase, DemoMover } from './case-shape';
import type { DemoDisclosure } from './life-shape';
import { moverOf } from './movers';

export const tableSide = (by: DemoMover): DisclosureSide =>
  by === 'sme' || by === 'officer' || by === 'headquarters' ? 'SME' : 'PARTNER';

/** Who speaks for the side that did not ask. */
const answerer = (demo: DemoCase, side: DisclosureSide): DemoMover =>
  side === 'SME' ? 'sme' : demo.partner === 'mihon-foods' ? 'partner' : 'desk';

const hourMs = 3_600_000;

export async function playDisclosures(
  tx: Tx,
  demo: DemoCase,
  introductionId: string,
  after: number,
  at: Date,
): Promise<void> {
  for (const disclosure of demo.life?.disclosures ?? []) {
    if (disclosure.after === after) await playOne(tx, demo, introductionId, disclosure, at);
  }
}

async function playOne(
  tx: Tx,
  demo: DemoCase,
  introductionId: string,
  { stage, by, consents, refusedBy, seenBy }: DemoDisclosure,
  at: Date,
): Promise<void> {
  let hours = 0;
  const act = async (name: DisclosureAct, who: DemoMover) => {
    const now = new Date(at.getTime() + (hours + 1) * (hourMs / 6));
    hours += 1;
    const actor = moverOf(demo, who);
    const side = tableSide(who);
    const done = await actOnStage(tx, { introductionId, stage, act: name, side, actor, now });
    if (!done.ok) throw new Error(`${demo.sme} ${stage} ${name}: ${done.failure.code}`);
  };
  const asker = tableSide(by);
  await act('ask', by);
  const other: DisclosureSide = asker === 'SME' ? 'PARTNER' : 'SME';
  if (consents.includes(other)) await act('consent', answerer(demo, other));
  if (refusedBy) await act('refuse', answerer(demo, refusedBy));
  for (const side of seenBy ?? []) {
    const now = new Date(at.getTime() + (hours + 1) * (hourMs / 6));
    hours += 1;
    const looker = moverOf(demo, answerer(demo, side));
    if (!(await markSeen(tx, introductionId, stage, side, looker, now))) {
      throw new Error(`${demo.sme} ${stage}: not open to ${side}`);
    }
  }
}
