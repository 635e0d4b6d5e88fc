import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { translateWords } from '@/lib/translation/machine';
import { addMissing } from '@/lib/translation/machine-missing';
import { findMachineReadable } from '@/lib/translation/machine-owner';
import { readVersions, workOf, writeMachine } from '@/lib/translation/machine-write';
import { translationProvider } from '@/lib/translation/provider';
import { TranslationRefused } from '@/lib/translation/provider-type';
import type { JobPayloads } from '../names';

/**
 * Has a machine translate a text into the languages in which nobody has written it. A server that is
 * down or busy is asked again by the queue; one that refuses is not.
 */
export async function translateTextTask(key: JobPayloads['translate-text']): Promise<void> {
  const provider = translationProvider();
  if (!provider) return;
  const rows = await readVersions(db, key);
  const written = workOf(rows, (words) => words);
  const readable = written && (await findMachineReadable(db, key, written.source.language));
  const work = readable && workOf(rows, readable.hide);
  if (!work) return;
  const { source, words } = work;
  for (const language of work.into) {
    try {
      const body = await translateWords(provider, words, source.language, language);
      if (body === '') continue;
      await db.$transaction(async (tx) => {
        const made = { source, language, body, machine: provider.host };
        if ((await writeMachine(tx, key, made)) && readable.caseId) {
          await tx.$executeRaw`SELECT pg_notify('case', ${readable.caseId})`;
        }
      });
    } catch (error) {
      if (!(error instanceof TranslationRefused)) throw error;
      const { ownerKind, ownerId, field } = key;
      log.warn(
        { ownerKind, ownerId, field, language, reason: error.message },
        'the translation server does not take a text',
      );
    }
  }
}

/** Every text that has no translation yet is to have one: a machine has been set, or was away long. */
export async function translateMissingTask(): Promise<void> {
  if (!translationProvider()) return;
  const count = await addMissing(db);
  if (count > 0) log.info({ count }, 'texts are to be translated by machine');
}
