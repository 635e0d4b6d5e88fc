import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LabelledText } from '@/components/text-record/labelled-text';
import { Fold } from '@/components/ui/fold';
import { TurnBlock } from '@/components/ui/turn-strip';
import type { Viewer } from '@/lib/auth/viewer-type';
import { close, followUp, reopen, reply } from '@/lib/consultation/actions';
import type { ConsultationDetail } from '@/lib/consultation/project';
import type { Locale } from '@/lib/i18n/locales';
import { RateForm } from './rate-form';
import { WordsForm } from './words-form';

type Props = { item: ConsultationDetail; viewer: Viewer; locale: Locale };

/** What the firm is waited for, or waits for itself. */
export async function FirmNow({ item, viewer, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  if (item.turn !== 'SME') return <p className="text-md">{t(`next.${item.state}`)}</p>;
  const asked = item.entries.findLast(({ kind }) => kind === 'ask-back');
  return (
    <TurnBlock side="sme" label={t('yourTurn')} title={t(`state.${item.state}`)}>
      <p>{t(`next.${item.state}`)}</p>
      {asked ? (
        <div className="mt-3 border-l-2 border-line-strong pl-3">
          <LabelledText rows={asked.texts} locale={locale} />
        </div>
      ) : null}
      <div className="mt-4">
        <WordsForm
          id="reply"
          action={reply}
          item={item}
          reader={viewer.id}
          label={t('reply.text')}
          button={t('reply.send')}
          variant="turn"
          files
          locale={locale}
        />
      </div>
    </TurnBlock>
  );
}

/** What the firm may do besides: rate, ask on, close, open again. */
export async function FirmNext({ item, viewer, locale }: Props) {
  const { moves } = item;
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const shared = { item, reader: viewer.id, locale };
  return (
    <div className="grid gap-6 empty:hidden">
      {moves.includes('rate') ? <RateForm id={item.id} locale={locale} /> : null}
      {item.rating ? <p className="text-sm">{t('rate.done', { rating: item.rating })}</p> : null}
      <div className="empty:hidden">
        {moves.includes('follow-up') ? (
          <Fold title={t('followUp.title')}>
            <WordsForm
              {...shared}
              id="follow-up"
              action={followUp}
              label={t('followUp.text')}
              hint={t('followUp.hint')}
              button={t('followUp.send')}
              files
            />
          </Fold>
        ) : null}
        {moves.includes('reopen') ? (
          <Fold title={t('reopen.title')}>
            <WordsForm
              {...shared}
              id="reopen"
              action={reopen}
              label={t('reopen.text')}
              button={t('reopen.send')}
            />
          </Fold>
        ) : null}
        {moves.includes('close') ? <CloseFold item={item} side="SME" locale={locale} /> : null}
      </div>
    </div>
  );
}

export async function CloseFold({
  item,
  side,
  locale,
}: {
  item: { id: string };
  /** Whose page it stands on. */
  side: 'SME' | 'STAFF';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return (
    <ActionForm action={close} id="close" nouns={['consultation']}>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="side" value={side} />
      <Fold title={t('close.title')}>
        <p className="mb-3 text-sm text-muted">{t('close.text')}</p>
        <SubmitButton variant="secondary" size="sm" wide="phone">
          {t('close.send')}
        </SubmitButton>
      </Fold>
    </ActionForm>
  );
}
