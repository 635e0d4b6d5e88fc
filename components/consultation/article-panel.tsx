import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { TextLink } from '@/components/ui/link';
import { toArticle } from '@/lib/consultation/actions';
import type { ConsultationDetail } from '@/lib/consultation/project';
import type { Locale } from '@/lib/i18n/locales';

/** An answer that helps others, too: two clicks make a draft of it that somebody else reviews. */
export async function ArticlePanel({ item, locale }: { item: ConsultationDetail; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  if (item.articleSlug) {
    return (
      <p className="border-t border-line pt-3 text-sm">
        {t('work.articleMade')}{' '}
        <TextLink href={`/${locale}/officer/knowledge/${item.articleSlug}`}>
          {t('work.articleOpen')}
        </TextLink>
      </p>
    );
  }
  if (!item.moves.includes('to-article')) return null;
  return (
    <ActionForm action={toArticle} id="to-article" nouns={['consultation', 'article']}>
      <input type="hidden" name="id" value={item.id} />
      <Fold title={t('work.article')}>
        <p className="mb-3 text-sm text-muted">{t('work.articleHint')}</p>
        <SubmitButton variant="secondary" size="sm" wide="phone">
          {t('work.articleSend')}
        </SubmitButton>
      </Fold>
    </ActionForm>
  );
}
