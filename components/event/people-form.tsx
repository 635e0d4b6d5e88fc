import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { personName } from '@/lib/event/event-form';
import { setPeopleByLink } from '@/lib/event-registration/link-actions';
import { setPeople } from '@/lib/event-registration/registration-actions';
import type { RegistrationPage } from '@/lib/event-registration/registration-queries';
import type { Locale } from '@/lib/i18n/locales';
import { PeopleFields, rowsOf } from './people-fields';

/** On the day only who comes still changes: a colleague more, a name put right. */
export async function PeopleForm({
  page: { registration, side },
  token,
  path,
  locale,
}: {
  page: RegistrationPage;
  /** Set when somebody acts by a personal link. */
  token: string | null;
  /** Where the form leads back to, without the language. */
  path: string;
  locale: Locale;
}) {
  if (!registration) return null;
  const t = await getTranslations({ locale, namespace: 'event' });
  const { id, version, people } = registration;
  const rows = rowsOf(people);
  const labels = Object.fromEntries(
    rows.flatMap((_, index) => [
      [personName(index, 'name'), t('people.nameOf', { number: index + 1 })],
      [personName(index, 'email'), t('people.emailOf', { number: index + 1 })],
    ]),
  );
  return (
    <ActionForm
      action={token === null ? setPeople : setPeopleByLink}
      id="people-form"
      key={version}
      nouns={['event', 'registration', 'link']}
      labels={labels}
      className="grid gap-5"
    >
      <input type="hidden" name="page" value={path} />
      {token === null ? (
        <input type="hidden" name="id" value={id} />
      ) : (
        <input type="hidden" name="token" value={token} />
      )}
      <input type="hidden" name="version" value={version} />
      <PeopleFields people={rows} side={side} locale={locale} />
      <p className="max-w-text text-sm text-muted">{t('people.badgeHint')}</p>
      <div>
        <SubmitButton size="sm" wide="phone">
          {t('people.save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
