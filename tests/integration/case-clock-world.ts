import { db } from '@/lib/db/client';
import { runClock } from '@/lib/introduction/tick';
import { approved, caseOf, type Pair, sentLink } from './introduction-world';

/** Cases under the clock, with the time that a test names. */
export const hour = 3_600_000;
export const day = 24 * hour;

/** A day of Bangkok's calendar, so many days ahead. */
export const dayText = (ahead: number) =>
  new Date(Date.now() + 7 * hour + ahead * day).toISOString().slice(0, 10);

export const at = (instant: Date | null, plus = 1000) => {
  if (!instant) throw new Error('no such time');
  return new Date(instant.getTime() + plus);
};

/** Sweeps twice at once at each next tick of a case, until it stands in a state or so often. */
export async function walk(
  code: string,
  until: (seen: Awaited<ReturnType<typeof caseOf>>) => boolean,
) {
  for (let tick = 0; tick < 20; tick += 1) {
    const seen = await caseOf(code);
    if (until(seen)) return seen;
    const now = at(seen.tickAt);
    await Promise.all([runClock(now), runClock(now)]);
  }
  throw new Error('the case did not get there');
}

export async function mailsOf(code: string) {
  const mails = await db.mailMessage.findMany({
    where: { params: { path: ['code'], equals: code } },
    orderBy: { id: 'asc' },
  });
  return mails.map(({ template, toEmail, language, text }) => ({
    template,
    toEmail,
    language,
    text,
  }));
}

export async function movesOf(code: string) {
  const { id } = await caseOf(code);
  const events = await db.introductionEvent.findMany({
    where: { introductionId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return events.map(({ move }) => move);
}

export async function offered(pair: Pair) {
  const code = await approved(pair);
  await sentLink(pair, code);
  return code;
}
