import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { writeTranslation } from '@/lib/text-record/write';
import { findOpenVersion, highestNumber, nextVersion } from './next-version';
import { askForReview } from './publish';
import { lockVersion, touch, type VersionRow } from './read-version';
import { keyOf, readVersionTexts, type Words, writeTranslated } from './texts';
import { hasSameOriginal, type Part, partsOf, seenOfParts, seenOfVersion } from './translated';

/**
 * Checking the translation of an article that is read.
 *
 * To confirm it changes no word: it says who has read it against the original, and when, so it needs
 * no second person and is seen at once, also in a next version that says the same. To correct it
 * makes (or goes into) the next version, which waits for a second person as every other does: what
 * is read stays as it is until that one is published.
 */
export type Checker = { id: string; name: string; language: Locale; now: Date };

async function mark(
  tx: Tx,
  versionId: string,
  parts: readonly Part[],
  by: Checker,
): Promise<Result<null>> {
  for (const { field, source, translated, state } of parts) {
    if (state === 'checked' || !translated) continue;
    const written = await writeTranslation(tx, keyOf(versionId, field), {
      ...{ language: by.language, body: translated.body, ofRevision: source.revision },
      ...{ checkedBy: { id: by.id, name: by.name }, now: by.now },
    });
    if (!written.ok) return written;
  }
  return ok(null);
}

/** @returns the parts with what was confirmed of them */
export async function confirmTranslation(
  tx: Tx,
  live: VersionRow,
  seen: string,
  by: Checker,
): Promise<Result<readonly Part[]>> {
  const parts = partsOf(await readVersionTexts(tx, live.id), live.id, by.language);
  if (seenOfParts(parts) !== seen) return fail('article.changed-meanwhile');
  if (parts.some(({ translated }) => !translated)) return fail('article.translation-missing');
  if (parts.every(({ state }) => state === 'checked')) return fail('article.checked-already');
  const marked = await mark(tx, live.id, parts, by);
  if (!marked.ok) return marked;
  const next = await findOpenVersion(tx, live.articleId);
  if (!next) return ok(parts);
  const ofNext = partsOf(await readVersionTexts(tx, next.id), next.id, by.language);
  const alike = ofNext.filter((part) => parts.some((one) => saysTheSame(one, part)));
  const markedToo = await mark(tx, next.id, alike, by);
  return markedToo.ok ? ok(parts) : markedToo;
}

function saysTheSame(one: Part, other: Part): boolean {
  if (one.field !== other.field || one.source.body !== other.source.body) return false;
  return one.translated?.body === other.translated?.body;
}

export type Correction = {
  words: Words;
  /** The translation and its original, as they were shown. */
  seen: string;
  /** The version in progress that was shown with them; empty where there was none. */
  seenNext: string;
};

type Corrected = { number: number; sentToReview: boolean; parts: readonly Part[] };

/**
 * A correction by itself goes straight to the second person. In a draft that others write on it waits
 * until they send that; a version that is with its second person already stays as that person reads it.
 */
export async function correctTranslation(
  tx: Tx,
  live: VersionRow,
  { words, seen, seenNext }: Correction,
  by: Checker,
): Promise<Result<Corrected>> {
  const parts = partsOf(await readVersionTexts(tx, live.id), live.id, by.language);
  if (seenOfParts(parts) !== seen) return fail('article.changed-meanwhile');
  const empty = parts.filter(({ field }) => words[field] === '');
  if (empty.length > 0) {
    const fields = empty.map(({ field }) => [field, 'field.required'] as const);
    return fail('field.check', Object.fromEntries(fields));
  }
  const open = await findOpenVersion(tx, live.articleId);
  if ((open ? seenOfVersion(open) : '') !== seenNext) return fail('article.changed-meanwhile');
  if (open && open.state !== 'DRAFT') return fail('article.next-in-review');
  const target = open ?? (await beginNext(tx, live, by));
  if (!target) return fail('article.changed-meanwhile');
  const before = partsOf(await readVersionTexts(tx, target.id), target.id, by.language);
  if (!hasSameOriginal(parts, before)) return fail('article.original-moves');
  if (before.every(({ field, translated }) => translated?.body === words[field])) {
    return fail('article.same-words');
  }
  const { language, id, name, now } = by;
  const written = await writeTranslated(tx, target.id, words, {
    ...{ language, id, name, now, checked: true },
  });
  if (!written.ok) return written;
  const sentToReview = target.hands.every((hand) => hand === by.id);
  const data = sentToReview ? ({ state: 'IN_REVIEW', returnNote: null } as const) : {};
  const actor = { id, name };
  if (!(await touch({ tx, thing: target, actor }, data))) return fail('article.changed-meanwhile');
  if (sentToReview) await askForReview(tx, target, actor);
  return ok({ number: target.number, sentToReview, parts });
}

/** The article stays its author's: whoever corrects a translation has a hand in the version. */
async function beginNext(tx: Tx, live: VersionRow, by: Checker): Promise<VersionRow | null> {
  const { authorId, authorName } = live;
  const number = (await highestNumber(tx, live.articleId)) + 1;
  const next = { number, authorId, authorName, hand: by.id, now: by.now };
  const { id } = await nextVersion(tx, live, next);
  return lockVersion(tx, id);
}
