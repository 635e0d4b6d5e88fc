import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { catalogueVersion } from '@/lib/catalogue/version';
import { db } from '@/lib/db/client';
import { buildLexicon, lexicon, putLexicon } from '@/lib/taxonomy/lexicon';
import { understand } from '@/lib/taxonomy/understand';
import {
  addTerm,
  addWord,
  removeWord,
  renameConcept,
  takeEditBack,
} from '@/lib/vocabulary/commands';
import {
  confirmProposal,
  discardDraft,
  proposeDraft,
  withdrawProposal,
} from '@/lib/vocabulary/draft-commands';
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

const { first, second, desk, admin, ofCentre } = await addPeople();

beforeEach(beginAnew);

const meant = (word: string) => understand(word).found[0]?.meaning.code;
const names = (en: string) => ({ nameTh: 'ศัพท์ทดสอบ', nameJa: '試験用語', nameEn: en });

describe('a version', () => {
  test('goes from its first word into force, and everything is to be indexed anew', async () => {
    const before = await catalogueVersion();
    const { word, number } = await draftWord(first);
    mustWork(await addWord.run(desk, { ...food, language: 'ja', word: `検査${word}` }));
    mustWork(await proposeDraft.run(first, { ...(await seen()), note: 'เหตุผล' }));
    await db.searchPending.deleteMany();
    await refreshLexicon();
    expect(meant(word)).toBeUndefined();

    const at = await seen();
    expect(await confirmProposal.run(second, at)).toEqual({ ok: true, value: { number } });
    const version = await db.vocabularyVersion.findUniqueOrThrow({ where: { number } });
    expect(version).toMatchObject({
      ...{ state: 'IN_FORCE', note: 'เหตุผล', proposedById: first.id, decidedById: second.id },
    });
    const [[counts], state, pending] = await Promise.all([
      db.$queryRaw<{ all: bigint }[]>`SELECT (SELECT count(*) FROM "Sme")
        + (SELECT count(*) FROM "Partner") + (SELECT count(*) FROM "PostedNeed")
        + (SELECT count(*) FROM "Programme") + (SELECT count(*) FROM "Cooperation")
        + (SELECT count(*) FROM "Centre") AS "all"`,
      db.searchState.findUniqueOrThrow({ where: { id: 1 } }),
      db.searchPending.count(),
    ]);
    expect(pending).toBeGreaterThan(100);
    expect(pending).toBe(Number(counts?.all));
    expect(state).toMatchObject({ total: pending, finishedAt: null });
    expect(BigInt(await catalogueVersion())).toBeGreaterThan(BigInt(before));
    await refreshLexicon();
    expect(meant(word)).toBe('ISIC-10');
    expect(meant(`検査${word}`)).toBe('ISIC-10');
  });

  test('is used by another process with its next request', async () => {
    const { word } = await proposal(first);
    const { number } = await bringIntoForce(second);
    // As a process that started before: it knows the facts alone.
    putLexicon(buildLexicon(0, []));
    expect(meant(word)).toBeUndefined();
    expect((await refreshLexicon()).number).toBe(number);
    expect(meant(word)).toBe('ISIC-10');
    const held = lexicon();
    expect(await refreshLexicon()).toBe(held);
  });

  test('is written to the audit trail at every move', async () => {
    const { number } = await proposal(first);
    mustWork(await withdrawProposal.run(second, { ...(await seen()), note: 'ขอให้แก้คำ' }));
    expect(await openVersion()).toMatchObject({ state: 'DRAFT', returnNote: 'ขอให้แก้คำ' });
    mustWork(await discardDraft.run(first, await seen()));
    const entries = await db.auditEntry.findMany({
      where: { subjectKind: 'vocabulary', subjectId: String(number) },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'vocabulary.add-word',
      'vocabulary.propose',
      'vocabulary.withdraw',
      'vocabulary.discard',
    ]);
    expect(entries[0]?.detail).toMatchObject({ edit: { act: 'add-word', code: 'ISIC-10' } });
  });

  test('of six first words at once there is one draft, with all six', async () => {
    const results = await Promise.all(
      [first, second, desk, first, second, desk].map((by) =>
        addWord.run(by, { ...food, word: freshWord() }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(6);
    expect(await openVersion()).toMatchObject({ revision: 6 });
    expect((await openVersion())?.edits).toHaveLength(6);
  });
});

describe('four eyes', () => {
  test('refuse the proposer, every author and those who only read', async () => {
    const draft = await draftWord(first);
    mustWork(await addWord.run(desk, { ...food, word: freshWord() }));
    mustWork(await proposeDraft.run(desk, { ...(await seen()), note: 'เหตุผล' }));
    const at = await seen();
    expect(await confirmProposal.run(desk, at)).toEqual(refused('vocabulary.same-person'));
    expect(await confirmProposal.run(first, at)).toEqual(refused('vocabulary.same-person'));
    expect(await confirmProposal.run(admin, at)).toEqual(refused('access.denied'));
    expect(await confirmProposal.run(ofCentre, at)).toEqual(refused('access.denied'));
    expect(await confirmProposal.run(second, at)).toMatchObject({ ok: true });
    expect(draft.number).toBe(at.number);
  });

  test('refuse an author whose word another proposed and sent back and proposed again', async () => {
    await proposal(first, second);
    mustWork(await withdrawProposal.run(desk, { ...(await seen()), note: 'ขอให้ตรวจอีกครั้ง' }));
    mustWork(await proposeDraft.run(desk, { ...(await seen()), note: 'ตรวจแล้ว' }));
    expect(await confirmProposal.run(first, await seen())).toEqual(
      refused('vocabulary.same-person'),
    );
    expect(await confirmProposal.run(desk, await seen())).toEqual(
      refused('vocabulary.same-person'),
    );
    // Neither wrote a word of it nor stands behind it now.
    expect(await confirmProposal.run(second, await seen())).toMatchObject({ ok: true });
  });

  test('let nothing into force that was not proposed, or of another revision', async () => {
    await draftWord(first);
    expect(await confirmProposal.run(second, await seen())).toEqual(
      refused('vocabulary.not-proposed'),
    );
    const early = await seen();
    mustWork(await addWord.run(first, { ...food, word: freshWord() }));
    expect(await proposeDraft.run(first, { ...early, note: 'เหตุผล' })).toEqual(
      refused('vocabulary.changed-meanwhile'),
    );
    mustWork(await proposeDraft.run(first, { ...(await seen()), note: 'เหตุผล' }));
    expect(await confirmProposal.run(second, early)).toEqual(refused('vocabulary.not-proposed'));
    expect(await openVersion()).toMatchObject({ state: 'PROPOSED' });
  });

  test('keep a proposal still while it is looked at', async () => {
    await proposal(first);
    const [edit] = (await openVersion())?.edits ?? [];
    const at = await seen();
    expect(await addWord.run(first, { ...food, word: freshWord() })).toEqual(
      refused('vocabulary.proposed'),
    );
    expect(await renameConcept.run(first, { ...food, ...at, ...names('Another') })).toEqual(
      refused('vocabulary.proposed'),
    );
    expect(await takeEditBack.run(first, { ...at, editId: edit?.id })).toEqual(
      refused('vocabulary.changed-meanwhile'),
    );
    expect(await discardDraft.run(first, at)).toEqual(refused('vocabulary.changed-meanwhile'));
    await expect(db.vocabularyEdit.deleteMany({ where: { number: at.number } })).rejects.toThrow(
      /only drafts/,
    );
  });

  test('of many who confirm at once let one', async () => {
    await proposal(first);
    const at = await seen();
    const results = await Promise.all(
      [second, desk, second, desk].map((by) => confirmProposal.run(by, at)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const one = await db.auditEntry.count({
      where: { action: 'vocabulary.confirm', subjectId: String(at.number) },
    });
    expect(one).toBe(1);
  });

  test('of one who confirms and one who sends back at once let one', async () => {
    await proposal(first);
    const at = await seen();
    const results = await Promise.all([
      confirmProposal.run(second, at),
      withdrawProposal.run(desk, { ...at, note: 'ขอให้แก้' }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('want a reason of whoever sends another’s proposal back', async () => {
    await proposal(first);
    expect(await withdrawProposal.run(second, { ...(await seen()), note: ' ' })).toEqual(
      wrong({ note: 'field.required' }),
    );
    expect(await withdrawProposal.run(first, await seen())).toMatchObject({ ok: true });
  });
});

describe('an edit', () => {
  test.each([
    ['nothing', '', { word: 'field.required' }],
    ['invisible characters', '\u200b\u200d\ufeff', { word: 'vocabulary.word-empty' }],
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
