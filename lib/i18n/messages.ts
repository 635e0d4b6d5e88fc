import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from './locales';

export type Messages = { [key: string]: string | Messages };

const loaded = new Map<Locale, Messages>();

/** `desk-request.json` is the namespace `deskRequest`. */
export function namespaceOf(file: string): string {
  return file
    .replace(/\.json$/, '')
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * All messages of one language: every file of `messages/<locale>` under its namespace. Read once
 * and kept, except in development, where texts change under a running server.
 */
export function loadMessages(locale: Locale): Messages {
  const kept = loaded.get(locale);
  if (kept && process.env.NODE_ENV !== 'development') return kept;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale);
  const messages: Messages = {};
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue;
    messages[namespaceOf(file)] = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Messages;
  }
  loaded.set(locale, messages);
  return messages;
}
