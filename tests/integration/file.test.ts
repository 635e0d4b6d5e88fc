import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { mostFileBytes } from '@/lib/file-store/limits';
import { askForStage, consentToStage } from '@/lib/introduction/disclosure-commands';
import { sendMessage } from '@/lib/message/commands';
import { openFile, removeFile } from '@/lib/message/file-commands';
import { downloadFile, openedFile } from '@/lib/message/file-queries';
import { honest, liars, pdf } from '../support/sample-files';
import { acceptedCase, messagesFor, offeredCase, sent, type Talk } from './message-world';

/** Files of a case, kept in PostgreSQL, without a scanner. */
const file = (name: string, bytes: Uint8Array = honest[name] ?? pdf()) => ({
  name,
  bytes: new Uint8Array(bytes),
});

async function attached({ id }: Talk, viewer: Viewer, more: object = {}): Promise<string> {
  const message = await sent(viewer, id, { files: [file('แบบ 1.pdf')], ...more });
  const kept = await db.caseFile.findFirstOrThrow({ where: { messageId: message } });
  return kept.id;
}

async function codeOf(viewer: Viewer, id: string): Promise<string> {
  const got = await downloadFile(viewer, id);
  return got.ok ? 'got' : got.failure.code;
}

describe('attaching', () => {
  test('every kind comes back byte for byte, under a clean name', async () => {
    const talk = await acceptedCase();
    for (const [name, bytes] of Object.entries(honest)) {
      const id = await attached(talk, talk.pair.member, { files: [file(`../ใบ ${name}`, bytes)] });
      const got = await downloadFile(talk.pair.contact, id);
      expect(got.ok && Buffer.compare(Buffer.from(got.value.bytes), bytes)).toBe(0);
      expect(got.ok && got.value.name).toBe(`ใบ ${name.replace('jpeg', 'jpg')}`);
    }
    const [row] = await db.caseFile.findMany({ where: { introductionId: talk.id }, take: 1 });
    expect(row).toMatchObject({ storage: 'DATABASE', scan: 'NOT_SCANNED', uploadedSide: 'SME' });
  });

  test('one that lies keeps the whole message back, and nothing is written', async () => {
    const { pair, id } = await offeredCase();
    for (const [name, [bytes, code]] of Object.entries(liars)) {
      const input = { id, body: 'ดูไฟล์', language: 'th', files: [file('a.pdf'), file(name, bytes)] };
      expect(await sendMessage.run(pair.member, input), name).toMatchObject({
        failure: { code: 'field.check', fields: { files: code } },
      });
    }
    expect(await db.caseMessage.count({ where: { introductionId: id } })).toBe(0);
    expect(await db.caseFile.count({ where: { introductionId: id } })).toBe(0);
  });

  test('20 MB are kept, a byte more, six files or 25 MB together are not', async () => {
    const talk = await offeredCase();
    const { pair, id } = talk;
    const end = Buffer.from('\n%%EOF\n');
    const of = (size: number) =>
      file('a.pdf', Buffer.concat([pdf(), Buffer.alloc(size - pdf().length - end.length), end]));
    const whole = await attached(talk, pair.member, { files: [of(mostFileBytes)] });
    const got = await downloadFile(pair.officer, whole);
    expect(got.ok && got.value.bytes.length).toBe(mostFileBytes);
    const refused = async (files: object[]) => {
      const result = await sendMessage.run(pair.member, { id, body: 'x', language: 'th', files });
      return result.ok ? null : result.failure.fields?.files;
    };
    expect(await refused([of(mostFileBytes + 1)])).toBe('file.too-large');
    expect(await refused(Array.from({ length: 6 }, () => file('a.pdf')))).toBe('file.too-many');
    const half = of(13 * 1024 * 1024);
    expect(await refused([half, half])).toBe('file.too-large-together');
  });
});

