import type { z } from 'zod';
import { type CommandSpec, defineCommand } from '@/lib/action';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { queueMail } from '@/lib/mail/outbox';
import { authenticate, hashPassword, isPassword } from './authenticate';
import { clearLimit, takePoint } from './limits';
import { consumeLink, findLink, makeLink } from './links';
import {
  emailOnlySchema,
  registerSchema,
  setPasswordSchema,
  signInSchema,
  verifyEmailSchema,
} from './schema';
import { endSessionsOf, openSession } from './session';
import type { Viewer, ViewerRole, Visitor } from './viewer-type';

/**
 * A person's own account. Whoever asks with an address is told the same whether an account exists
 * or not; what is true of it is said in the mail alone.
 */
type Person = { id: string; email: string; name: string; language: Locale };

const subjectOf = (person: Person) => ({ kind: 'user', id: person.id, label: person.email });

/** In the audit trail a person is the actor of what they do to their own account. */
const self = (person: Person & { role: ViewerRole }) => ({
  id: person.id,
  name: person.name,
  role: person.role,
});

/** Everything here but signing out is done by somebody who is not signed in. */
function visitorCommand<Schema extends z.ZodType, Thing, Output>(
  spec: Omit<CommandSpec<Visitor, Schema, Thing, Output>, 'who'>,
) {
  return defineCommand<Visitor, Schema, Thing, Output>({ ...spec, who: 'visitor' });
}

/** Subject of an act that concerns no account, so that the trail says nothing of who has none. */
const nobody = { kind: 'user', id: 'none', label: '' };

async function mailVerification(tx: Tx, person: Person, now: Date): Promise<void> {
  const { path, expiresAt } = await makeLink(tx, {
    userId: person.id,
    purpose: 'VERIFY_EMAIL',
    now,
  });
  await queueMail(tx, {
    template: 'account-verify',
    params: { path, expires: { date: expiresAt.toISOString() } },
    to: { ...person, userId: person.id },
    dedupeKey: `account-verify:${person.id}:${now.toISOString()}`,
  });
}

async function mailRecovery(tx: Tx, person: Person, now: Date): Promise<void> {
  const { path, expiresAt } = await makeLink(tx, {
    userId: person.id,
    purpose: 'RESET_PASSWORD',
    now,
  });
  await queueMail(tx, {
    template: 'account-recover',
    params: { path, expires: { date: expiresAt.toISOString() } },
    to: { ...person, userId: person.id },
    dedupeKey: `account-recover:${person.id}:${now.toISOString()}`,
  });
}

/**
 * Registers a firm's member. While an address is unconfirmed the newest registration counts; once
 * it is confirmed, its owner is told by mail that an account exists.
 */
export const registerAccount = visitorCommand({
  name: 'account.register',
  input: registerSchema,
  load: async ({ tx, input }) => {
    const passwordHash = await hashPassword(input.password);
    const within = await takePoint('account-mail', input.email);
    const made = await tx.user.createManyAndReturn({
      data: {
        email: input.email,
        name: input.name,
        language: input.language,
        passwordHash,
        role: 'SME_MEMBER',
      },
      skipDuplicates: true,
    });
    const user = made[0] ?? (await tx.user.findUnique({ where: { email: input.email } }));
    return user ? { user, isNew: made.length > 0, passwordHash, within } : null;
  },
  policy: (_visitor, { within }) => (within ? true : 'request.too-many'),
  write: async ({ tx, input, thing, now }) => {
    const { user, isNew, passwordHash } = thing;
    const done = (detail: string) =>
      ok({ value: { email: input.email }, subject: subjectOf(user), detail: { detail } });
    if (user.disabledAt) return done('disabled');
    if (user.emailVerifiedAt || !user.passwordHash) {
      const link = `account-exists:${user.id}:${now.toISOString()}`;
      await queueMail(tx, {
        template: 'account-exists',
        params: { path: '/sign-in' },
        to: { ...user, userId: user.id },
        dedupeKey: link,
      });
      return done('exists');
    }
    if (!isNew) {
      const { name, language } = input;
      await tx.user.update({ where: { id: user.id }, data: { name, language, passwordHash } });
    }
    await mailVerification(tx, { ...user, name: input.name, language: input.language }, now);
    return done(isNew ? 'new' : 'again');
  },
});

export const resendVerification = visitorCommand({
  name: 'account.resend-verification',
  input: emailOnlySchema,
  load: async ({ tx, input }) => ({
    user: await tx.user.findUnique({ where: { email: input.email } }),
    within: await takePoint('account-mail', input.email),
  }),
  policy: (_visitor, { within }) => (within ? true : 'request.too-many'),
  write: async ({ tx, input, thing: { user }, now }) => {
    if (user?.passwordHash && !user.emailVerifiedAt && !user.disabledAt) {
      await mailVerification(tx, user, now);
    }
    return ok({ value: { email: input.email }, subject: user ? subjectOf(user) : nobody });
  },
});

