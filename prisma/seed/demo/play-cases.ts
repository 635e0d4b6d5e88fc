/**
 * Plays the invented cases through the portal's own moves, so that nothing stands in the database
 * that could not have happened: each move is legal, leaves its event and starts its clock.
 */
import type { Tx } from '@/lib/db/client';
import { type CaseRow, caseInclude } from '@/lib/introduction/case-row';
import { clockKeyOf } from '@/lib/introduction/clock';
import { type Mover, makeMove } from '@/lib/introduction/move';
import { openCase } from '@/lib/introduction/open-case';
import { issueLink } from '@/lib/introduction/partner-link';
import { type IntroductionState, moves, opened } from '@/lib/introduction/states';
import { pairNow } from '@/lib/match/pair-now';
import { standardCaseClock } from '@/lib/setting/schema';
import { demoSmes } from '../demo-smes';
import { upsert } from '../upsert';
import type { DemoCase, DemoMove, DemoMover, DemoText } from './case-shape';
import { closedCases } from './cases-closed';
import { japanCases } from './cases-japan';
import { openCases } from './cases-open';
import { demoPartners } from './partners';
import {
  desk,
  headquarters,
  memberOf,
  officerOf,
  type Person,
  partnerContact,
  partnerId,
  smeId,
} from './staff';
import { type Checkers, textRows } from './texts';
import { clockStart, workingDaysBefore } from './times';
import type { Trail } from './trail';

type Told = { demo: DemoCase; times: Date[] };

/** A case as it stands after its story, with the token of its link when one was sent. */
export type PlayedCase = { thing: CaseRow; demo: DemoCase; at: Date; token: string | null };

const demoCases: DemoCase[] = [...openCases, ...japanCases, ...closedCases];

function timesOf(demo: DemoCase, now: Date, salt: number): Date[] {
  const last = demo.moves.at(-1);
  const state = last ? (moves[last.move].to as IntroductionState) : opened(demo.opening);
  const key = clockKeyOf(state, null);
  const days = key === null ? null : standardCaseClock[key];
  let at =
    days === null || demo.left === undefined
      ? workingDaysBefore(now, demo.ago ?? 1, salt)
      : clockStart(now, days, demo.left, salt);
  const times = [at];
  for (const { gap } of demo.moves.toReversed()) {
    at = workingDaysBefore(at, gap, salt + times.length);
    times.unshift(at);
  }
  return times;
}

/** In the order in which they were opened, so that their running numbers tell the same. */
export async function playCases(
  tx: Tx,
  now: Date,
  trail: Trail,
  checkers: Checkers,
): Promise<PlayedCase[]> {
  const told: Told[] = demoCases
    .map((demo, index) => ({ demo, times: timesOf(demo, now, index) }))
    .sort((a, b) => (a.times[0]?.getTime() ?? 0) - (b.times[0]?.getTime() ?? 0));
  const played: PlayedCase[] = [];
  for (const each of told) played.push(await play(tx, each, trail, checkers));
  return played;
}

function find<T extends { key: string }>(all: readonly T[], key: string): T {
  const found = all.find((each) => each.key === key);
  if (!found) throw new Error(`the demo world has no ${key}`);
  return found;
}

async function play(tx: Tx, told: Told, trail: Trail, checkers: Checkers): Promise<PlayedCase> {
  const { demo, times } = told;
  const at = times[0] ?? new Date();
  const field = demo.opening === 'request' ? 'message' : 'proposal';
  const mover = moverOf(demo, demo.opening === 'request' ? 'sme' : 'officer');
  const { centre } = find(demoSmes, demo.sme);
  const pair = { smeId: smeId(demo.sme), partnerId: partnerId(demo.partner) };
  const result = await openCase(tx, {
    move: demo.opening,
    sme: { id: pair.smeId, centreCode: centre, isExample: true },
    partner: { id: pair.partnerId },
    match: await pairNow(tx, pair),
    mover,
    text: demo.words,
    field,
    now: at,
  });
  if (!result.ok) throw new Error(`${demo.sme}: ${result.failure.code}`);
  const { thing } = result.value;
  await keepWords(tx, thing, field, demo.words, mover, checkers, at);
  keepTrail(trail, thing, demo.opening, mover, at);
  let token: string | null = null;
  for (const [index, move] of demo.moves.entries()) {
    const when = times[index + 1] ?? at;
    token = (await makeOne(tx, told, thing.id, move, when, trail, checkers)) ?? token;
  }
  const end = await tx.introduction.findUniqueOrThrow({
    where: { id: thing.id },
    include: caseInclude,
  });
  return { thing: end, demo, at: times.at(-1) ?? at, token };
}

