import { createHash } from 'node:crypto';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { Prisma, type Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { detectFile } from '@/lib/file-store/detect';
import { cleanFileName } from '@/lib/file-store/file-name';
import { dropBytes, firstState, keepBytes } from '@/lib/file-store/store';
import { isShownImage } from './file-address';
import { canEdit } from './policy';
import { asOpen, loadVersion, type Saved, subjectOf, touch, type VersionRow } from './read-version';
import { attachSchema, mostArticleFiles, removeFileSchema } from './schema';

/** Images and attachments of a draft; the public gets them with the version that goes live. */

export const attachToArticle = defineCommand<Viewer, typeof attachSchema, VersionRow, Saved>({
  name: 'article.attach',
  who: 'viewer',
  input: attachSchema,
  load: loadVersion,
  policy: (viewer, thing, { version }) => canEdit(viewer, asOpen(thing), version),
  write: async (context) => {
    const { tx, actor, input, thing, now } = context;
    const [file] = input.files;
    if (!file) return fail('field.check', { files: 'field.required' });
    if (thing.files.length >= mostArticleFiles) return fail('article.too-many-files');
    const type = await detectFile(file);
    if (!type.ok) return fail('field.check', { files: type.failure.code });
    const { mediaType, extension } = type.value;
    const { altTh, altJa, altEn } = input;
    const isImage = isShownImage(mediaType);
    const altTexts = altTh && altJa && altEn ? { th: altTh, ja: altJa, en: altEn } : null;
    if (isImage && !altTexts) {
      const missing = Object.entries({ altTh, altJa, altEn }).filter(([, text]) => !text);
      const fields = missing.map(([name]) => [name, 'article.alt-missing'] as const);
      return fail('field.check', Object.fromEntries(fields));
    }
    const { id } = await tx.caseFile.create({
      data: {
        ...{
          articleId: thing.articleId,
          audience: 'ALL',
          name: cleanFileName(file.name, extension),
        },
        altTexts: isImage && altTexts ? altTexts : Prisma.DbNull,
        ...{ mediaType, size: file.bytes.length, sha256: sha256(file.bytes), ...firstState() },
        ...{ uploadedById: actor.id, uploadedByName: actor.name, uploadedSide: 'OFFICER' },
        createdAt: now,
      },
      select: { id: true },
    });
    await keepBytes(tx, id, file.bytes);
    if (!(await touch(context, { files: [...thing.files, id] }))) {
      return fail('article.changed-meanwhile');
    }
    const { article, number } = thing;
    const detail = { number, fileId: id, mediaType };
    return ok({ value: { slug: article.slug }, subject: subjectOf(article), detail });
  },
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export const removeArticleFile = defineCommand<Viewer, typeof removeFileSchema, VersionRow, Saved>({
  name: 'article.remove-file',
  who: 'viewer',
  input: removeFileSchema,
  load: loadVersion,
  policy: (viewer, thing, { version }) => canEdit(viewer, asOpen(thing), version),
  write: async (context) => {
    const { tx, actor, input, thing, now } = context;
    if (!thing.files.includes(input.fileId)) return fail('access.not-found');
    const files = thing.files.filter((id) => id !== input.fileId);
    if (!(await touch(context, { files }))) return fail('article.changed-meanwhile');
    await dropUnused(tx, input.fileId, { name: actor.name, now });
    const { article, number } = thing;
    const detail = { number, fileId: input.fileId };
    return ok({ value: { slug: article.slug }, subject: subjectOf(article), detail });
  },
});

/** A file that no version holds any more is of no use to anybody: its bytes go. */
async function dropUnused(tx: Tx, fileId: string, by: { name: string; now: Date }): Promise<void> {
  const held = await tx.articleVersion.count({
    where: { files: { has: fileId }, state: { not: 'DISCARDED' } },
  });
  if (held > 0) return;
  const file = await tx.caseFile.update({
    where: { id: fileId },
    data: { removedAt: by.now, removedByName: by.name },
  });
  await dropBytes(tx, file);
}
