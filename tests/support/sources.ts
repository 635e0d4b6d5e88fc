import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The project's own source files and what they import: ground for the tests of its structure. */
export const root = join(import.meta.dirname, '..', '..');

const rooms = ['app', 'components', 'lib', 'prisma', 'tests'];
const skipped = /(^|\/)(node_modules|generated|\.next)(\/|$)/;

export function listFiles(folder: string, ending: RegExp): string[] {
  const found: string[] = [];
  for (const name of readdirSync(join(root, folder))) {
    const path = join(folder, name);
    if (skipped.test(path)) continue;
    if (statSync(join(root, path)).isDirectory()) found.push(...listFiles(path, ending));
    else if (ending.test(name)) found.push(path);
  }
  return found;
}

export function sourceFiles(): string[] {
  return rooms.flatMap((room) => listFiles(room, /\.(ts|tsx|mjs)$/));
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]\s*\)/g;

export type Import = { from: string; typeOnly: boolean };

/** What a file imports; the project's own files as paths from the root, without an ending. */
export function importsOf(path: string): Import[] {
  return [...read(path).matchAll(importPattern)].flatMap((match) => {
    const given = match.groups?.from ?? match.groups?.lazy;
    if (!given) return [];
    return [{ from: resolve(path, given), typeOnly: match.groups?.type !== undefined }];
  });
}

function resolve(path: string, given: string): string {
  if (given.startsWith('@/')) return given.slice(2);
  if (given.startsWith('.')) return relative('.', normalize(join(dirname(path), given)));
  return given;
}
