import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Checkbox } from '@/components/ui/choice';
import { InScript } from '@/components/ui/in-script';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { saveAttendance } from '@/lib/programme/cohort-actions';
import type { RollCall } from '@/lib/programme/session-queries';

/** Who came, to be ticked on a phone: one line a person, saved once. */
export async function RollForm({
  roll,
  page,
  locale,
}: {
  roll: RollCall;
  page: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { session, people } = roll;
  if (people.length === 0) {
    return <p className="py-4 text-sm text-muted">{t('officer.noPeople')}</p>;
  }
  return (
    <ActionForm
      action={saveAttendance}
      id="roll"
      nouns={['round', 'session', 'participant']}
      className="max-w-text"
    >
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="id" value={session.id} />
      <p className="py-3 text-sm text-muted">{t('officer.attendanceLead')}</p>
      <ul className="border-t border-line">
        {people.map((person) => {
          const firm = bestName(person.firm, locale);
          return (
            <li key={person.id} className="border-b border-line">
              <input type="hidden" name="listed[]" value={person.id} />
              <Checkbox
                name="came[]"
                value={person.id}
                defaultChecked={person.came ?? false}
                label={
                  <span className="text-md font-semibold">
                    <InScript within={locale}>{person.name}</InScript>
                  </span>
                }
                hint={firm?.text}
                className="py-3"
              />
            </li>
          );
        })}
      </ul>
      <div className="sticky bottom-0 border-t-2 border-ink bg-ground py-3">
        <SubmitButton wide="phone">{t('officer.saveAttendance')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
