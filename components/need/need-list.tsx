import { getTranslations } from 'next-intl/server';
import { StaleMark } from '@/components/freshness/stale-mark';
import { TextLink } from '@/components/ui/link';
import { ExampleTag, Tag, type TagTone } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedView } from '@/lib/need/posted-view';
import type { PostedState } from '@/lib/need/states';
import { getNeedWords } from './need-words';
import { OwnerLine } from './owner-line';

const tones: Record<PostedState, TagTone> = {
  DRAFT: 'outline',
  WAITING: 'turn',
  OPEN: 'ok',
  CLOSED: 'plain',
  ENDED: 'plain',
  REFUSED: 'warn',
};

export async function NeedStateTag({
  need,
  locale,
}: {
  need: Pick<NeedView, 'state' | 'role'>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  // Persimmon is for the reader's own turn alone.
  const tone = need.state === 'WAITING' && need.role !== 'OWNER' ? 'outline' : tones[need.state];
  return <Tag tone={tone}>{t(`state.${need.state}`)}</Tag>;
}

/** Needs one below the other: what, whose, how many have answered, until when. */
export async function NeedList({
  needs,
  base,
  locale,
}: {
  needs: readonly NeedView[];
  /** Of the pages of whoever reads, without the language. */
  base: string;
  locale: Locale;
}) {
  const [t, example, words] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'introduction' }),
    getNeedWords(locale),
  ]);
  return (
    <ul className="border-t border-line">
      {needs.map((need) => (
        <li
          key={need.code}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_13rem]"
        >
          <div className="min-w-0">
            <TextLink
              href={`/${locale}${base}/${need.code}`}
              className="inline-block min-h-6 text-md font-semibold break-words"
            >
              {need.title ? (
                <span lang={need.title.language}>{need.title.body}</span>
              ) : (
                t('untitled', { code: need.code })
              )}
            </TextLink>
            <p className="text-sm">
              <OwnerLine owner={need.owner} side={need.side} words={words} locale={locale} />{' '}
              {need.isExample ? <ExampleTag>{example('example')}</ExampleTag> : null}
            </p>
            <p className="text-sm text-muted">
              {need.code} · {t(`kind.${need.kind}`)}
              {need.requirements.length > 0
                ? ` · ${t('requirementCount', { count: need.requirements.length })}`
                : ''}
            </p>
            {need.stale ? <StaleMark since={need.confirmedAt} locale={locale} /> : null}
          </div>
          <div className="text-sm md:text-right">
            <p className="flex flex-wrap gap-2 md:justify-end">
              <NeedStateTag need={need} locale={locale} />
              {need.isPublic ? null : <Tag tone="outline">{t('chosenOnly')}</Tag>}
            </p>
            {need.proposals === null ? null : (
              <p className="mt-1 tabular">{t('proposalCount', { count: need.proposals })}</p>
            )}
            <p className="text-muted">
              {t('ends', { date: formatDate(need.endsOn, locale, 'short') })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
