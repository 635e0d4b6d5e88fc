/** Writes what belongs to an invented case beside its moves: messages, files, meetings, results. */
import type { Tx } from '@/lib/db/client';
import { isClosed } from '@/lib/introduction/states';
import { stableId } from '../stable-id';
import { insertRows, type Row, upsert } from '../upsert';
import type { DemoCase } from './case-shape';
import { smallPdf, smallPng } from './files';
import type { DemoMessage } from './life-shape';
import { meetingRows } from './meeting-rows';
import { moverOf } from './movers';
import { outcomeRows } from './outcome-rows';
import { type Checkers, writeWords } from './texts';

type Told = { demo: DemoCase; times: Date[]; introductionId: string };
type World = { now: Date; checkers: Checkers };

const hourMs = 3_600_000;
const byId = { key: ['id'] };

export async function playLife(tx: Tx, told: Told, world: World): Promise<void> {
  if (!told.demo.life) return;
  const fileId = await writeMessages(tx, told, world);
  const meetings = meetingRows(told, world.now);
  await upsert(tx, 'Meeting', meetings.meetings, byId);
  await upsert(tx, 'MeetingTime', meetings.times, byId);
  await insertRows(tx, 'MeetingAttendance', meetings.attendance);
  await insertRows(tx, 'MeetingSurvey', meetings.surveys);
  for (const { id, kind, field, words, by, at } of meetings.texts) {
    await writeWords(tx, { ownerKind: kind, ownerId: id, field }, words, by, at, world);
  }
  const thing = await tx.introduction.findUniqueOrThrow({ where: { id: told.introductionId } });
  if (!thing.metAt) return;
  const { rounds, reports, rulings } = outcomeRows(
    told,
    { metAt: thing.metAt, closed: isClosed(thing.state) && thing.state !== 'AGREED', fileId },
    world.now,
  );
  await upsert(tx, 'OutcomeRound', rounds, byId);
  await insertRows(tx, 'OutcomeReport', reports);
  await insertRows(tx, 'OutcomeRuling', rulings);
}

/** @returns the latest file */
async function writeMessages(tx: Tx, told: Told, world: World): Promise<string | null> {
  let fileId: string | null = null;
  for (const [index, message] of (told.demo.life?.messages ?? []).entries()) {
    const id = stableId(`demo-message:${told.introductionId}:${index}`);
    const at = momentOf(told, message, index, world.now);
    const author = moverOf(told.demo, message.by);
    const audience = message.audience ?? 'ALL';
    const shared = { introductionId: told.introductionId, audience, createdAt: at };
    await upsert(
      tx,
      'CaseMessage',
      [
        {
          ...{ id, ...shared, editedAt: null, onBehalf: author.onBehalf ?? false },
          ...{ authorId: author.id, authorName: author.name, authorSide: author.side },
        },
      ],
      byId,
    );
    const key = { ownerKind: 'MESSAGE', ownerId: id, field: 'body' } as const;
    await writeWords(tx, key, message.text, author.id, at, world);
    if (!message.file) continue;
    fileId = stableId(`demo-file:${id}`);
    const uploader = { uploadedById: author.id, uploadedByName: author.name };
    const base = { id: fileId, messageId: id, ...shared, ...uploader, uploadedSide: author.side };
    await writeFile(tx, message.file, base);
  }
  return fileId;
}

/** Some hours after its step, before the next one and before now. */
function momentOf({ times }: Told, { after }: DemoMessage, index: number, now: Date): Date {
  const from = times[after] ?? now;
  const until = Math.min(times[after + 1]?.getTime() ?? now.getTime(), now.getTime());
  const wanted = from.getTime() + (index + 1) * 2 * hourMs;
  return new Date(Math.min(wanted, from.getTime() + ((until - from.getTime()) * (index + 1)) / 8));
}

async function writeFile(tx: Tx, file: NonNullable<DemoMessage['file']>, base: Row): Promise<void> {
  const { bytes, mediaType, sha256 } = file.kind === 'pdf' ? smallPdf(file.name) : smallPng();
  const row = {
    ...base,
    confidential: file.confidential ?? false,
    outcomeRoundId: null,
    name: file.name,
    mediaType,
    size: bytes.length,
    sha256,
    storage: 'DATABASE',
    scan: 'NOT_SCANNED',
  };
  await upsert(tx, 'CaseFile', [row], byId);
  const fileId = String(base.id);
  await tx.fileContent.create({ data: { fileId, bytes: new Uint8Array(bytes) } });
}
