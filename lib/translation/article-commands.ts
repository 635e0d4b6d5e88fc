import type { z } from 'zod';
import { type Context, defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { ok } from '@/lib/failure';
import { bodyFailure } from '@/lib/knowledge/body-limit';
import { canCheckTranslation } from '@/lib/knowledge/policy';
import { loadVersion, subjectOf, type VersionRow } from '@/lib/knowledge/read-version';
import { keyOf } from '@/lib/knowledge/texts';
import { confirmTranslation, correctTranslation } from '@/lib/knowledge/translation';
import { checkTranslationSchema, correctTranslationSchema } from './article-schema';
import { longestRemembered, remember } from './memory';
import { nextInQueue, type TextPlace } from './queue';

/**
 * Checking what articles say in other languages: the desk in Japanese, the officers in Thai and
 * English (lib/knowledge/translation.ts says what either does). What is confirmed is remembered
 * sentence by sentence, as every translation is.
 */
type Checked = {
  slug: string;
  /** Where the desk goes on in its queue. */
  next: TextPlace | null;
  /** The number of the version that a correction went into. */
  number: number;
};

type CheckInput = z.output<typeof checkTranslationSchema>;
type Here = Context<Viewer, CheckInput, VersionRow>;

const checkerOf = ({ actor, input, now }: Here) => ({
  ...{ id: actor.id, name: actor.name, language: input.language, now },
});

async function goOn({ tx, actor, input }: Here): Promise<TextPlace | null> {
  return input.queue ? nextInQueue(tx, actor, input.queue, input.next) : null;
}

async function rememberParts(
  { tx, actor, input, thing, now }: Here,
  parts: readonly { field: 'title' | 'summary' | 'body'; source: string; target: string }[],
): Promise<void> {
  for (const { field, source, target } of parts) {
    if (source.length > longestRemembered) continue;
    const from = { body: source, language: thing.language };
    const to = { body: target, language: input.language };
    const by = { id: actor.id, name: actor.name, at: now };
    await remember(tx, keyOf(thing.id, field), from, to, by);
  }
}

export const checkArticleTranslation = defineCommand<
  Viewer,
  typeof checkTranslationSchema,
  VersionRow,
  Checked
>({
  name: 'article.check-translation',
  who: 'viewer',
  input: checkTranslationSchema,
  load: loadVersion,
  policy: (viewer, thing, { language }) => canCheckTranslation(viewer, thing, language),
  write: async (context) => {
    const { tx, input, thing } = context;
    const parts = await confirmTranslation(tx, thing, input.seen, checkerOf(context));
    if (!parts.ok) return parts;
    const pairs = parts.value.flatMap(({ field, source, translated }) =>
      translated ? [{ field, source: source.body, target: translated.body }] : [],
    );
    await rememberParts(context, pairs);
    const { article, number } = thing;
    return ok({
      value: { slug: article.slug, number, next: await goOn(context) },
      subject: subjectOf(article),
      detail: { number, language: input.language },
    });
  },
});

export const correctArticleTranslation = defineCommand<
  Viewer,
  typeof correctTranslationSchema,
  VersionRow,
  Checked
>({
  name: 'article.correct-translation',
  who: 'viewer',
  input: correctTranslationSchema,
  load: loadVersion,
  policy: (viewer, thing, { language }) => canCheckTranslation(viewer, thing, language),
  write: async (context) => {
    const { tx, input, thing } = context;
    const { title, summary, body, seen, seenNext } = input;
    const tooMuch = bodyFailure(body);
    if (tooMuch) return tooMuch;
    const correction = { words: { title, summary, body }, seen, seenNext };
    const corrected = await correctTranslation(tx, thing, correction, checkerOf(context));
    if (!corrected.ok) return corrected;
    const { number, sentToReview, parts } = corrected.value;
    const pairs = parts.map(({ field, source }) => {
      return { field, source: source.body, target: correction.words[field] };
    });
    await rememberParts(context, pairs);
    return ok({
      value: { slug: thing.article.slug, number, next: await goOn(context) },
      subject: subjectOf(thing.article),
      detail: { number, language: input.language, sentToReview },
    });
  },
});
