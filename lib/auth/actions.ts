'use server';

import { clearSessionCookie, formAction, setSessionCookie } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as commands from './commands';
import { safeNext } from './schema';
import { absoluteSeconds, endSession, sessionCookie } from './session';
import { getViewer } from './viewer';
import { homeOf } from './viewer-type';

const registerAction = formAction(commands.registerAccount, { next: () => '/register/sent' });
const resendAction = formAction(commands.resendVerification, { next: () => '/register/sent' });

const recoveryAction = formAction(commands.requestRecovery, { next: () => '/recover/sent' });
const setPasswordAction = formAction(commands.setPassword, {
  after: clearSessionCookie,
  next: () => '/sign-in?from=password',
});

/** The session that this browser held before ends with the new one. */
async function enter({ sessionId }: { sessionId: string }): Promise<void> {
  const before = await getViewer();
  if (before && before.sessionId !== sessionId) await endSession(before.sessionId);
  await setSessionCookie(await sessionCookie(sessionId), absoluteSeconds);
}

const verifyAction = formAction(commands.verifyEmail, {
  after: enter,
  next: ({ role }) => homeOf(role),
});

const signInAction = formAction(commands.signIn, {
  after: enter,
  next: ({ role }, form) => safeNext(form.next) ?? homeOf(role),
});

const signOutAction = formAction(commands.signOut, { after: clearSessionCookie, next: () => '/' });

export async function register(state: FormState, data: FormData) {
  return registerAction(state, data);
}

export async function resendVerification(state: FormState, data: FormData) {
  return resendAction(state, data);
}

export async function verifyEmail(state: FormState, data: FormData) {
  return verifyAction(state, data);
}

export async function signIn(state: FormState, data: FormData) {
  return signInAction(state, data);
}

export async function signOut(state: FormState, data: FormData) {
  return signOutAction(state, data);
}

export async function requestRecovery(state: FormState, data: FormData) {
  return recoveryAction(state, data);
}

export async function setPassword(state: FormState, data: FormData) {
  return setPasswordAction(state, data);
}
