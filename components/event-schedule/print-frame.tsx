import type { ReactNode } from 'react';
import { PrintButton } from '@/components/meeting/print-button';
import { TextLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { deskWords } from './words';

/** Around everything that goes on paper: the way back, what is shown, and the button that prints. */
export async function PrintFrame({
  code,
  title,
  lead,
  choice,
  locale,
  children,
}: {
  code: string;
  title: string;
  lead?: ReactNode;
  choice?:
    | { label: string; items: { href: string; label: string; current: boolean }[] }
    | undefined;
  locale: Locale;
  children: ReactNode;
}) {
  const t = await deskWords(locale);
  return (
    <>
      <div className="mb-8 border-b-2 border-ink pb-4" data-print="hide">
        <p className="text-sm">
          <TextLink href={schedulePath(locale, code, 'print')}>{t('print.back')}</TextLink>
        </p>
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <h1 className="text-x2">{title}</h1>
          <PrintButton>{t('print.print')}</PrintButton>
        </div>
        {lead ? <p className="mt-1 max-w-text text-sm text-muted">{lead}</p> : null}
        {choice ? <Segment className="mt-4" label={choice.label} items={choice.items} /> : null}
      </div>
      {children}
    </>
  );
}
