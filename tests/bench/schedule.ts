/**
 * `npm run bench -- schedule [--quick] [--seconds=N] [--processor-time] [--json]`: meetings of
 * seeded events, ours beside greedy and beside booking as it is done without a scheduler, with HiGHS
 * as the judge of both; and the repair of a running day.
 *
 * `--quick`: fewer events and no MIP. `--seconds=N`: ours may take so long, as a run in the portal's
 * worker may take 30; each event once, and no MIP. `--processor-time`: ours stops after so much time
 * of the processor, not of the clock, and the aims count it so: for machines that others use at the
 * same time. `--json` prints one object.
 *
 * "Below least bound" holds a value against the least bound that anybody proved (our own, HiGHS's):
 * the schedule may be nearer to the best than that, never farther.
 */
import { cpus, loadavg } from 'node:os';
import {
  type Instance,
  type InstanceSpec,
  interpretedKinds,
  makeInstance,
  publishedKinds,
} from './schedule-instances';
import { compareMethods, ours, type ScheduleRow } from './schedule-methods';
import { type RepairRow, repairDay } from './schedule-repairs';
import {
  aimsOf,
  type HighsRow,
  meansOf,
  printAims,
  printHighs,
  printMeans,
  printRepairs,
  printRows,
} from './schedule-report';
import { askHighs, type Question } from './schedule-verifier';

const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const options = ['--json', '--quick', '--processor-time'];
const isSeconds = (one: string) => /^--seconds=\d+$/.test(one);
const seconds = Number(process.argv.find(isSeconds)?.split('=')[1] ?? 0);
const strange = process.argv.slice(2).filter((one) => !options.includes(one) && !isSeconds(one));
const say = (line: string) => {
  if (!json) console.log(line);
};

/** Events of `--quick`: one of each kind. */
const few = new Set([1, 3, 11, 21, 31, 34, 41, 102, 104, 107]);
/** Asked of HiGHS with time: what fits, at a minute each, into a coffee break. */
const timed = new Map<number, readonly Question[]>([
  [11, ['relaxed', 'schedule']],
  [21, ['relaxed']],
  [31, ['relaxed', 'schedule']],
  [34, ['relaxed']],
  [35, ['relaxed', 'schedule']],
  [104, ['relaxed']],
  [107, ['schedule']],
  [108, ['schedule']],
]);
const timeLimit = 60;
const disruptions = 200;

const budgetOf = ({ smes }: InstanceSpec) => seconds * 1000 || (smes >= 1000 ? 1500 : 300);
const rounds = seconds > 0 ? 1 : quick ? 3 : 5;

function highsRows(spec: InstanceSpec): HighsRow[] {
  const questions: Question[] = [
    'matching',
    ...(quick || seconds > 0 ? [] : (timed.get(spec.seed) ?? [])),
  ];
  return questions.map((question) => {
    const { solution: _, ...answer } = askHighs(spec, timeLimit, question);
    return { instance: spec.name, seed: spec.seed, question, timeLimit, ...answer };
  });
}

/** Holds every row against the least bound, and the bounds against what was found. */
function judge(rows: ScheduleRow[], highs: readonly HighsRow[]): string[] {
  const faults: string[] = [];
  const own = rows.find(({ method }) => method === ours)?.bound ?? Number.POSITIVE_INFINITY;
  const best = highs.find(({ question }) => question === 'schedule')?.value ?? null;
  const least = Math.min(own, ...highs.map(({ bound }) => bound ?? Number.POSITIVE_INFINITY));
  for (const row of rows) {
    row.belowBound = Math.max(0, 1 - row.value / least);
    if (row.value > least + 0.5) faults.push(`${row.instance}, ${row.seed}: ${row.method} > bound`);
  }
  if (best !== null && own < best - 0.5) {
    faults.push(`${rows[0]?.instance}, ${rows[0]?.seed}: own bound below what HiGHS found`);
  }
  return faults;
}

function title({ spec, problem }: Instance): string {
  const people = `${spec.smes} × ${spec.partners} × ${problem.slots.length}`;
  return `\n${spec.name} (seed ${spec.seed}): ${people}, ${problem.wishes.length} wishes, ${spec.tables} tables`;
}

function run(): void {
  const specs = [...publishedKinds, ...interpretedKinds].filter(
    ({ seed }) => !quick || few.has(seed),
  );
  const rows: ScheduleRow[] = [];
  const highs: HighsRow[] = [];
  const repairs: RepairRow[] = [];
  const faults: string[] = [];
  // The first run of any code is slow; nobody's figures shall pay for it.
  for (const spec of specs.slice(0, 1)) compareMethods(makeInstance({ ...spec, seed: 99 }), 2, 300);
  for (const spec of specs) {
    const instance = makeInstance(spec);
    const compared = compareMethods(instance, rounds, budgetOf(spec));
    const answers = highsRows(spec);
    faults.push(...compared.faults, ...judge(compared.rows, answers));
    rows.push(...compared.rows);
    highs.push(...answers);
    say(title(instance));
    if (!json) printRows(compared.rows);
    if (!json) printHighs(answers);
  }
  for (const seed of [102, 110]) {
    const spec = interpretedKinds.find((one) => one.seed === seed);
    if (spec === undefined || (quick && seed === 110)) continue;
    const repaired = repairDay(makeInstance(spec), disruptions, budgetOf(spec));
    repairs.push(repaired.row);
    faults.push(...repaired.faults);
  }
  finish({ rows, highs, repairs, faults });
}

function finish(all: {
  rows: ScheduleRow[];
  highs: HighsRow[];
  repairs: RepairRow[];
  faults: string[];
}): void {
  const means = meansOf(all.rows);
  const aims = aimsOf(all.rows, all.repairs);
  const machine = { processors: cpus().length, load: loadavg()[0] ?? 0, node: process.version };
  if (all.faults.length > 0) process.exitCode = 1;
  if (json) {
    console.log(JSON.stringify({ bench: 'schedule', machine, ...all, means, aims }));
    return;
  }
  printMeans(means);
  printRepairs(all.repairs);
  printAims(aims);
  say(`\n${machine.processors} processors, load ${machine.load.toFixed(1)}, ${machine.node}`);
  for (const fault of all.faults) console.error(`fault: ${fault}`);
}

if (strange.length > 0) {
  console.error(`${strange.join(' ')}: no such option`);
  process.exitCode = 1;
} else run();
