import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { lexicon } from '@/lib/taxonomy/lexicon';
import { isStale, sourceOf } from '@/lib/text-record/best';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import type { TextKey } from '@/lib/text-record/write';
import { writeTranslation } from '@/lib/text-record/write';
import { warningsOf } from './check';
import { isForOthers } from './for-readers';
import { remember } from './memory';
import { findOwner, type Owner } from './owner';
import { nextInQueue, type TextPlace } from './queue';
import { type TranslateInput, translateSchema } from './schema';
import { hidersOf } from './struck-out';

/**
 * Saving a translation. What the translator saw decides: the source of that revision, struck out as it
 * was shown, and the warnings that were noted; otherwise the form comes back.
 */

type Saved = {
  /** Where the translator goes on; null when nothing waits, or outside the queue. */
  next: TextPlace | null;
};

export const translateText = defineCommand({
  name: 'text.translate',
  who: 'viewer',
  input: translateSchema,
  load: async ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: TranslateInput }) => {
    if (actor.role !== 'JAPAN_DESK' || !isForOthers(input.ownerKind, input.field)) return null;
    return findOwner(tx, actor, input.ownerKind, input.ownerId);
  },
  policy: (viewer: Viewer) => viewer.role === 'JAPAN_DESK',
  write: async ({ tx, actor, input, thing, now }) => {
    const { ownerKind, ownerId, field, language, body, ofRevision } = input;
    const key: TextKey = { ownerKind, ownerId, field };
    await lockText(tx, key);
    const rows = await readTexts(tx, [{ kind: ownerKind, id: ownerId }], [field]);
    const source = sourceAsSeen(rows, input);
    if (!source.ok) return source;
    const seen = await shownTo(actor, thing, source.value, tx);
    const warnings = warningsOf(seen.source, { body, language }, lexicon());
    const open = warnings.filter(({ name }) => !input.noted.includes(name));
    if (open.length > 0) {
      const fields = open.map(({ name, kind }) => [`body.${name}`, `translation.${kind}`] as const);
      return fail('translation.check-again', Object.fromEntries(fields));
    }
    const checkedBy = { id: actor.id, name: actor.name };
    const translation = { language, body, ofRevision, checkedBy, now };
    const written = await writeTranslation(tx, key, translation);
    if (!written.ok) return written;
    const target = { body: seen.forget(body), language };
    const remembered = { body: seen.forget(seen.source.body), language: source.value.language };
    await remember(tx, key, remembered, target, { ...checkedBy, at: now });
    const { label, centreCode, caseId } = thing;
    if (caseId) await tx.$executeRaw`SELECT pg_notify('case', ${caseId})`;
    const next = input.queue ? await nextInQueue(tx, actor, input.queue, input.next) : null;
    const noted = warnings.length > 0 ? { noted: warnings.map(({ name }) => name) } : {};
    return ok({
      value: { next } satisfies Saved,
      subject: { kind: 'text', id: ownerId, label, centreCode },
      detail: { field, language, ofRevision, ...noted },
    });
  },
});

/** Whoever edits or translates this text meanwhile waits until this is done. */
async function lockText(tx: Tx, { ownerKind, ownerId, field }: TextKey): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Text" WHERE "ownerKind" = ${ownerKind}::"TextOwner"
      AND "ownerId" = ${ownerId}::uuid AND "field" = ${field} ORDER BY "id" FOR UPDATE`;
}

/**
 * The source, if it and the translation are still what the translator saw. A machine that was faster
 * is no one to give way to; a person is.
 */
function sourceAsSeen(rows: readonly OwnedTextRow[], input: TranslateInput): Result<OwnedTextRow> {
  const source = sourceOf(rows);
  const draft = rows.find(({ language }) => language === input.language);
  if (!source || source.revision !== input.ofRevision) return fail('text.changed-meanwhile');
  if (draft?.origin === 'ORIGINAL') return fail('text.changed-meanwhile');
  const isOther = draft?.origin === 'CHECKED' && draft.revision !== input.ofDraft;
  if (isOther && draft.body !== input.body && !isStale(draft, rows)) {
    return fail('translation.done-meanwhile');
  }
  return ok(source);
}

/** The source as its translator reads it, and what is remembered of its words. */
async function shownTo(viewer: Viewer, owner: Owner, source: OwnedTextRow, tx: Tx) {
  const { hide, forget } = (await hidersOf(viewer, [owner], tx))(owner);
  const { language } = source;
  return {
    source: { body: hide(source.body), language },
    forget: (words: string) => forget(hide(words)),
  };
}
