/**
 * `npm run bench -- web`: what the portal serves a second over 10,000 companies, beside a route
 * without a database and a prerendered page of a bare Next app. Rounds are interleaved and medians
 * reported, because machines are shared: compare rows of one run, never runs.
 */
import autocannon from 'autocannon';
import { addCompanies } from './companies';
import { startBenchPortal } from './portal';
import { startStaticApp } from './static-app';

const companies = 10_000;
const rounds = 3;
const secondsEach = 5;
const json = process.argv.includes('--json');
const say = (line: string) => {
  if (!json) console.log(line);
};

type Row = {
  target: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
};

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function measure(url: string | string[], connections: number) {
  const urls = [url].flat();
  const first = new URL(urls[0] ?? '');
  const result = await autocannon({
    url: first.origin,
    requests: urls.map((one) => ({ path: one.slice(first.origin.length) })),
    connections,
    duration: secondsEach,
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
}

say(
  `A portal with ${companies.toLocaleString('en')} companies; ${rounds} rounds of ${secondsEach} s a row.`,
);
const portal = await startBenchPortal(say);
const yardstick = await startStaticApp();
try {
  await addCompanies(portal.database, companies);
  const industries = ['ISIC-10', 'ISIC-28', 'ISIC-29', 'ISIC-26', 'ISIC-22', 'ISIC-25'];
  const prefectures = ['JP-24', 'JP-23', 'JP-13', 'JP-27', 'JP-14'];
  // Enough different questions that most answers are computed when they are first asked.
  const questions = industries.flatMap((industry) =>
    prefectures.flatMap((prefecture) =>
      [1, 2].map((page) => `industry=${industry}&prefecture=${prefecture}&sort=name&page=${page}`),
    ),
  );
  const targets: { name: string; url: string | string[] }[] = [
    { name: 'static page of a bare Next app', url: `${yardstick.url}/` },
    { name: '/api/health', url: `${portal.url}/api/health` },
    {
      name: '/api/v1/partners, one question',
      url: `${portal.url}/api/v1/partners?${questions[0]}`,
    },
    {
      name: `/api/v1/partners, ${questions.length} questions`,
      url: questions.map((question) => `${portal.url}/api/v1/partners?${question}`),
    },
    { name: 'directory page, one question', url: `${portal.url}/en/partners?${questions[0]}` },
    {
      name: `directory page, ${questions.length} questions`,
      url: questions.map((question) => `${portal.url}/en/partners?${question}`),
    },
  ];
  const rows: Row[] = [];
  for (const connections of [1, 32]) {
    const samples = new Map(
      targets.map(({ name }) => [name, [] as Omit<Row, 'target' | 'connections'>[]]),
    );
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, url } of targets) samples.get(name)?.push(await measure(url, connections));
    }
    for (const [target, taken] of samples) {
      rows.push({
        target,
        connections,
        perSecond: Math.round(median(taken.map((one) => one.perSecond))),
        p50: median(taken.map((one) => one.p50)),
        p99: median(taken.map((one) => one.p99)),
        errors: taken.reduce((sum, one) => sum + one.errors, 0),
      });
    }
  }
  if (json) console.log(JSON.stringify({ bench: 'web', companies, rounds, secondsEach, rows }));
  else console.table(rows);
} finally {
  yardstick.stop();
  await portal.stop();
}
