import { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { TextOwner, Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { textLanguage, writtenText } from '@/lib/text-record/schema';
import { writeTranslation } from '@/lib/text-record/write';
import { introductionScope } from './scope';

/** Translating what one desk wrote for the other; the translator vouches for the wording. */
export const translateSchema = z.object({
  ownerKind: z.enum(['SME', 'NEED', 'INTRODUCTION', 'DESK_REQUEST'], 'request.malformed'),
  ownerId: z.uuid('request.malformed'),
  field: z.string().regex(/^[a-z][a-z-]*(:[0-9a-f-]{36})?$/, 'request.malformed'),
  language: textLanguage,
  ofRevision: z.coerce.number().int().min(1),
  body: writtenText(4000),
});

type Input = z.output<typeof translateSchema>;

/** Texts of a firm that the desk reads; an address, say, is none of them. */
const fieldsOf: Partial<Record<TextOwner, string>> = { SME: 'products', NEED: 'seeking' };

/** The owner's label in the audit trail, or null when the desk cannot see the owner. */
async function ownerLabel(tx: Tx, viewer: Viewer, kind: TextOwner, id: string) {
  const scope = introductionScope(viewer);
  if (!scope) return null;
  // A firm is the desk's matter once a case of it has been passed on.
  const introduced = { introductions: { some: scope } };
  switch (kind) {
    case 'INTRODUCTION': {
      const found = await tx.introduction.findFirst({ where: { AND: [{ id }, scope] } });
      return found ? { label: found.code, centreCode: found.centreCode } : null;
    }
    case 'SME': {
      const found = await tx.sme.findFirst({ where: { id, ...introduced } });
      return found ? { label: found.code, centreCode: found.centreCode } : null;
    }
    case 'NEED': {
      const found = await tx.need.findFirst({
        where: { id, sme: { is: introduced } },
        include: { sme: true },
      });
      return found ? { label: found.sme.code, centreCode: found.sme.centreCode } : null;
    }
    case 'DESK_REQUEST': {
      const found = await tx.deskRequest.findUnique({ where: { id } });
      return found ? { label: found.code, centreCode: found.centreCode } : null;
    }
    case 'PARTNER':
    case 'MESSAGE':
    case 'MEETING':
    case 'SURVEY':
    case 'POSTED_NEED':
    case 'NEED_PROPOSAL':
      return null;
  }
}

export const translateText = defineCommand({
  name: 'text.translate',
  who: 'viewer',
  input: translateSchema,
  load: async ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: Input }) => {
    if (actor.role !== 'JAPAN_DESK') return null;
    const only = fieldsOf[input.ownerKind];
    if ((only && only !== input.field) || input.field === 'proposal') return null;
    return ownerLabel(tx, actor, input.ownerKind, input.ownerId);
  },
  policy: (viewer: Viewer) => viewer.role === 'JAPAN_DESK',
  write: async ({ tx, actor, input, thing, now }) => {
    const { ownerKind, ownerId, field, language, body, ofRevision } = input;
    const written = await writeTranslation(
      tx,
      { ownerKind, ownerId, field },
      { language, body, ofRevision, checkedBy: actor, now },
    );
    if (!written.ok) return written;
    return ok({
      value: null,
      subject: { kind: 'text', id: ownerId, ...thing },
      detail: { field, language, ofRevision },
    });
  },
});
