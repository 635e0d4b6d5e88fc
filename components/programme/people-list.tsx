import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { cancelPlace, replacePerson } from '@/lib/programme/applicant-actions';
import type { ParticipantView } from '@/lib/programme/application-queries';
import type { Replaced } from '@/lib/programme/roll';
import { ReplacedLine } from './replaced-line';

type Person = ParticipantView & { attended: number; called: number; replaces: Replaced | null };

const tones: Record<ParticipantView['state'], TagTone> = {
  BOOKED: 'mark',
  CANCELLED: 'plain',
  COMPLETED: 'ok',
  NOT_COMPLETED: 'plain',
};

/** The people of one firm in a course: place, attendance, certificate, and a way to change them. */
export async function PeopleList({
  people,
  waiting,
  mayChange,
  base,
  locale,
}: {
  people: readonly Person[];
  /** The names stand on the waiting list. */
  waiting: boolean;
  mayChange: boolean;
  /** The page that lists them, without the language. */
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  if (people.length === 0) return <p className="py-3 text-sm text-muted">{t('people.none')}</p>;
  return (
    <ul>
      {people.map((person) => (
        <li
          key={person.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-sm md:grid-cols-[minmax(0,1fr)_14rem]"
        >
          <div className="min-w-0">
            <p className="text-md font-semibold wrap-anywhere">
              <InScript within={locale}>{person.name}</InScript>
            </p>
            <p className="text-muted wrap-anywhere">
              <InScript within={locale}>
                {[person.nameRoman, person.position].filter(Boolean).join(' · ')}
              </InScript>
            </p>
            {person.state === 'BOOKED' && mayChange ? (
              <Change person={person} base={base} locale={locale} />
            ) : null}
          </div>
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 md:flex-col md:items-end">
            {person.state === 'BOOKED' && waiting ? (
              <Tag tone="unknown">{t('people.state.WAITING')}</Tag>
            ) : (
              <Tag tone={tones[person.state]}>{t(`people.state.${person.state}`)}</Tag>
            )}
            {person.called > 0 && !waiting ? (
              <span className="tabular text-muted">
                {t('people.attended', { came: person.attended, held: person.called })}
              </span>
            ) : null}
            <ReplacedLine replaced={person.replaces} locale={locale} />
            {person.certificateCode ? (
              <TextLink
                className="inline-block py-1"
                href={`/${locale}/sme/programmes/certificates/${person.certificateCode}`}
              >
                {t('people.certificate')}
              </TextLink>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

async function Change({ person, base, locale }: { person: Person; base: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const hidden = (
    <>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
    </>
  );
  const { name } = person;
  return (
    <details>
      <summary
        aria-label={`${t('people.change')}: ${name}`}
        className="flex min-h-11 cursor-pointer items-center font-semibold text-link md:min-h-8"
      >
        {t('people.change')}
      </summary>
      <div className="mt-2 grid gap-5 border-l-2 border-line pl-4">
        <ActionForm
          action={replacePerson}
          id={`replace-${person.id}`}
          nouns={['round', 'participant']}
          labels={{ name: t('people.name') }}
          className="grid gap-3 sm:grid-cols-3"
          aria-label={t('people.replaceOf', { name })}
        >
          {hidden}
          <p className="max-w-text text-muted sm:col-span-3">{t('people.replaceText')}</p>
          <TextField name="name" label={t('people.name')} maxLength={120} autoComplete="off" />
          <TextField
            name="nameRoman"
            label={t('people.nameRoman')}
            lang="en"
            maxLength={120}
            autoComplete="off"
            optional={t('officer.optional')}
          />
          <TextField
            name="position"
            label={t('people.position')}
            maxLength={120}
            autoComplete="off"
            optional={t('officer.optional')}
          />
          <div className="sm:col-span-3">
            <SubmitButton size="sm" variant="secondary" wide="phone">
              {t('people.replaceSend')}
            </SubmitButton>
          </div>
        </ActionForm>
        <ActionForm
          action={cancelPlace}
          id={`cancel-${person.id}`}
          nouns={['round', 'participant']}
        >
          {hidden}
          <SubmitButton size="sm" variant="bad" wide="phone">
            <InScript within={locale}>{t('people.cancelOf', { name })}</InScript>
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
