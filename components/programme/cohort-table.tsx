import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { completePerson } from '@/lib/programme/cohort-actions';
import type { RoundParticipant } from '@/lib/programme/session-queries';
import { ReplacedLine } from './replaced-line';

/** Everybody in a course, with attendance, and who has completed it. */
export async function CohortTable({
  people,
  mayComplete,
  page,
  locale,
}: {
  people: readonly RoundParticipant[];
  mayComplete: boolean;
  page: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  if (people.length === 0) {
    return <p className="py-4 text-sm text-muted">{t('officer.noPeople')}</p>;
  }
  return (
    <ul>
      {people.map((person) => {
        const firm = bestName(person.firm, locale);
        return (
          <li
            key={person.id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-sm md:grid-cols-[minmax(0,1fr)_11rem_minmax(0,18rem)]"
          >
            <p className="min-w-0">
              <span className="block text-md font-semibold wrap-anywhere">
                <InScript within={locale}>{person.name}</InScript>
              </span>
              <span className="text-muted">
                {firm ? <span lang={firm.language}>{firm.text}</span> : null} ·{' '}
                {person.applicationCode}
              </span>
            </p>
            <p className="tabular">
              <Tag tone={person.state === 'COMPLETED' ? 'ok' : 'plain'}>
                {t(`people.state.${person.state}`)}
              </Tag>
              <span className="mt-1 block text-muted">
                {t('people.attended', { came: person.attended, held: person.called })}
              </span>
              <ReplacedLine replaced={person.replaces} locale={locale} />
            </p>
            <div>
              {person.certificateCode ? (
                <TextLink
                  href={`/${locale}/certificates/${person.certificateCode}`}
                  className="inline-block py-1"
                >
                  {person.certificateCode}
                </TextLink>
              ) : null}
              {mayComplete && person.state === 'BOOKED' ? (
                <ActionForm
                  action={completePerson}
                  id={`complete-${person.id}`}
                  nouns={['round', 'participant']}
                  aria-label={person.name}
                  className="flex flex-wrap gap-2"
                >
                  <input type="hidden" name="page" value={page} />
                  <input type="hidden" name="id" value={person.id} />
                  <input type="hidden" name="version" value={person.version} />
                  <SubmitButton size="xs" name="outcome" value="completed" variant="secondary">
                    {t('officer.complete')}
                  </SubmitButton>
                  <SubmitButton size="xs" name="outcome" value="not-completed" variant="quiet">
                    {t('officer.notComplete')}
                  </SubmitButton>
                </ActionForm>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
