import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { type Row, words } from './command-inputs';

/** Whatever was open is out of the way. */
async function nothingOpen() {
  await db.vocabularyVersion.updateMany({
    where: { state: { in: ['DRAFT', 'PROPOSED'] } },
    data: { state: 'DISCARDED' },
  });
  return {};
}

async function nextNumber() {
  const { _max } = await db.vocabularyVersion.aggregate({ _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

const edit = () => ({
  ...{ act: 'ADD_WORD' as const, kind: 'industry', code: 'ISIC-10', language: 'en' as const },
  ...{ word: `word ${randomUUID()}`, byId: randomUUID(), byName: 'Somebody' },
});

/** A draft or proposal of somebody who is nobody's actor. */
async function openVersion(state: 'DRAFT' | 'PROPOSED') {
  await nothingOpen();
  const number = await nextNumber();
  const { edits } = await db.vocabularyVersion.create({
    data: {
      ...{ number, state, createdByName: 'Somebody', proposedById: randomUUID() },
      edits: { create: edit() },
    },
    include: { edits: true },
  });
  return { number, revision: 1, editId: edits[0]?.id };
}

async function versionInForce() {
  await nothingOpen();
  const number = await nextNumber();
  await db.vocabularyVersion.create({
    data: { number, state: 'IN_FORCE', createdByName: 'Somebody', edits: { create: edit() } },
  });
  return { number };
}

async function miss(state: 'OPEN' | 'IGNORED') {
  const shown = `miss ${randomUUID()}`;
  const { id } = await db.searchMiss.create({
    data: { words: shown, shown, language: 'th', state },
  });
  return { missId: id };
}

const word = () => ({ kind: 'industry', code: 'ISIC-10', language: 'en' });
const newNames = () => ({ nameTh: 'ชื่อใหม่', nameJa: '新しい名前', nameEn: `Name ${randomUUID()}` });
const file = () => ({
  name: 'glossary.csv',
  bytes: new TextEncoder().encode('key,th,ja,en\nnew-term,คำ,語,word\n'),
});

const editors = ['headquarters', 'desk'] as const;

/** The vocabulary: headquarters and the Japan Desk change it, all staff read it. */
export const vocabularyRows: Record<string, Row> = {
  'vocabulary.add-word': {
    input: async () => ({ ...(await nothingOpen()), ...word(), word: `word ${randomUUID()}` }),
    allowed: editors,
  },
  'vocabulary.remove-word': {
    input: async () => {
      const { number } = await openVersion('DRAFT');
      const { word: added } = await db.vocabularyEdit.findFirstOrThrow({ where: { number } });
      return { ...word(), word: added };
    },
    allowed: editors,
  },
  'vocabulary.rename': {
    input: async () => ({ ...(await openVersion('DRAFT')), ...word(), ...newNames() }),
    allowed: editors,
  },
  'vocabulary.add-term': {
    input: async () => {
      await nothingOpen();
      return { kind: 'process', group: 'MACHINING', ...newNames() };
    },
    allowed: editors,
  },
  'vocabulary.take-back': { input: () => openVersion('DRAFT'), allowed: editors },
  'vocabulary.discard': { input: () => openVersion('DRAFT'), allowed: editors },
  'vocabulary.propose': {
    input: async () => ({ ...(await openVersion('DRAFT')), note: words.text }),
    allowed: editors,
  },
  'vocabulary.withdraw': {
    input: async () => ({ ...(await openVersion('PROPOSED')), note: words.text }),
    allowed: editors,
  },
  'vocabulary.confirm': { input: () => openVersion('PROPOSED'), allowed: editors },
  'vocabulary.undo': { input: () => versionInForce(), allowed: editors },
  'vocabulary.ignore-miss': { input: () => miss('OPEN'), allowed: editors },
  'vocabulary.reopen-miss': { input: () => miss('IGNORED'), allowed: editors },
  'vocabulary.read-file': { input: () => ({ file: [file()] }), allowed: editors },
  'vocabulary.take-file': {
    input: async () => {
      await nothingOpen();
      const key = `term-${randomUUID()}`.slice(0, 40);
      const none = { th: [], ja: [], en: [] };
      const { id } = await db.glossaryImport.create({
        data: {
          ...{ fileName: 'glossary.csv', format: 'csv', problems: [] },
          ...{ byId: randomUUID(), byName: 'Somebody' },
          rows: [
            { line: 2, key, kind: 'noun', names: { th: 'คำ', ja: '語', en: key }, also: none },
          ],
        },
      });
      return { importId: id };
    },
    allowed: editors,
  },
};
