import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { askForTranslations, writeOriginal } from '@/lib/text-record/write';
import { actsAs, isNeedOwner } from './policy';
import { askApproval, tellRecipients } from './posted-approval';
import { tellPerson } from './posted-notices';
import {
  closeNeedSchema,
  lacks,
  onNeedSchema,
  type PostedInput,
  postedSchema,
  refuseNeedSchema,
} from './posted-schema';
import { managedScope } from './posted-scope';
import {
  columnsOf,
  needSubject,
  nextNeedCode,
  type PostedRecord,
  postedInclude,
  saveRecipients,
  saveWords,
  titleOf,
} from './posted-write';
import { type PostedMove, postedAfter, savingMove } from './states';

/** What owners and those who write for them do to a posted need. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

type Owner = {
  smeId: string | null;
  partnerId: string | null;
  sme: PostedRecord['sme'];
  partner: PostedRecord['partner'];
};

export async function loadManaged(tx: Tx, viewer: Viewer, code: string) {
  const scope = managedScope(viewer);
  if (!scope) return null;
  return tx.postedNeed.findFirst({ where: { AND: [{ code }, scope] }, include: postedInclude });
}

/** For whom a new need is written: one's own side, or the one that staff name. */
async function ownerOf(tx: Tx, viewer: Viewer, ownerId: string | undefined): Promise<Owner | null> {
  const smeId = viewer.role === 'OFFICER' ? ownerId : viewer.smeId;
  const partnerId = viewer.role === 'JAPAN_DESK' ? ownerId : viewer.partnerId;
  if (smeId) {
    const { select } = postedInclude.sme;
    const sme = await tx.sme.findUnique({ where: { id: smeId }, select });
    return sme ? { smeId, partnerId: null, sme, partner: null } : null;
  }
  if (!partnerId) return null;
  const { select } = postedInclude.partner;
  const partner = await tx.partner.findUnique({ where: { id: partnerId }, select });
  return partner ? { smeId: null, partnerId, sme: null, partner } : null;
}

function mayPost(viewer: Viewer, owner: Owner): boolean | FailureCode {
  if (actsAs(viewer, owner) === null) return false;
  if (owner.sme && owner.sme.state !== 'APPROVED') return 'sme.not-approved';
  return owner.partner?.archivedAt ? 'partner.archived' : true;
}

type Saving = {
  tx: Tx;
  actor: Viewer;
  input: PostedInput;
  thing: { need: PostedRecord | null; owner: Owner };
  now: Date;
};

