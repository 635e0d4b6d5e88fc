import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { Actor, Command } from '@/lib/action';
import { sessionCookieName } from '@/lib/auth/options';
import { getViewer } from '@/lib/auth/viewer';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import { env } from '@/lib/env';
import type { Failure } from '@/lib/failure';
import type { FormState } from '@/lib/form-state';
import { clientAddress } from '@/lib/http/address';
import { log } from '@/lib/log';

/**
 * Binds a command to a form. Works before JavaScript has loaded: on failure the typed values come
 * back with the codes; on success the browser is sent on, so that reloading sends nothing twice.
 */
export function formAction<A extends Actor, Output>(
  command: Command<A, Output>,
  options: {
    /** Where to go when done, without the language; nothing stays on the page. */
    next?: (output: Output, form: Readonly<Record<string, unknown>>) => string | null;
    /** Adds what the form cannot know, or reshapes it for the schema. */
    read?: (form: Readonly<Record<string, unknown>>) => unknown;
    /** The fields that bring files, without their `[]`; files of other fields are dropped. */
    files?: readonly string[];
    /** Runs after the commit (cookies, say). */
    after?: (output: Output) => Promise<void>;
  } = {},
): (state: FormState, data: FormData) => Promise<FormState> {
  return async (_state, data) => {
    const { form: words, values, requestId } = readForm(data);
    const again = (failure: Failure): FormState => ({ ...errorState(failure), values });
    if (!(await isOwnOrigin())) return again({ code: 'request.foreign-origin' });
    const actor = await actorFor(command);
    if (!actor) return again({ code: 'access.sign-in-needed' });
    const correlationId = randomUUID();
    let target: string | null = null;
    try {
      const form = { ...words, ...(await readFiles(data, options.files ?? [])) };
      const input = options.read ? options.read(form) : form;
      const result = await command.run(actor as A, input, {
        correlationId,
        ...(requestId ? { requestId } : {}),
      });
      if (!result.ok) return again(result.failure);
      await options.after?.(result.value);
      target = options.next?.(result.value, form) ?? null;
    } catch (error) {
      log.error({ correlationId, action: command.name, error }, 'command failed unexpectedly');
      return { ...again({ code: 'request.unexpected' }), correlationId };
    }
    if (target !== null) {
      // To the same page with only another anchor the browser would else keep what it shows.
      refresh();
      redirect(`/${await getLocale()}${target}`);
    }
    return { status: 'done' };
  };
}

function errorState(failure: Failure): FormState {
  return failure.fields
    ? { status: 'error', code: failure.code, fields: failure.fields }
    : { status: 'error', code: failure.code };
}

async function actorFor(command: { who: 'viewer' | 'visitor' }): Promise<Viewer | Visitor | null> {
  if (command.who === 'viewer') return getViewer();
  return { kind: 'visitor', address: await clientAddress() };
}

/**
 * Server actions are public endpoints: a browser always names its origin on a POST, so one that is
 * foreign, `null` or absent is refused.
 */
export async function isOwnOrigin(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get('origin');
  if (!origin || origin === 'null') return false;
  const own = new URL(env().APP_URL);
  if (origin === own.origin) return true;
  if (!URL.canParse(origin)) return false;
  // Another name of ours, but never http in place of https.
  const { host, protocol } = new URL(origin);
  return host === sent.get('host') && protocol === own.protocol;
}

/**
 * A form as plain values. A name that ends in `[]` is a list, whatever the number of its values.
 * Names that begin with `$` belong to React.
 */
export function readForm(data: FormData) {
  const form: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$') || name === 'requestId') continue;
    const texts = data.getAll(name).filter((value) => typeof value === 'string');
    if (name.endsWith('[]')) form[name.slice(0, -2)] = texts.filter((text) => text !== '');
    else form[name] = texts.at(-1) ?? '';
  }
  const values = Object.fromEntries(
    Object.entries(form).filter(([name]) => !/password|token/i.test(name)),
  );
  const requestId = data.get('requestId');
  return {
    form,
    values,
    requestId:
      typeof requestId === 'string' && /^[0-9a-f-]{36}$/i.test(requestId) ? requestId : undefined,
  };
}

/**
 * A file field that was left alone sends one empty file: without a name before JavaScript, with
 * what the decoder of actions makes of no name after it.
 */
function isLeftAlone({ size, name }: File): boolean {
  return size === 0 && ['', 'undefined', 'blob'].includes(name);
}

/** Files as their bytes. */
async function readFiles(data: FormData, fields: readonly string[]) {
  const read: Record<string, { name: string; bytes: Uint8Array }[]> = {};
  for (const field of fields) {
    const files = [...data.getAll(`${field}[]`), ...data.getAll(field)].filter(
      (value): value is File => typeof value !== 'string' && !isLeftAlone(value),
    );
    read[field] = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
  }
  return read;
}

/** Puts a fresh session into the browser. */
export async function setSessionCookie(value: string, maxAgeSeconds: number): Promise<void> {
  (await cookies()).set(sessionCookieName(), value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().APP_URL.startsWith('https:'),
    maxAge: maxAgeSeconds,
  });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), '', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().APP_URL.startsWith('https:'),
    maxAge: 0,
  });
}
