import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { checkFiles } from '@/lib/message/attach';
import { cancelBookings } from './booking-cancel';
import { writeEntry } from './entry';
import { moveOn, newClock, noClock, subjectOf } from './move';
import { sideOf, tellFirm, tellStaff } from './notices';
import { type Placed, placeQuestion } from './place';
import { canAsk, isOwnFirm, mayMove } from './policy';
import { askSchema, byIdSchema, rateSchema, reopenSchema, wordsSchema } from './schema';
import { type ConsultationThing, loadConsultation, reloadConsultation } from './scope';
import { afterMove, type ConsultationMove } from './states';

/** What a firm does with its question. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type ById = { tx: Tx; actor: Viewer; input: { id: string } };

const load = ({ tx, actor, input }: ById) => loadConsultation(tx, actor, input.id);

const may = (move: ConsultationMove) => (viewer: Viewer, thing: ConsultationThing) =>
  mayMove(viewer, thing, move);

export const askConsultation = defineCommand({
  name: 'consultation.ask',
  who: 'viewer',
  input: askSchema,
  load: async ({ tx, actor }: Load<typeof askSchema>) =>
    actor.smeId
      ? tx.sme.findUnique({
          where: { id: actor.smeId },
          select: { id: true, state: true, provinceCode: true, centreCode: true, isExample: true },
        })
      : null,
  policy: canAsk,
  write: async ({ tx, actor, input, thing: sme, now }) => {
    const checked = await checkFiles(input.files);
    if (!checked.ok) return checked;
    const { topic, urgency, language } = input;
    const placed = await placeQuestion(
      tx,
      { smeProvince: sme.provinceCode, topic, urgency, language },
      now,
    );
    const { id } = await tx.consultation.create({
      data: {
        ...{ code: await nextCode(tx, now), smeId: sme.id, topic, urgency, language },
        ...{ askedById: actor.id, askedByName: actor.name, isExample: sme.isExample },
        ...{ centreCode: sme.centreCode ?? placed.centreCode, handledAtCode: placed.centreCode },
        ...{ advisorId: placed.advisorId, routedBy: placed.routedBy },
        state: placed.advisorId ? 'WITH_ADVISOR' : 'WAITING',
        ...(await newClock(tx, urgency, now)),
        createdAt: now,
      },
      select: { id: true },
    });
    const thing = await reloadConsultation(tx, id);
    const entry = await writeEntry(tx, {
      ...{ consultationId: id, kind: 'question', side: 'SME', author: actor, now },
      detail: { routedBy: placed.routedBy, to: placed.centreCode },
      words: input,
      files: checked.value,
    });
    await tellOfQuestion(tx, thing, placed, entry);
    return ok({
      value: { code: thing.code },
      subject: subjectOf(thing),
      detail: { topic, urgency, routedBy: placed.routedBy, files: checked.value.length },
    });
  },
});

async function tellOfQuestion(
  tx: Tx,
  thing: ConsultationThing,
  placed: Placed,
  occasion: string,
): Promise<void> {
  const advisor = placed.advisorName;
  const away = thing.centreCode !== thing.handledAtCode;
  const found = away ? 'away' : 'here';
  const template = 'consultation-received';
  await tellFirm(tx, { template, thing, occasion, advisor, kind: advisor ? found : 'queue' });
  const kind = advisor ? 'new' : 'queue';
  await tellStaff(tx, { template: 'consultation-to-answer', thing, occasion, advisor, kind });
}

/** `EC-2569-0001`: the Buddhist year in Bangkok and a running number. */
async function nextCode(tx: Tx, now: Date): Promise<string> {
  const year = new Date(now.getTime() + 7 * 3_600_000).getUTCFullYear() + 543;
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT next_number(${`consultation-${year}`}) AS number`;
  if (!row) throw new Error('no running number was given');
  return `EC-${year}-${String(row.number).padStart(4, '0')}`;
}

/** A reply to the advisor's question, or a further question: staff have a new clock. */
function firmWords(name: string, kind: 'reply' | 'follow-up') {
  return defineCommand({
    name,
    who: 'viewer',
    input: wordsSchema,
    load,
    policy: may(kind),
    write: async ({ tx, actor, input, thing, now }) => {
      const checked = await checkFiles(input.files);
      if (!checked.ok) return checked;
      const ticks = thing.state === 'WAITING' || thing.state === 'WITH_ADVISOR';
      const state = afterMove(thing.state, kind, thing.advisorId !== null);
      const clock = ticks ? {} : await newClock(tx, thing.urgency, now);
      if (!(await moveOn(tx, thing, { state, ...clock }))) {
        return fail('consultation.changed-meanwhile');
      }
      const entry = await writeEntry(tx, {
        ...{ consultationId: thing.id, kind, side: 'SME', author: actor, now },
        words: input,
        files: checked.value,
      });
      await tellStaff(tx, {
        template: 'consultation-news',
        thing: { ...thing, ...clock },
        occasion: entry,
        kind: kind.replace('-', '_'),
      });
      return ok({ value: { code: thing.code }, subject: subjectOf(thing), detail: { entry } });
    },
  });
}

export const replyToAdvisor = firmWords('consultation.reply', 'reply');
export const followUp = firmWords('consultation.follow-up', 'follow-up');

export const rateConsultation = defineCommand({
  name: 'consultation.rate',
  who: 'viewer',
  input: rateSchema,
  load,
  policy: may('rate'),
  write: async ({ tx, actor, input: { rating, note }, thing, now }) => {
    if (!(await moveOn(tx, thing, { rating, ratingNote: note, ratedAt: now }))) {
      return fail('consultation.changed-meanwhile');
    }
    await writeEntry(tx, {
      ...{ consultationId: thing.id, kind: 'rated', side: 'SME', author: actor, now },
      detail: { rating },
    });
    return ok({ value: { code: thing.code }, subject: subjectOf(thing), detail: { rating } });
  },
});

/** The firm has what it needs, or staff end what is answered; booked conversations fall away. */
export const closeConsultation = defineCommand({
  name: 'consultation.close',
  who: 'viewer',
  input: byIdSchema,
  load,
  policy: (viewer: Viewer, thing: ConsultationThing) => {
    const allowed = mayMove(viewer, thing, 'close');
    if (allowed !== true || isOwnFirm(viewer, thing)) return allowed;
    // Staff do not close what is open: they answer it.
    return thing.state === 'ANSWERED' || 'consultation.not-now';
  },
  write: async ({ tx, actor, thing, now }) => {
    const data = { state: 'CLOSED' as const, closedAt: now, ...noClock };
    if (!(await moveOn(tx, thing, data))) return fail('consultation.changed-meanwhile');
    const side = sideOf(actor);
    const occasion = await writeEntry(tx, {
      ...{ consultationId: thing.id, kind: 'closed', side, author: actor, now },
    });
    await cancelBookings(tx, { consultationId: thing.id }, { reason: null, by: actor, now });
    if (side === 'SME') {
      const after = { ...thing, dueAt: null };
      const template = 'consultation-news';
      await tellStaff(tx, { template, thing: after, occasion, kind: 'closed' });
    }
    return ok({ value: { code: thing.code, side }, subject: subjectOf(thing) });
  },
});

/**
 * Open again it belongs to the firm's centre of today, which reads and leads it from here on: closed
 * questions stay behind when a province goes to another centre. Who answered it goes on.
 */
function centreOfToday({ sme, centreCode }: ConsultationThing) {
  return sme.centreCode && sme.centreCode !== centreCode ? { centreCode: sme.centreCode } : {};
}

export const reopenConsultation = defineCommand({
  name: 'consultation.reopen',
  who: 'viewer',
  input: reopenSchema,
  load,
  policy: may('reopen'),
  write: async ({ tx, actor, input, thing, now }) => {
    const clock = await newClock(tx, thing.urgency, now);
    const state = afterMove(thing.state, 'reopen', thing.advisorId !== null);
    const data = { state, closedAt: null, ...centreOfToday(thing), ...clock };
    if (!(await moveOn(tx, thing, data))) {
      return fail('consultation.changed-meanwhile');
    }
    const side = sideOf(actor);
    const occasion = await writeEntry(tx, {
      ...{ consultationId: thing.id, kind: 'reopened', side, author: actor, now },
      words: input,
    });
    const after = await reloadConsultation(tx, thing.id);
    const template = 'consultation-news';
    await tellStaff(tx, { template, thing: after, occasion, kind: 'reopened' }, actor.id);
    return ok({ value: { code: thing.code, side }, subject: subjectOf(after) });
  },
});
