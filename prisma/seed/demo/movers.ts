/** Who acts for each side of an invented case. */
import type { Mover } from '@/lib/introduction/move';
import { demoSmes } from '../demo-smes';
import type { DemoCase, DemoMove, DemoMover } from './case-shape';
import { demoPartners } from './partners';
import { desk, headquarters, memberOf, officerOf, type Person, partnerContact } from './staff';

export function find<T extends { key: string }>(all: readonly T[], key: string): T {
  const found = all.find((each) => each.key === key);
  if (!found) throw new Error(`the demo world has no ${key}`);
  return found;
}

/** Moves that the desk makes in its own name. */
const ownMoves = ['send-link', 'hold', 'close', 'extend', 'miss', 'express-interest'];

export function moverOf(
  demo: DemoCase,
  by: DemoMover,
  move?: DemoMove['move'] | DemoCase['opening'],
): Mover {
  const as = (person: Person, side: Mover['side']): Mover => ({
    id: person.id,
    name: person.name,
    side,
  });
  switch (by) {
    case 'sme':
      return as(memberOf(demo.sme), 'SME');
    case 'officer':
      return as(officerOf(find(demoSmes, demo.sme).centre), 'OFFICER');
    case 'headquarters':
      return as(headquarters, 'HEADQUARTERS');
    case 'desk':
      return {
        ...as(desk, 'DESK'),
        ...(move && ownMoves.includes(move) ? {} : { onBehalf: true }),
      };
    case 'partner':
      return as(partnerContact, 'PARTNER');
    case 'link':
      return {
        id: null,
        name: find(demoPartners, demo.partner).contact.name,
        side: 'PARTNER_LINK',
      };
  }
}
