/** Fingerprints of files: whether something was changed since it was last installed or built. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

/**
 * @param {string[]} places files and folders, relative to the repository; missing ones count as such
 * @param {{ besides?: string[], except?: (path: string) => boolean }} [options]
 * @returns {string} hex
 */
export function fingerprint(places, { besides = [], except = () => false } = {}) {
  const hash = createHash('sha256');
  for (const words of besides) hash.update(`${words}\n`);
  for (const place of places) {
    for (const file of filesBelow(join(root, place))) {
      const path = relative(root, file);
      if (except(path)) continue;
      hash.update(`${path}\n`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} sorted */
function filesBelow(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(join(place, name)));
}
