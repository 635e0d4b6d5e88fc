import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { sendLink } from '@/lib/introduction/desk-actions';
import type { CaseDetail } from '@/lib/introduction/detail';

/** Sends the partner's contact a link. The contact is kept with the partner if it has none. */
export async function LinkForm({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const last = item.links[0];
  const known = item.partnerContact;
  return (
    <ActionForm
      action={sendLink}
      id={`link-${item.code}`}
      nouns={['introduction']}
      labels={{
        recipientName: t('link.name'),
        email: t('link.email'),
        linkLanguage: t('link.language'),
      }}
    >
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <p className="mb-3 text-sm">{t('link.hint')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="recipientName"
          label={t('link.name')}
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={last?.recipientName ?? known?.name ?? ''}
        />
        <TextField
          name="email"
          type="email"
          label={t('link.email')}
          required
          maxLength={254}
          autoComplete="off"
          defaultValue={last?.email ?? known?.email ?? ''}
        />
        <SelectField
          name="linkLanguage"
          label={t('link.language')}
          defaultValue={last?.language ?? known?.language ?? 'ja'}
          options={[...locales]
            .sort((a, b) => Number(b === 'ja') - Number(a === 'ja'))
            .map((language) => ({ value: language, label: languageNames[language] }))}
        />
      </div>
      <div className="mt-4">
        <SubmitButton variant="turn">{t(last ? 'link.again' : 'link.send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
