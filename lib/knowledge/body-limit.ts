import { fail, type Result } from '@/lib/failure';
import { countParts, mostParts } from './markdown';

/** What could be kept and not shown as its writer meant it: they are told while the words are at hand. */
export function bodyFailure(body: string): Result<never> | null {
  if (countParts(body) <= mostParts) return null;
  return fail('field.check', { body: 'article.too-many-parts' });
}
