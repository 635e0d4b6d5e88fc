/** The same walk over inverted lists in C (tests/bench/scan.c), built when a compiler is present. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/lib/launch/paths.mjs';
import { type Answer, invert, tagCount } from '../matching-tags';
import { AnswerSheet } from './answer-sheet';
import type { Absent, Asked, Contestant, Race } from './contestant';

const source = join(root, 'tests', 'bench', 'scan.c');

/** `one`: checks at every posting; `two`: adds up, then looks through the lists that matter. */
export type Mode = 'one' | 'two';

export interface Compiled {
  compiler: string;
  program: string;
}

/** Builds the program with the first compiler that can; null without one. */
export function compileScan(folder: string): Compiled | null {
  const program = join(folder, 'scan');
  for (const compiler of ['cc', 'gcc', 'clang']) {
    const words = ['-O3', '-march=native', '-std=c11', '-o', program, source];
    const built = spawnSync(compiler, words, { encoding: 'utf8' });
    if (built.status !== 0 || !existsSync(program)) continue;
    const said = spawnSync(compiler, ['--version'], { encoding: 'utf8' }).stdout;
    return { compiler: said.split('\n')[0] ?? compiler, program };
  }
  return null;
}

/** Writes the race into a file of the shape that scan.c describes. */
export function writeRace({ companies, queries }: Race, file: string): void {
  const lists = invert(companies);
  const head = [companies.count, tagCount, lists.entries.length, queries.count];
  const parts = [
    Uint32Array.from([...head, queries.tags.length]),
    lists.starts,
    lists.entries,
    queries.starts,
    Uint32Array.from(queries.tags),
    Uint32Array.from(queries.weights),
  ];
  writeFileSync(
    file,
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
}

export function startCompiled(
  race: Race,
  compiled: Compiled | null,
  mode: Mode,
  perRound: number,
): Contestant | Absent {
  const name = mode === 'one' ? 'C, one pass' : 'C, two passes';
  if (compiled === null) return { name, absent: 'no compiler' };
  const data = join(race.folder, `race-${race.companies.count}.bin`);
  if (!existsSync(data)) writeRace(race, data);
  return {
    name,
    note: `${compiled.compiler}, -O3 -march=native, clock inside`,
    exact: true,
    buildMs: null,
    perRound,
    ask: async (queries) => run(race, { ...compiled, data, mode }, queries),
    stop: async () => undefined,
  };
}

function run(
  { warm, k, folder }: Race,
  { program, data, mode }: Compiled & { data: string; mode: Mode },
  queries: readonly number[],
): Asked {
  const from = queries[0] ?? 0;
  const file = join(folder, 'answers.bin');
  const words = [data, mode, k, warm, from, from + queries.length, file].map(String);
  const ran = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 64_000_000 });
  if (ran.status !== 0) throw new Error(`The C program ended with ${ran.status ?? ran.signal}.`);
  const ms = ran.stdout
    .trim()
    .split('\n')
    .map((nanoseconds) => Number(nanoseconds) / 1e6);
  const bytes = readFileSync(file);
  const pairs = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const answers = new AnswerSheet(queries.length, k);
  for (let place = 0; place < queries.length; place += 1) {
    answers.put(place, readAnswer(pairs, place * k * 2, k));
  }
  return { ms, answers };
}

function readAnswer(pairs: Uint32Array, from: number, k: number): Answer {
  return Array.from({ length: k }, (_, place): [number, number] => [
    pairs[from + 2 * place] ?? 0,
    pairs[from + 2 * place + 1] ?? 0,
  ]).filter(([, sum]) => sum > 0);
}
