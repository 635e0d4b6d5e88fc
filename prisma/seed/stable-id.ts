/**
 * Ids that are the same on every machine: a UUID of version 8 (RFC 9562, section 5.8) made from
 * the SHA-256 of a name, so that seeded records can be found, linked and loaded twice.
 */
import { createHash } from 'node:crypto';

export function stableId(name: string): string {
  const hex = createHash('sha256').update(`japan-desk:${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
