import { db } from '@/lib/db/client';
import { activeAdvisors } from './place';
import { type AdvisorChoice, centreName } from './project';
import { openStates } from './states';

/** To whom a question can be given: who fits first, the shortest queue before the longer. */
export async function choicesOf(
  { topic, language }: { topic: string; language: 'th' | 'ja' | 'en' },
  now: Date,
): Promise<AdvisorChoice[]> {
  const rows = await db.advisor.findMany({
    where: activeAdvisors(now),
    include: {
      user: { select: { name: true, centre: true } },
      _count: { select: { consultations: { where: { state: { in: [...openStates] } } } } },
    },
  });
  const choices = rows.map(({ user, _count, ...row }) => ({
    id: row.userId,
    name: user.name,
    centre: user.centre && centreName(user.centre),
    topics: row.topics,
    languages: row.languages,
    open: _count.consultations,
    most: row.most,
    fits: row.topics.includes(topic) && row.languages.includes(language),
  }));
  return choices.sort((a, b) => Number(b.fits) - Number(a.fits) || a.open - b.open);
}
