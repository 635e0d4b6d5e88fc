import { getTranslations } from 'next-intl/server';
import { SourceList } from '@/components/catalogue/source-list';
import { TextLink } from '@/components/ui/link';
import type { ProgrammeRow, Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';
import { ProgrammeFacts } from './programme-facts';

const order = [
  'programme',
  'framework',
  'partnership',
  'service',
  'system',
  'centre',
  'area',
  'event',
  'initiative',
  'measure',
  'strategy',
  'policy',
] as const;

/** All programmes by kind: what it is, dates and figures, source. */
export async function ProgrammeList({
  reference,
  locale,
}: {
  reference: Reference;
  locale: Locale;
}) {
  const t = await getTranslations('programme');
  const groups = order.flatMap((kind) => {
    const rows = reference.programmes.filter((programme) => programme.kind === kind);
    return rows.length > 0 ? [{ kind, rows }] : [];
  });
  return (
    <div className="grid gap-10">
      {groups.map(({ kind, rows }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`} className="index-columns">
          <h2 id={`kind-${kind}`} className="text-lg">
            {t(`kind.${kind}`)}
          </h2>
          <ul className="min-w-0 border-t-2 border-ink">
            {rows.map((programme) => (
              <Entry key={programme.code} programme={programme} locale={locale} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Entry({ programme, locale }: { programme: ProgrammeRow; locale: Locale }) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line-strong py-4 md:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <h3 className="text-md font-semibold">
          <TextLink quiet href={`/${locale}/programmes/${programme.slug}`}>
            {programme.names[locale]}
          </TextLink>
        </h3>
        <p className="text-sm">{programme.summaries[locale]}</p>
        <p className="mt-1 text-xs text-muted">
          <SourceList source={programme.source} />
        </p>
      </div>
      <ProgrammeFacts programme={programme} locale={locale} />
    </li>
  );
}