/**
 * Uses the link of the confirmation mail, together with the password that was chosen: whoever
 * registers somebody else's address gets no account that its owner unknowingly confirms. Opening
 * the page alone uses nothing.
 */
export const verifyEmail = visitorCommand({
  name: 'account.verify-email',
  input: verifyEmailSchema,
  load: async ({ tx, input, now }) => {
    const link = await findLink(tx, input.token, ['VERIFY_EMAIL'], now);
    const within = !link || (await takePoint('sign-in-account', link.user.email));
    const right = within && (await isPassword(input.password, link?.user.passwordHash ?? null));
    return { link, within, right };
  },
  policy: (_visitor, { link, within, right }) => {
    if (!link) return 'account.link-expired';
    if (!within) return 'account.locked';
    return right ? true : 'account.wrong-password';
  },
  write: async ({ tx, thing: { link }, now }) => {
    if (!link || !(await consumeLink(tx, link.id, now))) return fail('account.link-expired');
    const { user } = link;
    await tx.user.updateMany({
      where: { id: user.id, emailVerifiedAt: null },
      data: { emailVerifiedAt: now },
    });
    await clearLimit('sign-in-account', user.email);
    const sessionId = await openSession(user.id, tx);
    return ok({
      value: { sessionId, role: user.role },
      subject: subjectOf(user),
      actor: self(user),
    });
  },
});

/** Opens a session. The password is checked under the limits per account and address. */
export const signIn = visitorCommand({
  name: 'account.sign-in',
  input: signInSchema,
  load: async ({ tx, actor, input }) => ({
    found: await authenticate(input.email, input.password, actor.address, tx),
  }),
  policy: (_visitor, { found }) => (found.ok ? true : found.failure.code),
  write: async ({ tx, thing: { found } }) => {
    if (!found.ok) return fail(found.failure.code);
    const user = await tx.user.findUniqueOrThrow({ where: { id: found.value.id } });
    const sessionId = await openSession(user.id, tx);
    return ok({
      value: { sessionId, role: user.role },
      subject: subjectOf(user),
      actor: self(user),
    });
  },
});

export const signOut = defineCommand({
  name: 'account.sign-out',
  who: 'viewer',
  input: emailOnlySchema.partial(),
  load: async ({ actor }: { actor: Viewer }) => actor,
  policy: () => true,
  write: async ({ tx, thing: viewer }) => {
    await tx.session.deleteMany({ where: { id: viewer.sessionId, userId: viewer.id } });
    return ok({ value: null, subject: subjectOf(viewer) });
  },
});

export const requestRecovery = visitorCommand({
  name: 'account.request-recovery',
  input: emailOnlySchema,
  load: async ({ tx, input }) => ({
    user: await tx.user.findUnique({ where: { email: input.email } }),
    within: await takePoint('account-mail', input.email),
  }),
  policy: (_visitor, { within }) => (within ? true : 'request.too-many'),
  write: async ({ tx, input, thing: { user }, now }) => {
    if (user && !user.disabledAt) await mailRecovery(tx, user, now);
    return ok({ value: { email: input.email }, subject: user ? subjectOf(user) : nobody });
  },
});

/**
 * Sets the password through a recovery link or an invitation. The link proves the mailbox, so the
 * address counts as confirmed; every session and every other link of the person ends.
 */
export const setPassword = visitorCommand({
  name: 'account.set-password',
  input: setPasswordSchema,
  load: async ({ tx, input, now }) => ({
    link: await findLink(tx, input.token, ['RESET_PASSWORD', 'INVITE'], now),
  }),
  policy: (_visitor, { link }) => (link ? true : 'account.link-expired'),
  write: async ({ tx, input, thing: { link }, now }) => {
    if (!link || !(await consumeLink(tx, link.id, now))) return fail('account.link-expired');
    const { user } = link;
    await tx.user.update({
      where: { id: user.id },
      data: {
        passwordHash: await hashPassword(input.password),
        emailVerifiedAt: user.emailVerifiedAt ?? now,
        version: { increment: 1 },
      },
    });
    await tx.oneTimeToken.updateMany({
      where: { userId: user.id, usedAt: null },
      data: { usedAt: now },
    });
    await endSessionsOf(tx, user.id);
    await clearLimit('sign-in-account', user.email);
    if (link.purpose === 'RESET_PASSWORD') {
      await queueMail(tx, {
        template: 'account-password-changed',
        params: { path: '/recover' },
        to: { ...user, userId: user.id },
        dedupeKey: `account-password-changed:${link.id}`,
      });
    }
    return ok({
      value: null,
      subject: subjectOf(user),
      actor: self(user),
      detail: { purpose: link.purpose },
    });
  },
});
