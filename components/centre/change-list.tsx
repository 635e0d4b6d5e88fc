import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { ChangeView } from '@/lib/province-change/queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { AnswerChange } from './change-forms';

const tones = { WAITING: 'plain', MOVED: 'ok', KEPT: 'warn', WITHDRAWN: 'plain' } as const;

/** Changes, each with its reason, who has answered and what went over. */
export async function ChangeList({
  changes,
  empty,
  locale,
}: {
  changes: readonly ChangeView[];
  empty: string;
  locale: Locale;
}) {
  if (changes.length === 0) return <p className="mt-2 text-sm text-muted">{empty}</p>;
  const t = await getTranslations({ locale, namespace: 'centre' });
  return (
    <ul>
      {changes.map((change) => (
        <li
          key={change.id}
          id={`change-${change.id}`}
          className="border-b border-line py-3 text-sm"
        >
          <p className="flex flex-wrap items-baseline gap-x-3">
            <strong className="text-md font-semibold">
              {t('change.line', {
                province: nameOfCode(change.provinceCode, locale),
                from: nameOfCode(change.fromCode, locale),
                to: nameOfCode(change.toCode, locale),
              })}
            </strong>
            <Tag tone={tones[change.state]}>{t(`change.state.${change.state}`)}</Tag>
          </p>
          <p className="text-muted">
            <InScript within={locale}>
              {t('change.made', {
                name: change.byName,
                date: formatDate(change.createdAt, locale),
              })}
            </InScript>
          </p>
          <p className="whitespace-pre-line">
            <InScript within={locale}>{change.reason}</InScript>
          </p>
          <Answers change={change} locale={locale} />
          <AnswerChange change={change} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

async function Answers({ change, locale }: { change: ChangeView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  const centreOf = { from: change.fromCode, to: change.toCode };
  const date = change.decidedAt ? formatDate(change.decidedAt, locale) : '';
  return (
    <ul className="mt-1 text-muted">
      {(['from', 'to'] as const).map((side) => {
        const given = change.consents.find((one) => one.side === side);
        const centre = nameOfCode(centreOf[side], locale);
        if (given) {
          const at = formatDate(given.at, locale);
          return (
            <li key={side}>
              <InScript within={locale}>
                {t('change.consented', { name: given.name, centre, date: at })}
              </InScript>
            </li>
          );
        }
        if (change.state !== 'WAITING') return null;
        const name = change.heads[side];
        return (
          <li key={side}>
            <InScript within={locale}>
              {name ? t('change.awaits', { name, centre }) : t('change.noHead', { centre })}
            </InScript>
          </li>
        );
      })}
      {change.refused ? (
        <li>
          <InScript within={locale}>{t('change.refused', change.refused)}</InScript>
        </li>
      ) : null}
      {change.withdrawn ? (
        <li>
          <InScript within={locale}>
            {t('change.withdrawn', { ...change.withdrawn, date })}
          </InScript>
        </li>
      ) : null}
      {change.remindedAt ? (
        <li>{t('change.reminded', { date: formatDate(change.remindedAt, locale) })}</li>
      ) : null}
      {change.toldAt ? (
        <li>{t('change.told', { date: formatDate(change.toldAt, locale) })}</li>
      ) : null}
      {change.waiting ? <li>{t('change.open', change.waiting)}</li> : null}
      {change.moved ? <li>{t('change.moved', { ...change.moved, date })}</li> : null}
    </ul>
  );
}