async function makeOne(
  tx: Tx,
  { demo }: Told,
  id: string,
  move: DemoMove,
  now: Date,
  trail: Trail,
  checkers: Checkers,
): Promise<string | null> {
  const thing = await tx.introduction.findUniqueOrThrow({ where: { id }, include: caseInclude });
  const mover = moverOf(demo, move.by, move.move);
  const moved = await makeMove(tx, thing, {
    move: move.move,
    mover,
    now,
    reason: move.reason ?? null,
    text: move.text ?? null,
    ...(move.move === 'approve' ? { data: { confirmed: [] } } : {}),
  });
  if (!moved.ok) throw new Error(`${thing.code} ${move.move}: ${moved.failure.code}`);
  const { eventId, dueAt } = moved.value;
  if (move.text) {
    await keepWords(tx, thing, `event:${eventId}`, move.text, mover, checkers, now);
  }
  const action = move.by === 'link' ? 'answer-by-link' : move.move;
  keepTrail(trail, thing, action, mover, now, move.reason);
  if (move.by === 'link') {
    await tx.partnerLink.updateMany({
      where: { introductionId: id, decidedAt: null },
      data: { openedAt: new Date(now.getTime() - 15 * 60_000), decidedAt: now },
    });
  }
  if (move.move !== 'send-link') return null;
  const { contact } = find(demoPartners, demo.partner);
  const recipient = { name: contact.name, email: contact.email, language: contact.language };
  const link = { introductionId: id, recipient, dueAt, now, sentById: desk.id };
  return (await issueLink(tx, link)).token;
}

function moverOf(demo: DemoCase, by: DemoMover, move?: DemoMove['move']): Mover {
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
      return { ...as(desk, 'DESK'), ...(move === 'send-link' ? {} : { onBehalf: true }) };
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

/** The words that the move has written, with their translations and the day of the story. */
async function keepWords(
  tx: Tx,
  thing: CaseRow,
  field: string,
  text: DemoText,
  mover: Mover,
  checkers: Checkers,
  at: Date,
): Promise<void> {
  const key = { ownerKind: 'INTRODUCTION', ownerId: thing.id, field } as const;
  const { language, body, ...rest } = text;
  const translations = Object.fromEntries(
    Object.entries(rest).map(([into, [words, state]]) => [into, { body: words, state }]),
  );
  const rows = textRows(key, { language, body, by: mover.id, translations }, checkers, at);
  await upsert(tx, 'Text', rows, {
    key: ['ownerKind', 'ownerId', 'field', 'language'],
    keep: ['id'],
  });
}

const roleOfSide = {
  SME: 'SME_MEMBER',
  OFFICER: 'OFFICER',
  HEADQUARTERS: 'OFFICER',
  DESK: 'JAPAN_DESK',
  PARTNER: 'PARTNER_CONTACT',
  PARTNER_LINK: 'PARTNER_LINK',
  SYSTEM: 'SYSTEM',
} as const satisfies Record<Mover['side'], string>;

function keepTrail(
  trail: Trail,
  thing: CaseRow,
  action: string,
  mover: Mover,
  at: Date,
  reason?: string,
) {
  trail.add({
    at,
    actor: { id: mover.id, name: mover.name, role: roleOfSide[mover.side] },
    action: `introduction.${action}`,
    subject: {
      kind: 'introduction',
      id: thing.id,
      label: thing.code,
      centreCode: thing.centreCode,
    },
    detail: { partner: thing.partner.code, ...(reason ? { reason } : {}) },
  });
}
