import autocannon from 'autocannon';
import { search } from '@/lib/search/queries';
import { searchQuerySchema } from '@/lib/search/search-schema';
import { centreOfficer, headquarters } from './askers';
import triples from './triples.json';

const people = 32;
const seconds = 8;

/** 32 people who search again as soon as they have their answer. */
export async function timeCrowd(say: (line: string) => void) {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const person = async (number: number) => {
    for (let turn = number; performance.now() < end; turn += people) {
      const triple = triples[turn % triples.length];
      const q = [triple?.th, triple?.ja, triple?.en][turn % 3] ?? 'food';
      const viewer = [null, headquarters, centreOfficer][turn % 3] ?? null;
      const began = performance.now();
      await search(searchQuerySchema.parse({ q }), viewer, 'th');
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, number) => person(number)));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  const figures = { searches: times.length, median: at(0.5), p95: at(0.95), p99: at(0.99) };
  say(
    `${people} at once for ${seconds} s: ${figures.searches} searches, ` +
      `median ${figures.median}, p95 ${figures.p95}, p99 ${figures.p99} ms`,
  );
  return figures;
}

/** The same over HTTP, against a portal that runs. */
export async function timePortal(portal: string, say: (line: string) => void) {
  const requests = triples.flatMap(({ th, ja, en }) =>
    [th, ja, en].map((q) => ({ path: `/api/v1/search?${new URLSearchParams({ q })}` })),
  );
  const result = await autocannon({
    url: portal,
    connections: people,
    duration: seconds,
    requests,
  });
  const { p50, p97_5, p99 } = result.latency;
  const figures = { requests: result.requests.total, p50, p97_5, p99, failed: result.non2xx };
  say(
    `over HTTP: ${figures.requests} requests, p50 ${p50}, p97.5 ${p97_5}, p99 ${p99} ms, ${figures.failed} failed`,
  );
  return figures;
}
