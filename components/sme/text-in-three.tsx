import type { ReactNode } from 'react';
import { TextAreaField } from '@/components/form/fields';
import { Icon } from '@/components/ui/icon';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { TextIn3 } from '@/lib/sme/completeness';

const suffix: Record<Locale, string> = { th: 'Th', ja: 'Ja', en: 'En' };

/** One text in Thai and, folded away while empty, in the other two languages. */
export function TextInThree({
  name,
  labels,
  hint,
  optional,
  more,
  values,
}: {
  /** `products` has the controls `productsTh`, `productsJa`, `productsEn`. */
  name: string;
  labels: Record<Locale, string>;
  hint: ReactNode;
  optional: ReactNode;
  more: string;
  values: TextIn3;
}) {
  const field = (language: Locale) => (
    <TextAreaField
      key={language}
      name={`${name}${suffix[language]}`}
      label={labels[language]}
      {...(language === 'th' ? { hint } : { optional })}
      rows={language === 'th' ? 5 : 4}
      lang={language}
      defaultValue={values[language] ?? ''}
    />
  );
  const others = locales.filter((language) => language !== 'th');
  return (
    <div className="grid gap-4">
      {field('th')}
      <details open={others.some((language) => values[language])} className="group">
        <summary className="link inline-flex min-h-11 items-center gap-2 text-sm">
          <Icon name="chevron-right" className="group-open:rotate-90" />
          {more}
        </summary>
        <div className="mt-2 grid gap-4">{others.map(field)}</div>
      </details>
    </div>
  );
}
