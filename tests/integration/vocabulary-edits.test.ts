import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { lexicon } from '@/lib/taxonomy/lexicon';
import { understand } from '@/lib/taxonomy/understand';
import {
  addTerm,
  addWord,
  removeWord,
  renameConcept,
  takeEditBack,
} from '@/lib/vocabulary/commands';
import { confirmProposal, discardDraft, proposeDraft } from '@/lib/vocabulary/draft-commands';
import { refreshLexicon } from '@/lib/vocabulary/in-force';
import { ignoreMiss, reopenMiss } from '@/lib/vocabulary/miss-commands';
import { undoVersion } from '@/lib/vocabulary/undo-commands';
import {
  addPeople,
  beginAnew,
  bringIntoForce,
  draftWord,
  food,
  freshWord,
  mustWork,
  openVersion,
  proposal,
  refused,
  seen,
  wrong,
} from './vocabulary-world';

/** Single edits of the vocabulary, taking versions back, and what people searched for in vain. */
const { first, second, desk, ofCentre } = await addPeople();

beforeEach(beginAnew);

const meant = (word: string) => understand(word).found[0]?.meaning.code;
const names = (en: string) => ({ nameTh: 'ศัพท์ทดสอบ', nameJa: '試験用語', nameEn: en });

describe('an edit', () => {
  test.each([
    ['nothing', '', { word: 'field.required' }],
    ['invisible characters', '\u200b\u200d\ufeff', { word: 'vocabulary.word-empty' }],
    ['signs that stand in every text', ' .. ', { word: 'vocabulary.word-empty' }],
    ['digits', '12', { word: 'vocabulary.word-empty' }],
    ['marks of repetition', 'ーー', { word: 'vocabulary.word-empty' }],
    ['81 characters', 'x'.repeat(81), { word: 'field.too-long' }],
    ['a megabyte', 'x'.repeat(1_000_000), { word: 'field.too-long' }],
  ])('refuses a word of %s', async (_what, word, fields) => {
    expect(await addWord.run(first, { ...food, word })).toEqual(wrong(fields));
    expect(await openVersion()).toBeNull();
  });

  test('refuses what is known, what is not there and what is a name', async () => {
    const { word } = await draftWord(first);
    const add = (text: string) => addWord.run(second, { ...food, word: text });
    expect(await add(word.toUpperCase())).toEqual(refused('vocabulary.word-known'));
    expect(await add('x')).toEqual(refused('vocabulary.word-too-short'));
    const remove = (text: string) => removeWord.run(second, { ...food, word: text });
    expect(await remove('no such word')).toEqual(refused('vocabulary.word-not-there'));
    const name = lexicon().concept('industry', 'ISIC-10')?.names.en ?? '';
    expect(await remove(name)).toEqual(refused('vocabulary.word-is-name'));
    expect(await addWord.run(first, { ...food, code: 'ISIC-00', word: freshWord() })).toEqual(
      refused('vocabulary.concept-unknown'),
    );
  });

  test('of a word that means another concept has to be agreed to by name', async () => {
    const { word } = await draftWord(first);
    const other = { kind: 'process', code: 'PRC-TURNING', language: 'en', word };
    expect(await addWord.run(first, other)).toEqual(refused('vocabulary.word-means-another'));
    expect(await addWord.run(first, { ...other, known: ['process PRC-MILLING'] })).toEqual(
      refused('vocabulary.word-means-another'),
    );
    expect(await addWord.run(first, { ...other, known: ['industry ISIC-10'] })).toMatchObject({
      ok: true,
    });
  });

  test('that renames is refused where another came between', async () => {
    await draftWord(first);
    const at = await seen();
    mustWork(await renameConcept.run(second, { ...food, ...at, ...names('Foods of all kinds') }));
    expect(await renameConcept.run(first, { ...food, ...at, ...names('Foodstuff') })).toEqual(
      refused('vocabulary.changed-meanwhile'),
    );
    expect(
      await renameConcept.run(first, {
        ...food,
        ...(await seen()),
        ...names('Foods of all kinds'),
      }),
    ).toEqual(refused('vocabulary.names-same'));
  });

  test('that adds a term makes its code, once, and stays while others need it', async () => {
    const name = `Laser cladding ${randomUUID().slice(0, 8)}`;
    const term = { kind: 'process', group: 'SURFACE', isic: ['ISIC-259'], ...names(name) };
    const { code } = mustWork(await addTerm.run(first, term));
    expect(code).toBe(`PRC-${name.toUpperCase().replaceAll(' ', '-')}`);
    expect(await addTerm.run(second, term)).toEqual(refused('vocabulary.code-taken'));
    expect(await addTerm.run(first, { ...term, ...names('レーザー') })).toEqual(
      wrong({ nameEn: 'vocabulary.code-unmakeable' }),
    );
    expect(await addTerm.run(first, { ...term, ...names('Other'), group: 'NO' })).toEqual(
      refused('vocabulary.group-unknown'),
    );
    const word = freshWord();
    mustWork(await addWord.run(first, { kind: 'process', code, language: 'en', word }));
    const [added] = (await openVersion())?.edits ?? [];
    const back = { ...(await seen()), editId: added?.id };
    expect(await takeEditBack.run(second, back)).toEqual(refused('vocabulary.edit-needed'));
    mustWork(await proposeDraft.run(first, { ...(await seen()), note: 'เหตุผล' }));
    await bringIntoForce(second);
    await refreshLexicon();
    expect(meant(word)).toBe(code);
    expect(lexicon().namesOf(code)?.ja).toBe('試験用語');
  });

  test('is taken back once, and only from the draft that was seen', async () => {
    await draftWord(first);
    const [edit] = (await openVersion())?.edits ?? [];
    const at = await seen();
    mustWork(await takeEditBack.run(second, { ...at, editId: edit?.id }));
    expect(await takeEditBack.run(first, { ...at, editId: edit?.id })).toEqual(
      refused('vocabulary.changed-meanwhile'),
    );
    expect(await proposeDraft.run(first, { ...(await seen()), note: 'เหตุผล' })).toEqual(
      refused('vocabulary.draft-empty'),
    );
  });
});

