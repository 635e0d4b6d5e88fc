import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { ReadingFields } from '@/components/form/reading-fields';
import { readingTexts } from '@/components/form/reading-texts';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { saveNames } from '@/lib/people/actions';
import type { Person } from '@/lib/people/queries';

type Given = Partial<Pick<Person, 'name' | 'nameReading' | 'nameRoman'>>;

/** A person's name, how it is said and how it is spelt: of an invitation and of an account. */
export async function NameFields({ person = {}, locale }: { person?: Given; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'people' });
  const texts = await readingTexts(locale, {
    reading: t('field.nameReading'),
    roman: t('field.nameRoman'),
  });
  return (
    <>
      <TextField
        name="name"
        label={t('field.name')}
        autoComplete="off"
        defaultValue={person.name ?? ''}
      />
      <ReadingFields
        readingName="nameReading"
        romanName="nameRoman"
        reading={person.nameReading ?? ''}
        roman={person.nameRoman ?? ''}
        texts={texts}
      />
    </>
  );
}

export async function NamesForm({ person, locale }: { person: Person; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'people' });
  return (
    <Section id="names" title={t('detail.namesTitle')} size="md">
      <ActionForm
        action={saveNames}
        id="save-names"
        nouns={['user']}
        className="mt-4 grid gap-5"
        labels={{
          name: t('field.name'),
          nameReading: t('field.nameReading'),
          nameRoman: t('field.nameRoman'),
        }}
      >
        <input type="hidden" name="userId" value={person.id} />
        <input type="hidden" name="version" value={person.version} />
        <NameFields person={person} locale={locale} />
        <div>
          <SubmitButton variant="secondary" wide="phone" pendingText={t('pending')}>
            {t('detail.saveNames')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
