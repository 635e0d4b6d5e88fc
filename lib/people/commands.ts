import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import { endSessionsOf } from '@/lib/auth/session';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { endEventLinksTo } from '@/lib/event/links';
import { fail, ok } from '@/lib/failure';
import { endOneTapTo } from '@/lib/one-tap/links';
import { sendInvitation } from './invitation';
import { canManagePeople } from './policy';
import { changeRoleSchema, headquarters, inviteSchema, personSchema, renameSchema } from './schema';

/**
 * Accounts as an admin manages them. A change of role, centre or access ends every session of that
 * person at once. One admin always remains.
 */
type Place = { role: string; place: string; partnerCode: string };

async function loadPerson({ tx, input }: { tx: Tx; input: z.output<typeof personSchema> }) {
  return tx.user.findUnique({ where: { id: input.userId } });
}

/** Where the role is held: an officer's centre, a contact's partner. Null when there is none such. */
async function placeOf(tx: Tx, given: Place) {
  const none = { centreCode: null, partnerId: null };
  if (given.role === 'OFFICER') {
    if (given.place === headquarters) return none;
    const centre = await tx.centre.findUnique({ where: { code: given.place } });
    return centre ? { ...none, centreCode: centre.code } : null;
  }
  if (given.role === 'PARTNER_CONTACT') {
    const partner = await tx.partner.findFirst({
      where: { code: given.partnerCode, archivedAt: null },
    });
    return partner ? { ...none, partnerId: partner.id } : null;
  }
  return none;
}

/** Locks all active admins, so that two cannot remove each other at the same moment. */
async function isLastAdmin(tx: Tx, userId: string): Promise<boolean> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'ADMIN' AND "disabledAt" IS NULL
    ORDER BY "id" FOR UPDATE`;
  return admins.length === 1 && admins[0]?.id === userId;
}

function subjectOf(user: { id: string; name: string; email: string; centreCode: string | null }) {
  return {
    kind: 'user',
    id: user.id,
    label: `${user.name} <${user.email}>`,
    centreCode: user.centreCode,
  };
}

const misplaced = (role: string) =>
  fail('field.check', {
    [role === 'OFFICER' ? 'place' : 'partnerCode']: 'field.not-a-choice',
  });

export const invitePerson = defineCommand<Viewer, typeof inviteSchema, object, { id: string }>({
  name: 'people.invite',
  who: 'viewer',
  input: inviteSchema,
  load: async () => ({}),
  policy: canManagePeople,
  write: async ({ tx, input, now }) => {
    const place = await placeOf(tx, input);
    if (!place) return misplaced(input.role);
    const { name, nameReading, nameRoman, email, language, role } = input;
    const made = await tx.user.createManyAndReturn({
      data: { name, nameReading, nameRoman, email, language, role, ...place },
      skipDuplicates: true,
    });
    const user = made[0];
    if (!user) return fail('account.email-taken', { email: 'account.email-taken' });
    await sendInvitation(tx, user, now);
    return ok({
      value: { id: user.id },
      subject: subjectOf(user),
      detail: { role, place: input.place, partner: input.partnerCode },
    });
  },
});

/** A fresh link for somebody who has not yet set a password; the earlier links end. */
export const inviteAgain = defineCommand({
  name: 'people.invite-again',
  who: 'viewer',
  input: personSchema,
  load: loadPerson,
  policy: (viewer: Viewer, user) => {
    if (!canManagePeople(viewer)) return false;
    return user.passwordHash === null && user.disabledAt === null ? true : 'user.already-active';
  },
  write: async ({ tx, thing: user, now }) => {
    await sendInvitation(tx, user, now);
    return ok({ value: { id: user.id }, subject: subjectOf(user) });
  },
});

/** How somebody is called, said and spelt. The trail names the fields; the names are on the record. */
export const renamePerson = defineCommand({
  name: 'people.rename',
  who: 'viewer',
  input: renameSchema,
  load: loadPerson,
  policy: canManagePeople as (viewer: Viewer) => boolean,
  write: async ({ tx, input, thing: user }) => {
    const { userId: id, version, ...names } = input;
    const { count } = await tx.user.updateMany({
      where: { id, version },
      data: { ...names, version: { increment: 1 } },
    });
    if (count === 0) return fail('user.changed-meanwhile');
    const changed = (['name', 'nameReading', 'nameRoman'] as const).filter(
      (field) => user[field] !== names[field],
    );
    return ok({ value: { id }, subject: subjectOf({ ...user, ...names }), detail: { changed } });
  },
});

export const changeRole = defineCommand({
  name: 'people.change-role',
  who: 'viewer',
  input: changeRoleSchema,
  load: loadPerson,
  policy: (viewer: Viewer, user) => {
    if (!canManagePeople(viewer)) return false;
    return user.role === 'SME_MEMBER' ? 'user.role-fixed' : true;
  },
  write: async ({ tx, input, thing: user }) => {
    if (user.role === 'ADMIN' && input.role !== 'ADMIN' && (await isLastAdmin(tx, user.id))) {
      return fail('account.last-admin');
    }
    const place = await placeOf(tx, input);
    if (!place) return misplaced(input.role);
    const { count } = await tx.user.updateMany({
      where: { id: user.id, version: input.version },
      data: { role: input.role, ...place, version: { increment: 1 } },
    });
    if (count === 0) return fail('user.changed-meanwhile');
    await endSessionsOf(tx, user.id);
    return ok({
      value: { id: user.id },
      subject: subjectOf({ ...user, ...place }),
      detail: {
        from: { role: user.role, centre: user.centreCode },
        to: { role: input.role, centre: place.centreCode },
      },
    });
  },
});

export const disablePerson = defineCommand({
  name: 'people.disable',
  who: 'viewer',
  input: personSchema,
  load: loadPerson,
  policy: canManagePeople as (viewer: Viewer) => boolean,
  write: async ({ tx, input, thing: user, now }) => {
    if (user.role === 'ADMIN' && (await isLastAdmin(tx, user.id))) {
      return fail('account.last-admin');
    }
    const { count } = await tx.user.updateMany({
      where: { id: user.id, version: input.version, disabledAt: null },
      data: { disabledAt: now, version: { increment: 1 } },
    });
    if (count === 0) return fail('user.changed-meanwhile');
    await endSessionsOf(tx, user.id);
    await tx.oneTimeToken.updateMany({
      where: { userId: user.id, usedAt: null },
      data: { usedAt: now },
    });
    await endEventLinksTo(tx, user.email, now);
    await endOneTapTo(tx, user.email, now);
    return ok({ value: { id: user.id }, subject: subjectOf(user) });
  },
});

export const enablePerson = defineCommand({
  name: 'people.enable',
  who: 'viewer',
  input: personSchema,
  load: loadPerson,
  policy: canManagePeople as (viewer: Viewer) => boolean,
  write: async ({ tx, input, thing: user }) => {
    const { count } = await tx.user.updateMany({
      where: { id: user.id, version: input.version, disabledAt: { not: null } },
      data: { disabledAt: null, version: { increment: 1 } },
    });
    if (count === 0) return fail('user.changed-meanwhile');
    return ok({ value: { id: user.id }, subject: subjectOf(user) });
  },
});
