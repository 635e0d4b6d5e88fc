import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { controlProps, Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import type { ProvinceRow, Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';

/** From a province to its centre. A plain GET form. */
export async function CentreFinder({
  reference,
  province,
  locale,
}: {
  reference: Reference;
  province: ProvinceRow | undefined;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([getTranslations('centre'), getTranslations('catalogue')]);
  const collator = new Intl.Collator(locale);
  const options = reference.provinces
    .map(({ code, names }) => ({ value: code, label: names[locale] }))
    .sort((a, b) => collator.compare(a.label, b.label));
  const centre = reference.centre.get(province?.centre ?? '');
  const others = (province?.alternates ?? []).flatMap(
    (code) => reference.centre.get(code)?.names[locale] ?? [],
  );
  return (
    <div className="max-w-text">
      <form method="get" action={`/${locale}/centres`}>
        <Field id="province" label={t('find.label')}>
          <div className="flex flex-col gap-3 sm:flex-row">
            <div className="flex-1">
              <Select
                {...controlProps('province', {})}
                name="province"
                empty={t('find.choose')}
                options={options}
                defaultValue={province?.code ?? ''}
              />
            </div>
            <Button type="submit" className="h-12">
              {t('find.button')}
            </Button>
          </div>
        </Field>
      </form>
      {province && centre ? (
        <div className="mt-6 border-t-2 border-ink pt-3" role="status">
          <h2 className="text-lg">
            <TextLink quiet href={`#${centre.code}`}>
              {centre.names[locale]}
            </TextLink>
          </h2>
          <p className="text-md">{t('found', { province: province.names[locale] })}</p>
          <p className="text-sm">
            <TextLink href={`/${locale}/centres/${centre.code}`}>{t('page.open')}</TextLink>
          </p>
          {others.length > 0 ? (
            <p className="text-sm">
              {t('alternates', { centres: others.join(locale === 'ja' ? '、' : ', ') })}
            </p>
          ) : null}
          <p className="mt-2 text-xs text-muted">
            {province.centreConfidence === 'low'
              ? t('unconfirmed')
              : t('servesConfidence', { level: c(`confidence.${province.centreConfidence}`) })}
          </p>
        </div>
      ) : null}
    </div>
  );
}
