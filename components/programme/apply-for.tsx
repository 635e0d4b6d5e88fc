import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { Section } from '@/components/ui/section';
import type { Locale, Names } from '@/lib/i18n/locales';

/** Chooses the partner for whom the desk applies. */
export async function ApplyFor({
  partners,
  roundCode,
  locale,
}: {
  partners: readonly { id: string; names: Names }[];
  roundCode: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <Section id="apply-for" title={t('desk.applyFor')} className="mt-9">
      <p className="py-2 text-sm text-muted">{t('desk.applyForText')}</p>
      <form
        method="get"
        action={`/${locale}/desk/programmes/${roundCode}/apply`}
        className="flex flex-wrap items-end gap-3"
      >
        <Field id="partner" label={t('desk.partner')} className="min-w-0 flex-1 basis-72">
          <Select
            id="partner"
            name="partner"
            required
            empty={t('desk.choosePartner')}
            options={partners.map(({ id, names }) => ({ value: id, label: names[locale] }))}
          />
        </Field>
        <Button type="submit" variant="secondary" wide="phone">
          {t('desk.start')}
        </Button>
      </form>
    </Section>
  );
}
