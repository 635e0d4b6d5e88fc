/**
 * HiGHS in a process of its own, which can be ended: `schedule-verifier.ts SPEC SECONDS KIND`, the
 * spec of an instance as JSON, KIND `schedule`, `relaxed` (fractions allowed) or `matching`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type HighsAnswer, matchingBound, solveModel } from './schedule-highs';
import { type InstanceSpec, makeInstance } from './schedule-instances';
import { timeIndexed } from './schedule-model';

export type Question = 'schedule' | 'relaxed' | 'matching';

const failed: HighsAnswer = {
  ...{ status: 'failed', value: null, bound: null },
  ...{ seconds: 0, columns: 0, rows: 0, solution: [] },
};

/** What HiGHS says within so many seconds; `failed` where it ran out of memory or would not end. */
export function askHighs(spec: InstanceSpec, seconds: number, question: Question): HighsAnswer {
  const started = performance.now();
  const own = fileURLToPath(import.meta.url);
  const done = spawnSync(
    process.execPath,
    ['--import', 'tsx', own, JSON.stringify(spec), `${seconds}`, question],
    { encoding: 'utf8', timeout: (seconds + 30) * 1000, killSignal: 'SIGKILL' },
  );
  const line = done.status === 0 ? done.stdout.trim().split('\n').at(-1) : undefined;
  const answer = line === undefined || line === '' ? failed : (JSON.parse(line) as HighsAnswer);
  return answer.status === 'failed'
    ? { ...answer, seconds: (performance.now() - started) / 1000 }
    : answer;
}

async function answer(spec: InstanceSpec, timeLimit: number, question: string) {
  const { problem } = makeInstance(spec);
  if (question === 'matching') return matchingBound(problem, timeLimit);
  return solveModel(timeIndexed(problem), { timeLimit, relaxed: question === 'relaxed' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [spec = '', seconds = '', question = ''] = process.argv.slice(2);
  const found = await answer(JSON.parse(spec) as InstanceSpec, Number(seconds), question);
  console.log(JSON.stringify({ ...found, solution: [] }));
}