/** The row, new or changed, unless somebody has changed it meanwhile. */
async function saveRow({ tx, actor, input, thing, now }: Saving): Promise<Result<PostedRecord>> {
  const { need, owner } = thing;
  const by = actsAs(actor, owner) ?? 'STAFF';
  const move = savingMove(need?.state ?? 'DRAFT', by, input.goal === 'post');
  const state = postedAfter(need?.state ?? 'DRAFT', move, by);
  if (state === null) return fail('posted-need.move-not-allowed');
  const opens = state === 'OPEN';
  const data = {
    ...columnsOf(input, now),
    state,
    ...(opens ? { confirmedAt: now } : {}),
    ...(opens && need?.state !== 'OPEN' ? { approvedAt: now, approvedBy: actor.name } : {}),
  };
  if (!need) {
    const created = await tx.postedNeed.create({
      data: {
        ...data,
        code: await nextNeedCode(tx),
        smeId: owner.smeId,
        partnerId: owner.partnerId,
        postedById: actor.id,
        postedByName: actor.name,
        postedBySide: by,
        isExample: owner.sme?.isExample ?? owner.partner?.isExample ?? false,
        createdAt: now,
      },
      include: postedInclude,
    });
    return ok(created);
  }
  const { count } = await tx.postedNeed.updateMany({
    where: { id: need.id, version: input.version ?? need.version, state: need.state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) return fail('posted-need.changed-meanwhile');
  return ok({ ...need, state, endsOn: data.endsOn, isPublic: data.isPublic });
}

/**
 * Saves a posted need. Its owner posts it; what staff post waits for the owner's yes. A draft may
 * lack anything, and an open one is changed by its owner alone.
 */
export const savePostedNeed = defineCommand({
  name: 'posted-need.save',
  who: 'viewer',
  input: postedSchema,
  load: async ({ tx, actor, input }: Load<typeof postedSchema>) => {
    if (!input.code) {
      const owner = await ownerOf(tx, actor, input.ownerId);
      return owner && { need: null, owner };
    }
    const need = await loadManaged(tx, actor, input.code);
    return need && { need, owner: need as Owner };
  },
  policy: (viewer: Viewer, { owner }) => mayPost(viewer, owner),
  write: async ({ tx, actor, input, thing, now }) => {
    const shows = input.goal === 'post' || thing.need?.state === 'OPEN';
    const missing = shows ? lacks(input, now) : {};
    if (Object.keys(missing).length > 0) return fail('field.check', missing);
    const saved = await saveRow({ tx, actor, input, thing, now });
    if (!saved.ok) return saved;
    const need = saved.value;
    await saveWords(tx, need.id, input, actor.id);
    const recipients = await saveRecipients(
      tx,
      need,
      input.audience === 'chosen' ? input.recipients : [],
    );
    if (need.state === 'WAITING') {
      const asked = await askApproval(tx, need, { author: actor.name, now });
      if (!asked.ok) return asked;
    }
    if (need.state === 'OPEN') {
      await askForTranslations(tx, [{ kind: 'POSTED_NEED', id: need.id }]);
      await tellRecipients(tx, need, recipients);
    }
    return ok({
      value: { code: need.code, state: need.state },
      subject: needSubject(need),
      detail: { state: need.state, goal: input.goal },
    });
  },
});

/** Changes the state of a need that nobody has changed meanwhile. */
async function changeState(
  tx: Tx,
  need: PostedRecord,
  change: { move: PostedMove; by: 'OWNER' | 'STAFF'; seen: number; now: Date; data: object },
): Promise<Result<null>> {
  const state = postedAfter(need.state, change.move, change.by);
  if (state === null) return fail('posted-need.move-not-allowed');
  const { count } = await tx.postedNeed.updateMany({
    where: { id: need.id, version: change.seen, state: need.state },
    data: { ...change.data, state, version: { increment: 1 } },
  });
  if (count === 0) return fail('posted-need.changed-meanwhile');
  // Whatever links asked for an answer to the need as it was have lost their meaning.
  await tx.oneTapLink.updateMany({
    where: { purpose: 'NEED_APPROVAL', subjectId: need.id, usedAt: null, revokedAt: null },
    data: { revokedAt: change.now },
  });
  return ok(null);
}

/** The owner's yes to what somebody wrote for it. */
export async function approve(
  tx: Tx,
  need: PostedRecord,
  answer: { by: string; seen: number; now: Date },
): Promise<Result<null>> {
  const { by, seen, now } = answer;
  const data = { approvedAt: now, approvedBy: by, confirmedAt: now };
  const changed = await changeState(tx, need, { move: 'approve', by: 'OWNER', seen, now, data });
  if (!changed.ok) return changed;
  const params = { code: need.code, title: await titleOf(tx, need) };
  const occasion = `${need.id} ${seen}`;
  await askForTranslations(tx, [{ kind: 'POSTED_NEED', id: need.id }]);
  await tellPerson(tx, 'need-approved', need.postedById, { params, occasion });
  await tellRecipients(
    tx,
    need,
    need.recipients.map((one) => one.recipientId),
  );
  return ok(null);
}

/** The owner's no, in its own words. */
export async function refuse(
  tx: Tx,
  need: PostedRecord,
  answer: {
    text: string;
    language: 'th' | 'ja' | 'en';
    by: string | null;
    seen: number;
    now: Date;
  },
): Promise<Result<null>> {
  const { seen, now, text: body, language, by } = answer;
  const changed = await changeState(tx, need, { move: 'refuse', by: 'OWNER', seen, now, data: {} });
  if (!changed.ok) return changed;
  await writeOriginal(
    tx,
    { ownerKind: 'POSTED_NEED', ownerId: need.id, field: 'refusal' },
    { body, language, writtenById: by },
  );
  const params = { code: need.code, title: await titleOf(tx, need) };
  const occasion = `${need.id} ${seen}`;
  await tellPerson(tx, 'need-refused', need.postedById, { params, occasion });
  return ok(null);
}

export const approvePostedNeed = defineCommand({
  name: 'posted-need.approve',
  who: 'viewer',
  input: onNeedSchema,
  load: ({ tx, actor, input }: Load<typeof onNeedSchema>) => loadManaged(tx, actor, input.code),
  policy: isNeedOwner,
  write: async ({ tx, actor, input, thing, now }) => {
    const done = await approve(tx, thing, { by: actor.name, seen: input.version, now });
    return done.ok ? ok({ value: { code: thing.code }, subject: needSubject(thing) }) : done;
  },
});

export const refusePostedNeed = defineCommand({
  name: 'posted-need.refuse',
  who: 'viewer',
  input: refuseNeedSchema,
  load: ({ tx, actor, input }: Load<typeof refuseNeedSchema>) => loadManaged(tx, actor, input.code),
  policy: isNeedOwner,
  write: async ({ tx, actor, input, thing, now }) => {
    const { text, language, version: seen } = input;
    const done = await refuse(tx, thing, { text, language, by: actor.id, seen, now });
    return done.ok ? ok({ value: { code: thing.code }, subject: needSubject(thing) }) : done;
  },
});

/** Takes a need off the lists, with a reason; the proposals that came stay readable. */
export const closePostedNeed = defineCommand({
  name: 'posted-need.close',
  who: 'viewer',
  input: closeNeedSchema,
  load: ({ tx, actor, input }: Load<typeof closeNeedSchema>) => loadManaged(tx, actor, input.code),
  policy: (viewer: Viewer, need) => actsAs(viewer, need) !== null,
  write: async ({ tx, actor, input, thing, now }) => {
    const by = actsAs(actor, thing) ?? 'STAFF';
    const data = { closedReason: input.reason };
    const change = { move: 'close', by, seen: input.version, now, data } as const;
    const done = await changeState(tx, thing, change);
    if (!done.ok) return done;
    const detail = { reason: input.reason, from: thing.state };
    return ok({ value: { code: thing.code }, subject: needSubject(thing), detail });
  },
});
