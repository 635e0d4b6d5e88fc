import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { FreshItem } from '@/lib/freshness/items';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** "Still right", in one tap: all that is due is ticked, what has changed is unticked. */
export async function ConfirmForm({
  items,
  action,
  hidden,
  locale,
}: {
  items: readonly FreshItem[];
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'freshness' });
  return (
    <ActionForm
      action={action}
      id="fresh-form"
      nouns={['freshness']}
      className="grid gap-4"
      labels={{ items: t('items') }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <CheckboxGroup
        name="items[]"
        label={t('items')}
        options={items.map((item) => ({
          value: item.key,
          label: item.title?.body ?? t('profile'),
          hint: t('confirmedOn', { date: formatDate(item.confirmedAt, locale) }),
        }))}
        defaultValue={items.map((item) => item.key)}
      />
      <SubmitButton variant="turn" wide="phone">
        {t('confirm')}
      </SubmitButton>
    </ActionForm>
  );
}
