import type { ReactNode } from 'react';
import { Tag } from '@/components/ui/tag';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { type PlanWords, planWords } from '@/lib/event-schedule/plan-words';
import type { Place, ScheduleDifferences } from '@/lib/event-schedule/run-schema';
import type { Locale } from '@/lib/i18n/locales';
import { type DeskWords, deskWords } from './words';

/** Of each kind so many stand open; the rest folds. */
const most = 12;

/** What taking a result over would change, meeting by meeting. */
export async function DifferenceList({
  plan,
  differences,
  locale,
}: {
  plan: SchedulePlan;
  differences: ScheduleDifferences;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const words = planWords(plan, locale);
  const { kept, moved, dropped, added } = differences;
  const place = (at: Place) => placeText(at, words, t);
  const told = (is: boolean) =>
    is ? (
      <Tag tone="warn" className="ml-2">
        {t('diff.told')}
      </Tag>
    ) : null;
  const key = (pair: { smeRegId: string; partnerRegId: string }) =>
    `${pair.smeRegId} ${pair.partnerRegId}`;
  return (
    <>
      <p className="mt-3 max-w-text text-sm">
        {t('diff.summary', {
          kept,
          moved: moved.length,
          dropped: dropped.length,
          added: added.length,
        })}
      </p>
      <Kind title={t('diff.moved', { count: moved.length })} t={t}>
        {moved.map((one) => (
          <Line key={key(one)} pair={words.pair(one)}>
            {t('diff.fromTo', { from: place(one.from), to: place(one.to) })}
            {told(one.told)}
          </Line>
        ))}
      </Kind>
      <Kind title={t('diff.dropped', { count: dropped.length })} t={t}>
        {dropped.map((one) => (
          <Line key={key(one)} pair={words.pair(one)}>
            {place(one.from)}
            {told(one.told)}
          </Line>
        ))}
      </Kind>
      <Kind title={t('diff.added', { count: added.length })} t={t}>
        {added.map((one) => (
          <Line key={key(one)} pair={words.pair(one)}>
            {place(one.to)}
          </Line>
        ))}
      </Kind>
    </>
  );
}

/** `2 ธ.ค. 10.30 น. · โต๊ะ 12 · ล่าม สมชาย` */
export function placeText(at: Place, words: PlanWords, t: DeskWords): string {
  return [
    words.slot(at.slotNumber),
    t('grid.atTable', { table: words.table(at.tableId) }),
    at.interpreterId
      ? t('grid.withInterpreter', { name: words.interpreter(at.interpreterId) })
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function Kind({ title, children, t }: { title: string; children: ReactNode[]; t: DeskWords }) {
  if (children.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="text-md font-semibold">{title}</h3>
      <ul className="mt-1 border-t border-line">{children.slice(0, most)}</ul>
      {children.length > most ? (
        <details>
          <summary className="link inline-flex min-h-11 items-center text-sm">
            {t('diff.more', { count: children.length - most })}
          </summary>
          <ul className="border-t border-line">{children.slice(most)}</ul>
        </details>
      ) : null}
    </div>
  );
}

function Line({ pair, children }: { pair: string; children: ReactNode }) {
  return (
    <li className="grid gap-x-6 border-b border-line py-2 text-sm md:grid-cols-2">
      <span className="min-w-0 font-semibold">{pair}</span>
      <span className="min-w-0 text-muted">{children}</span>
    </li>
  );
}
