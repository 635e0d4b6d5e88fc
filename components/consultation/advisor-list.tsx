import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { dayOf } from '@/lib/calendar/working-days';
import { leave } from '@/lib/consultation/actions';
import type { AdvisorLoad, LoadView } from '@/lib/consultation/load-queries';
import { formatDate, formatList } from '@/lib/i18n/formats';
import { type Locale, languageNames } from '@/lib/i18n/locales';
import { AdvisorForm } from './advisor-form';
import { figureWords } from './load-figures';
import { placeName } from './place-name';
import { topicNames } from './topic-name';

/** Advisors one below the other: topics, languages, figures, and what may be changed. */
export async function AdvisorList({
  advisors,
  changes,
  locale,
}: {
  advisors: readonly AdvisorLoad[];
  changes: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return (
    <ul>
      {advisors.map((advisor) => (
        <li key={advisor.id} className="border-b border-line py-3 text-sm">
          <AdvisorLines advisor={advisor} locale={locale} />
          {changes && !advisor.isGone ? (
            <details>
              <summary
                className="link inline-flex min-h-11 cursor-pointer items-center md:min-h-8"
                aria-label={`${t('load.edit')} ${advisor.name}`}
              >
                {t('load.edit')}
              </summary>
              <div className="grid gap-6 py-3">
                <p>
                  <TextLink href={`/${locale}/officer/consultations/slots?advisor=${advisor.id}`}>
                    <InScript within={locale}>
                      {t('slots.titleOf', { name: advisor.name })}
                    </InScript>
                  </TextLink>
                </p>
                <AdvisorForm
                  id={`advisor-${advisor.id}`}
                  advisor={{ ...advisor, userId: advisor.id }}
                  officers={[]}
                  locale={locale}
                />
                <LeaveForm advisor={advisor} locale={locale} />
              </div>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

async function AdvisorLines({ advisor, locale }: { advisor: AdvisorLoad; locale: Locale }) {
  const [t, topic, words] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    topicNames(locale),
    figureWords(locale),
  ]);
  const figures = [
    [t('load.open'), t('load.loadText', { open: advisor.open, most: advisor.most })],
    [t('load.late'), String(advisor.late)],
    [t('load.answered'), String(advisor.answered)],
    [t('load.hoursMedian'), words.hours(advisor.medianHours)],
    [t('load.rating'), words.rating(advisor.rating)],
    [t('load.free'), String(advisor.freeSlots)],
  ];
  const lastDay = advisor.lastDay && formatDate(advisor.lastDay, locale, 'long', 'Asia/Bangkok');
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="text-md font-semibold">
          <InScript within={locale}>{advisor.name}</InScript>
        </strong>
        {advisor.isGone ? <Tag>{t('load.gone')}</Tag> : null}
        {lastDay ? <Tag tone="warn">{t('load.lastDayOf', { date: lastDay })}</Tag> : null}
      </p>
      <p>{formatList(advisor.topics.map(topic), locale)}</p>
      <p className="text-muted">
        <InScript within={locale}>
          {formatList(
            advisor.languages.map((language) => languageNames[language]),
            locale,
          )}
        </InScript>
      </p>
      <dl className="mt-1.5 flex flex-wrap gap-x-6 gap-y-1 text-xs">
        {figures.map(([term, text]) => (
          <div key={term} className="flex gap-1.5">
            <dt className="text-muted">{term}</dt>
            <dd className="tabular font-semibold">{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

async function LeaveForm({ advisor, locale }: { advisor: AdvisorLoad; locale: Locale }) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    dateTexts(locale),
  ]);
  return (
    <ActionForm
      action={leave}
      id={`leave-${advisor.id}`}
      nouns={['advisor']}
      labels={{ lastDay: t('load.lastDay') }}
    >
      <input type="hidden" name="userId" value={advisor.id} />
      <Fold title={t('load.leave')}>
        <div className="grid gap-3">
          <DateField
            name="lastDay"
            label={t('load.lastDay')}
            hint={t('load.lastDayHint')}
            texts={texts}
            min={dayOf(new Date())}
            fieldClassName="max-w-field"
          />
          <div>
            <SubmitButton variant="bad" size="sm" wide="phone">
              {t('load.leave')}
            </SubmitButton>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}

/** Asks an officer to advise. */
export async function NewAdvisor({
  candidates,
  locale,
}: {
  candidates: LoadView['candidates'];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  if (candidates.length === 0) return <p className="text-sm text-muted">{t('load.addNone')}</p>;
  const officers = await Promise.all(
    candidates.map(async ({ id, name, centreCode }) => ({
      value: id,
      label: `${name} · ${await placeName(centreCode ? { code: centreCode } : null, locale)}`,
    })),
  );
  return (
    <AdvisorForm
      key={candidates.length}
      id="new-advisor"
      advisor={null}
      officers={officers}
      locale={locale}
    />
  );
}
