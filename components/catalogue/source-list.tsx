import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { InScript } from '@/components/ui/in-script';
import { readSources } from '@/lib/catalogue/source';

/** Where a record comes from: hosts as links, documents by number. */
export async function SourceList({ source, label = true }: { source: string; label?: boolean }) {
  const t = await getTranslations('catalogue');
  const refs = readSources(source);
  return (
    <span className="break-words">
      {label ? `${t('source')} ` : null}
      {refs.map((ref, index) => (
        <Fragment key={JSON.stringify(ref)}>
          {index > 0 ? ', ' : null}
          {ref.kind === 'link' ? (
            <a
              href={ref.href}
              rel="noopener noreferrer nofollow"
              className="text-muted underline decoration-line-strong underline-offset-[.34em] hover:text-link"
            >
              {ref.host}
            </a>
          ) : ref.kind === 'document' ? (
            t('sourceDocument', { number: ref.number })
          ) : ref.kind === 'example' ? (
            t('sourceExample')
          ) : ref.kind === 'editorial' ? (
            t('sourceEditorial')
          ) : (
            <span lang="en">
              <InScript>{ref.text}</InScript>
            </span>
          )}
        </Fragment>
      ))}
    </span>
  );
}
