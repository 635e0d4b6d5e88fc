/**
 * Plays the invented cases through the portal's own moves, so that nothing stands in the database
 * that could not have happened: each move is legal, leaves its event and starts its clock.
 */

import { dayOf, endOfDay, nextDay } from '@/lib/calendar/working-days';
import type { Tx } from '@/lib/db/client';
import { type CaseRow, caseInclude } from '@/lib/introduction/case-row';
import { clockKeyOf } from '@/lib/introduction/clock';
import { openName } from '@/lib/introduction/disclosure-store';
import { type Mover, makeMove, type Step } from '@/lib/introduction/move';
import { openCase } from '@/lib/introduction/open-case';
import { issueLink } from '@/lib/introduction/partner-link';
import { type IntroductionState, opened, stateAfter } from '@/lib/introduction/states';
import { pairNow } from '@/lib/match/pair-now';
import { standardCaseClock } from '@/lib/setting/schema';
import { demoSmes } from '../demo-smes';
import { upsert } from '../upsert';
import type { DemoCase, DemoMove, DemoText } from './case-shape';
import { agreedCases } from './cases-agreed';
import { closedCases } from './cases-closed';
import { inTalksCases } from './cases-in-talks';
import { japanCases } from './cases-japan';
import { metCases } from './cases-met';
import { openCases } from './cases-open';
import { pausedCases } from './cases-paused';
import { talkingCases } from './cases-talks';
import { firstMeeting, heldAt } from './meeting-rows';
import { find, moverOf } from './movers';
import { demoPartners } from './partners';
import { playDisclosures } from './play-disclosures';
import { playLife } from './play-life';
import { desk, partnerId, smeId } from './staff';
import { type Checkers, textRows } from './texts';
import { clockStart, workingDaysAfter, workingDaysBefore } from './times';
import type { Trail } from './trail';

type Told = { demo: DemoCase; times: Date[] };

/** A case as it stands after its story, with the token of its link when one was sent. */
export type PlayedCase = { thing: CaseRow; demo: DemoCase; at: Date; token: string | null };

const demoCases: DemoCase[] = [
  ...openCases,
  ...japanCases,
  ...closedCases,
  ...pausedCases,
  ...talkingCases,
  ...metCases,
  ...inTalksCases,
  ...agreedCases,
];

/** The state in which a story ends. */
function endOf(demo: DemoCase): IntroductionState {
  return demo.moves.reduce<IntroductionState>(
    (state, { move }) => stateAfter(state, move as never),
    opened(demo.opening),
  );
}

function timesOf(demo: DemoCase, now: Date, salt: number): Date[] {
  const key = clockKeyOf(endOf(demo), demo.moves.at(-1)?.move ?? null);
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
  for (const each of told) played.push(await play(tx, each, { now, trail, checkers }));
  return played;
}

type World = { now: Date; trail: Trail; checkers: Checkers };

async function play(tx: Tx, told: Told, world: World): Promise<PlayedCase> {
  const { demo, times } = told;
  const { trail, checkers } = world;
  const at = times[0] ?? new Date();
  const field = demo.opening === 'request' ? 'message' : 'proposal';
  const mover = moverOf(demo, openers[demo.opening], demo.opening);
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
  await playDisclosures(tx, demo, thing.id, 0, at);
  for (const [index, move] of demo.moves.entries()) {
    const when = times[index + 1] ?? at;
    token = (await makeOne(tx, told, thing.id, move, when, world)) ?? token;
    await playDisclosures(tx, demo, thing.id, index + 1, when);
  }
  await playLife(tx, { ...told, introductionId: thing.id }, world);
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
  { now: today, trail, checkers }: World,
): Promise<string | null> {
  const thing = await tx.introduction.findUniqueOrThrow({ where: { id }, include: caseInclude });
  const mover = moverOf(demo, move.by, move.move);
  const text = move.text ?? stepWords(move) ?? null;
  const moved = await makeMove(tx, thing, {
    move: move.move,
    mover,
    now,
    reason: move.reason ?? null,
    text,
    ...namedBy(move, now, today, id),
    ...rememberedBy(demo, move, now, today),
  });
  if (!moved.ok) throw new Error(`${thing.code} ${move.move}: ${moved.failure.code}`);
  const { eventId, dueAt } = moved.value;
  if (text) {
    await keepWords(tx, thing, `event:${eventId}`, text, mover, checkers, now);
  }
  if (move.move === 'accept') await openName(tx, id, mover, now);
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

const openers = {
  request: 'sme',
  propose: 'officer',
  'express-interest': 'desk',
  'meet-at-event': 'officer',
} as const;

const isStep = ({ move }: DemoMove) => move === 'file-met' || move === 'next-step';

/** The next step, where the story does not tell it in its own words. */
function stepWords(move: DemoMove): DemoText | null {
  if (!isStep(move)) return null;
  const thai = move.move === 'file-met' ? 'ส่งตัวอย่างพร้อมข้อมูลสินค้า' : 'ส่งใบเสนอราคาและกำหนดส่ง';
  const japanese = move.move === 'file-met' ? '見本と製品資料を送る' : '見積書と納期を送る';
  return move.by === 'desk'
    ? { language: 'ja', body: japanese, th: [thai, 'checked'] }
    : { language: 'th', body: thai, ja: [japanese, 'checked'] };
}

/** What the mover names: whose turn it is, by when, until when a pause lasts. */
function namedBy(move: DemoMove, now: Date, today: Date, id: string): Partial<Step> {
  const day =
    move.dueIn === undefined
      ? isStep(move)
        ? workingDaysAfter(now, 6)
        : null
      : workingDaysAfter(today, move.dueIn);
  return {
    ...(move.turn ? { turn: move.turn } : {}),
    ...(day ? { dueAt: endOfDay(day) } : {}),
    ...(move.pauseFor ? { pausedUntil: nextDay(dayOf(today), move.pauseFor) } : {}),
    data: factsOf(move, day, id),
  };
}

/** What the event keeps, as the commands write it. */
function factsOf(move: DemoMove, day: string | null, id: string): NonNullable<Step['data']> {
  if (move.move === 'approve') return { confirmed: [] };
  if (move.phase) return { phase: move.phase };
  if (!isStep(move)) return {};
  const step = { taker: move.turn ?? 'SME', ...(day ? { day } : {}) };
  return move.move === 'file-met' ? { ...step, meetingId: firstMeeting(id) } : step;
}

/** What the case remembers of a move. */
function rememberedBy(demo: DemoCase, move: DemoMove, now: Date, today: Date): Partial<Step> {
  if (move.move === 'file-met') {
    return { columns: { metAt: heldAt(demo, today) ?? now } };
  }
  if (!move.phase) return {};
  const agreed = move.move === 'confirm-agreement' ? { agreedAt: now } : {};
  return { columns: { agreedPhase: move.phase, ...agreed } };
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
