import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { dropBytes } from '@/lib/file-store/store';
import { caseInclude, caseSubject } from '@/lib/introduction/case-row';
import { markSeen } from '@/lib/introduction/disclosure-store';
import type { EventSide } from '@/lib/introduction/move';
import { introductionScope } from '@/lib/introduction/scope';
import { casePath } from './case-path';
import { findFile } from './file-queries';
import { isOwn } from './policy';
import { fileSchema } from './schema';

type ById = { tx: Tx; actor: Viewer; input: { id: string } };

const openers: Partial<Record<Viewer['role'], { side: 'SME' | 'PARTNER'; as: EventSide }>> = {
  SME_MEMBER: { side: 'SME', as: 'SME' },
  PARTNER_CONTACT: { side: 'PARTNER', as: 'PARTNER' },
  JAPAN_DESK: { side: 'PARTNER', as: 'DESK' },
};

/** Looking at what the other side shares in confidence: from then on it cannot be taken back. */
export const openFile = defineCommand({
  name: 'file.open',
  who: 'viewer',
  input: fileSchema,
  load: async ({ tx, actor, input }: ById) => {
    const found = await findFile(tx, actor, input.id);
    return found.ok || found.failure.code !== 'access.not-found' ? found : null;
  },
  // Officers and admins read what somebody at the table has opened before; that opens nothing.
  policy: (_viewer: Viewer, found) => (found.ok ? true : found.failure.code),
  write: async ({ tx, actor, thing: found, now }) => {
    if (!found.ok) return found;
    const { row, opensStage } = found.value;
    const opener = openers[actor.role];
    if (opensStage && opener) {
      const { side, as } = opener;
      const onBehalf = as === 'DESK';
      const mover = { id: actor.id, name: actor.name, side: as, onBehalf };
      const open = await markSeen(tx, row.introduction.id, 'DOCUMENTS', side, mover, now);
      if (!open) return fail('access.not-found');
    }
    return ok({
      value: { id: row.id },
      subject: caseSubject(row.introduction),
      detail: { file: row.id },
    });
  },
});

/** Takes a file's bytes away; that it was there, and who took it, stays. */
export const removeFile = defineCommand({
  name: 'file.remove',
  who: 'viewer',
  input: fileSchema,
  load: async ({ tx, actor, input }: ById) => {
    const scope = introductionScope(actor);
    if (!scope) return null;
    const file = await tx.caseFile.findFirst({
      where: { id: input.id, introduction: { is: scope } },
      include: { introduction: { include: caseInclude } },
    });
    return file?.introduction ? { ...file, introduction: file.introduction } : null;
  },
  // Evidence of an outcome stays: corrections never overwrite.
  policy: (viewer: Viewer, file) => isOwn(viewer, file.uploadedById) && !file.outcomeRoundId,
  write: async ({ tx, actor, thing: file, now }) => {
    const { count } = await tx.caseFile.updateMany({
      where: { id: file.id, removedAt: null },
      data: { removedAt: now, removedByName: actor.name },
    });
    if (count === 0) return fail('file.removed');
    const current = await tx.caseFile.findUniqueOrThrow({ where: { id: file.id } });
    await dropBytes(tx, current);
    const { introduction } = file;
    const anchor = file.messageId ? `#message-${file.messageId}` : '#messages';
    return ok({
      value: { path: `${casePath(actor.role, introduction.code)}${anchor}` },
      subject: caseSubject(introduction),
      detail: { file: file.id, size: file.size },
    });
  },
});
