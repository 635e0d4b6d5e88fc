import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { draftFromConsultation } from '@/lib/knowledge/from-consultation';
import { namePatterns, reachPatterns, strike } from '@/lib/text/mask';
import { bestText, sourceOf } from '@/lib/text-record/best';
import { readTexts } from '@/lib/text-record/read';
import { writeEntry } from './entry';
import { moveOn, subjectOf } from './move';
import { mayMove } from './policy';
import { byIdSchema } from './schema';
import { type ConsultationThing, loadConsultation } from './scope';

/**
 * A good answer as the draft of an article: who asked is struck out of it, and another person than
 * its author reads it before it is published (lib/knowledge).
 */
export const makeArticle = defineCommand({
  name: 'consultation.to-article',
  who: 'viewer',
  input: byIdSchema,
  load: ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: { id: string } }) =>
    loadConsultation(tx, actor, input.id),
  policy: (viewer: Viewer, thing: ConsultationThing) => mayMove(viewer, thing, 'to-article'),
  write: async ({ tx, actor, thing, now }) => {
    if (thing.articleId) return fail('consultation.has-article');
    const words = await wordsOf(tx, thing.id);
    // A conversation may have been ended without a word in writing.
    if (!words) return fail('consultation.not-now');
    const { topic, isExample } = thing;
    const article = await draftFromConsultation(tx, {
      ...{ ...words, topic, isExample, now },
      title: words.question.split('\n')[0] ?? thing.code,
      author: { id: actor.id, name: actor.name },
      hide: await hiderFor(tx, thing),
    });
    if (!(await moveOn(tx, thing, { articleId: article.id }))) {
      return fail('consultation.changed-meanwhile');
    }
    await writeEntry(tx, {
      ...{ consultationId: thing.id, kind: 'article', side: 'STAFF', author: actor, now },
      ...{ internal: true, detail: { article: article.slug } },
    });
    return ok({
      value: { code: thing.code, slug: article.slug },
      subject: subjectOf(thing),
      detail: { article: article.id },
    });
  },
});

/** The question, in the answer's language where somebody has put it so, and the last answer. */
async function wordsOf(
  tx: Tx,
  consultationId: string,
): Promise<{ question: string; answer: string; language: Locale } | null> {
  const entries = await tx.consultationEntry.findMany({
    where: { consultationId, kind: { in: ['question', 'answer'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true },
  });
  const first = entries.find(({ kind }) => kind === 'question');
  const last = entries.findLast(({ kind }) => kind === 'answer');
  if (!first || !last) return null;
  const owners = [first, last].map(({ id }) => ({ kind: 'CONSULTATION_ENTRY' as const, id }));
  const texts = await readTexts(tx, owners, ['body']);
  const answer = sourceOf(texts.filter(({ ownerId }) => ownerId === last.id));
  if (!answer) return null;
  const asked = texts.filter(({ ownerId }) => ownerId === first.id);
  const question = bestText(asked, answer.language);
  return question && { question: question.body, answer: answer.body, language: answer.language };
}

/** Strikes out the firm, its contact and everybody who signs in for it. */
async function hiderFor(tx: Tx, { sme }: ConsultationThing): Promise<(words: string) => string> {
  const people = await tx.user.findMany({
    where: { smeId: sme.id },
    select: { name: true, nameReading: true, nameRoman: true, email: true },
  });
  const patterns = [
    ...namePatterns(sme),
    ...reachPatterns(sme),
    ...people.flatMap((person) =>
      reachPatterns({
        ...{ contactName: person.name, contactReading: person.nameReading },
        ...{ contactRoman: person.nameRoman, contactEmail: person.email },
        ...{ contactPhone: null, website: null },
      }),
    ),
  ];
  return (words) => strike(words, patterns);
}
