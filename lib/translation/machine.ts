import type { Locale } from '@/lib/i18n/locales';
import { mask } from '@/lib/text/mask';
import { countMarks } from '@/lib/text-record/masked';
import { storable } from '@/lib/text-record/schema';
import { machinePieces } from './machine-pieces';
import { type Provider, TranslationRefused } from './provider-type';

/**
 * Translates words from which names and contact data have been struck out already. The machine's words
 * have as many marks as the given ones: readers from whom these things are kept can then read both
 * (see lib/text-record/masked.ts).
 */
export async function translateWords(
  provider: Provider,
  words: string,
  from: Locale,
  to: Locale,
): Promise<string> {
  const limit = await provider.limit();
  const whole = storable(await translateLong(provider, words, { from, to, limit }));
  if (countMarks(whole) === countMarks(words)) return whole;
  // A mark got lost or was doubled: then what stands between the marks is translated for itself.
  const between: string[] = [];
  for (const part of words.split(mask)) {
    const translated = await translateLong(provider, part, { from, to, limit });
    between.push(translated.replaceAll(mask, ''));
  }
  return storable(between.join(mask));
}

async function translateLong(
  provider: Provider,
  words: string,
  { from, to, limit }: { from: Locale; to: Locale; limit: number },
): Promise<string> {
  const translated: string[] = [];
  for (const piece of machinePieces(words, limit)) {
    const core = piece.trim();
    if (!/[\p{L}\p{N}]/u.test(core)) {
      translated.push(piece);
      continue;
    }
    // What stands around the words, a break between paragraphs, is not the machine's.
    const start = piece.indexOf(core);
    const words = (await provider.translate(core, from, to)).trim();
    if (words.length > core.length * 20 + 1000) {
      throw new TranslationRefused(`${provider.host} answers with more than a translation`);
    }
    translated.push(piece.slice(0, start) + words + piece.slice(start + core.length));
  }
  return translated.join('');
}