describe('undoing', () => {
  test('takes words and names back by a draft of the opposite', async () => {
    const { word } = await draftWord(first);
    mustWork(
      await renameConcept.run(first, {
        ...{ kind: 'process', code: 'PRC-TURNING', ...(await seen()) },
        ...names('Turning of all kinds'),
      }),
    );
    mustWork(await proposeDraft.run(first, { ...(await seen()), note: 'เหตุผล' }));
    const { number } = await bringIntoForce(second);
    await refreshLexicon();
    expect(lexicon().namesOf('PRC-TURNING')?.en).toBe('Turning of all kinds');

    expect(await undoVersion.run(second, { number })).toMatchObject({ value: { edits: 2 } });
    expect(await undoVersion.run(first, { number })).toEqual(refused('vocabulary.draft-open'));
    mustWork(await proposeDraft.run(second, { ...(await seen()), note: 'ย้อนกลับ' }));
    expect(await confirmProposal.run(second, await seen())).toEqual(
      refused('vocabulary.same-person'),
    );
    await bringIntoForce(first);
    await refreshLexicon();
    expect(meant(word)).toBeUndefined();
    expect(lexicon().namesOf('PRC-TURNING')?.en).toBe('Turning');
    expect(await undoVersion.run(first, { number })).toEqual(refused('vocabulary.nothing-to-undo'));
  });

  test('is of versions in force alone', async () => {
    const { number } = await draftWord(first);
    mustWork(await discardDraft.run(first, await seen()));
    expect(await undoVersion.run(first, { number })).toEqual(refused('vocabulary.nothing-to-undo'));
  });
});

describe('searches that were not understood', () => {
  const addMiss = (shown = freshWord()) =>
    db.searchMiss.create({ data: { words: shown, shown, language: 'ja', times: 3, empty: 2 } });

  test('are answered when their word comes into force', async () => {
    const miss = await addMiss();
    await proposal(first, first, { word: miss.shown, missId: miss.id });
    expect(await db.searchMiss.findUnique({ where: { id: miss.id } })).toMatchObject({
      state: 'OPEN',
    });
    await bringIntoForce(second);
    expect(await db.searchMiss.findUnique({ where: { id: miss.id } })).toMatchObject({
      ...{ state: 'ADDED', handledByName: second.name },
    });
  });

  test('can be ignored, once, and brought back', async () => {
    const { id } = await addMiss();
    expect(await ignoreMiss.run(ofCentre, { missId: id })).toEqual(refused('access.denied'));
    mustWork(await ignoreMiss.run(desk, { missId: id }));
    expect(await ignoreMiss.run(first, { missId: id })).toEqual(refused('vocabulary.miss-handled'));
    mustWork(await reopenMiss.run(first, { missId: id }));
    expect(await db.searchMiss.findUnique({ where: { id } })).toMatchObject({
      ...{ state: 'OPEN', handledByName: null },
    });
  });
});
