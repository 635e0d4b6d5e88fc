import { randomInt } from 'node:crypto';
import { checkDigit } from '@/lib/text/juristic-id';

/** A number that no firm has yet, and one that only its check digit makes wrong. */
export function newJuristicId(): { right: string; wrong: string } {
  const twelve = `02255${String(randomInt(1e7)).padStart(7, '0')}`;
  const digit = checkDigit(twelve);
  return { right: `${twelve}${digit}`, wrong: `${twelve}${(digit + 1) % 10}` };
}
