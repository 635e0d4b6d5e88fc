import { beforeEach, describe, expect, test } from 'vitest';
import { getReference } from '@/lib/catalogue/reference';
import { catalogueVersion } from '@/lib/catalogue/version';
import { db } from '@/lib/db/client';
import { buildLexicon, lexicon, putLexicon } from '@/lib/taxonomy/lexicon';
import { nameOfCode } from '@/lib/taxonomy/names';
import { understand } from '@/lib/taxonomy/understand';
import { addWord, renameConcept, takeEditBack } from '@/lib/vocabulary/commands';
import {
  confirmProposal,
  discardDraft,
  proposeDraft,
  withdrawProposal,
} from '@/lib/vocabulary/draft-commands';
import { refreshLexicon } from '@/lib/vocabulary/in-force';
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

  test('reaches a process that reads the catalogue, with its new names', async () => {
    mustWork(
      await renameConcept.run(first, { ...food, ...(await seen()), ...names('Foods and feeds') }),
    );
    const { word } = await draftWord(first);
    mustWork(await proposeDraft.run(first, { ...(await seen()), note: 'เหตุผล' }));
    const before = await catalogueVersion();
    expect((await getReference(before)).industry.get('ISIC-10')?.names.en).not.toBe(
      'Foods and feeds',
    );
    await bringIntoForce(second);
    // As another process, which was told nothing and has only the version to go by.
    putLexicon(buildLexicon(0, []));
    const version = await catalogueVersion();
    expect(version).not.toBe(before);
    const reference = await getReference(version);
    expect(meant(word)).toBe('ISIC-10');
    expect(reference.industry.get('ISIC-10')?.names.en).toBe('Foods and feeds');
    expect(nameOfCode('ISIC-10', 'en')).toBe('Foods and feeds');
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