describe('downloading', () => {
  test('is for those for whom the message is, in their own cases', async () => {
    const talk = await acceptedCase();
    const { pair } = talk;
    const stranger = (await acceptedCase()).pair;
    const toAll = await attached(talk, pair.member);
    const inside = await attached(talk, pair.member, { audience: 'THAI_SIDE' });
    const note = await attached(talk, pair.desk, { audience: 'STAFF' });
    const who = { ...pair, otherMember: stranger.member, otherContact: stranger.contact };
    const open = async (id: string) => {
      const people = ['member', 'officer', 'headquarters', 'desk', 'contact'] as const;
      const got = await Promise.all(
        people.map(async (name) => [name, await codeOf(who[name], id)]),
      );
      for (const name of ['otherMember', 'otherContact'] as const) {
        expect(await codeOf(who[name], id)).toBe('access.not-found');
      }
      return got.filter(([, code]) => code === 'got').map(([name]) => name);
    };
    expect(await open(toAll)).toEqual(['member', 'officer', 'headquarters', 'desk', 'contact']);
    expect(await open(inside)).toEqual(['member', 'officer', 'headquarters']);
    expect(await open(note)).toEqual(['officer', 'headquarters', 'desk']);
    expect(await codeOf(pair.member, 'no id')).toBe('access.not-found');
  });

  test('of a confidential document waits for its stage, and is an act of its own', async () => {
    const talk = await acceptedCase();
    const { pair, id: caseId } = talk;
    const id = await attached(talk, pair.member, { confidential: 'on' });
    const shown = async () => (await messagesFor(pair.contact, caseId)).messages[0]?.files[0];
    expect(await shown()).toMatchObject({ state: 'locked', name: '', size: 0 });
    expect(await codeOf(pair.officer, id)).toBe('got');
    for (const viewer of [pair.contact, pair.desk]) {
      expect(await codeOf(viewer, id)).toBe('access.not-found');
      expect(await openFile.run(viewer, { id })).toMatchObject({ ok: false });
    }
    for (const stage of ['CONTACT', 'DOCUMENTS']) {
      const input = { id: caseId, stage, language: 'ja' };
      expect(await askForStage.run(pair.contact, input)).toMatchObject({ ok: true });
      expect(await shown()).toMatchObject({ state: 'locked' });
      expect(await consentToStage.run(pair.member, input)).toMatchObject({ ok: true });
    }
    expect(await shown()).toMatchObject({ state: 'ready', opensStage: true, name: 'แบบ 1.pdf' });
    expect(await codeOf(pair.contact, id)).toBe('access.not-found');
    expect((await openedFile(pair.contact, id)).ok).toBe(true);
    const stage = { introductionId_stage: { introductionId: caseId, stage: 'DOCUMENTS' as const } };
    expect((await db.disclosure.findUnique({ where: stage }))?.seenByPartnerAt).toBeNull();
    expect(await openFile.run(pair.contact, { id })).toMatchObject({ ok: true });
    expect((await db.disclosure.findUnique({ where: stage }))?.seenByPartnerAt).not.toBeNull();
    const log = { introductionId: caseId, stage: 'DOCUMENTS' as const, act: 'open' };
    expect(await db.disclosureEvent.count({ where: log })).toBe(1);
  });
});

describe('removing', () => {
  test('takes the bytes, keeps the row, and is the uploader’s alone', async () => {
    const talk = await acceptedCase();
    const { pair } = talk;
    const id = await attached(talk, pair.member);
    expect(await removeFile.run(pair.officer, { id })).toMatchObject({
      failure: { code: 'access.denied' },
    });
    expect(await removeFile.run(pair.member, { id })).toMatchObject({ ok: true });
    expect(await codeOf(pair.contact, id)).toBe('file.removed');
    expect(await db.fileContent.count({ where: { fileId: id } })).toBe(0);
    expect(await db.caseFile.findUnique({ where: { id } })).toMatchObject({
      removedByName: pair.member.name,
    });
    expect(await removeFile.run(pair.member, { id })).toMatchObject({
      failure: { code: 'file.removed' },
    });
  });
});
