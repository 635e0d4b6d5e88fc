import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskView } from '@/lib/knowledge/desk-queries';
import { differencesOf } from '@/lib/knowledge/difference';

/** What the version in review would change for readers, line by line. */
export async function Differences({ found, locale }: { found: DeskView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const changes = found.live ? differencesOf(found.liveTexts, found.texts) : [];
  const names = { title: 'edit.name', summary: 'edit.summary', body: 'edit.body' } as const;
  return (
    <Section id="changes" title={t('review.changes')} className="mt-10">
      {found.live ? null : <p className="mt-3 text-sm text-muted">{t('review.firstVersion')}</p>}
      {found.live && changes.length === 0 ? (
        <p className="mt-3 text-sm text-muted">{t('review.same')}</p>
      ) : null}
      {changes.map(({ field, language, parts }) => (
        <div key={`${language} ${field}`} className="mt-4">
          <h3 className="text-sm font-semibold">
            {t(`language.${language}`)} · {t(names[field])}
          </h3>
          <ul lang={language} className="mt-1 text-sm">
            {parts.map(({ key, kind, text }) => (
              <li
                key={key}
                className={`border-l-2 px-3 py-1 break-words whitespace-pre-line ${kind === 'added' ? 'border-ok bg-ok-wash' : 'border-bad bg-bad-wash'}`}
              >
                <span lang={locale} className="mr-2 text-xs text-muted">
                  {t(`review.${kind}`)}
                </span>
                {kind === 'added' ? <ins className="no-underline">{text}</ins> : <del>{text}</del>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
