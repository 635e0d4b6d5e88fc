import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import { TurnBlock } from '@/components/ui/turn-strip';
import type { Viewer } from '@/lib/auth/viewer-type';
import { answer, askBack, note, take } from '@/lib/consultation/actions';
import type { ConsultationDetail } from '@/lib/consultation/project';
import type { Locale } from '@/lib/i18n/locales';
import { CloseFold } from './firm-forms';
import { GiveForm } from './give-form';
import { whoAnswers } from './place-name';
import { WordsForm } from './words-form';

type Props = { item: ConsultationDetail; viewer: Viewer; locale: Locale };

/** What an officer does with a question now: take it, answer, ask back, note, close. */
export async function StaffNow({ item, viewer, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const { moves } = item;
  const mine = item.advisor?.id === viewer.id && item.turn === 'ADVISOR';
  const folded = !mine;
  const shared = { item, reader: viewer.id, locale };
  const answerForm = moves.includes('answer') ? (
    <WordsForm
      {...shared}
      id="answer"
      action={answer}
      label={t('work.answerText')}
      hint={t('work.answerHint')}
      button={t('work.answerSend')}
      variant={mine ? 'turn' : 'primary'}
      files
      rows={8}
    />
  ) : null;
  return (
    <div className="grid gap-4">
      {mine && answerForm ? (
        <TurnBlock side="officer" label={t('yourTurn')} title={t('work.answer')}>
          {answerForm}
        </TurnBlock>
      ) : null}
      {moves.includes('take') ? <TakeForm id={item.id} locale={locale} /> : null}
      {item.turn === 'SME' ? <p className="text-sm text-muted">{t('firmTurn')}</p> : null}
      {item.turn === 'ADVISOR' && !mine ? (
        <p className="text-sm text-muted">
          <InScript within={locale}>
            {t('work.nothing', { who: await whoAnswers(item, locale) })}
          </InScript>
        </p>
      ) : null}
      <div>
        {folded && answerForm ? <Fold title={t('work.answer')}>{answerForm}</Fold> : null}
        {moves.includes('ask-back') ? (
          <Fold title={t('work.askBack')}>
            <WordsForm
              {...shared}
              id="ask-back"
              action={askBack}
              label={t('work.askBackText')}
              hint={t('work.askBackHint')}
              button={t('work.askBackSend')}
              variant="secondary"
              rows={4}
            />
          </Fold>
        ) : null}
        {moves.includes('note') ? (
          <Fold title={t('work.note')}>
            <WordsForm
              {...shared}
              id="note"
              action={note}
              label={t('work.noteText')}
              hint={t('work.noteHint')}
              button={t('work.noteSend')}
              variant="secondary"
              rows={3}
            />
          </Fold>
        ) : null}
        {moves.includes('close') ? <CloseFold item={item} side="STAFF" locale={locale} /> : null}
      </div>
    </div>
  );
}

async function TakeForm({ id, locale }: { id: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return (
    <ActionForm action={take} id="take" nouns={['consultation', 'advisor']}>
      <input type="hidden" name="id" value={id} />
      <p className="mb-3 text-sm text-muted">{t('work.takeHint')}</p>
      <SubmitButton wide="phone">{t('work.take')}</SubmitButton>
    </ActionForm>
  );
}

/** To whom a question can be given, by its advisor or by who leads the centre. */
export async function StaffGive({ item, locale }: Omit<Props, 'viewer'>) {
  const { moves } = item;
  const t = await getTranslations({ locale, namespace: 'consultation' });
  if (!moves.includes('hand-over') && !moves.includes('assign')) return null;
  return (
    <div>
      {moves.includes('assign') ? (
        <Fold title={t('work.assign')} open={item.state === 'WAITING'}>
          <GiveForm kind="assign" item={item} locale={locale} />
        </Fold>
      ) : null}
      {moves.includes('hand-over') ? (
        <Fold title={t('work.handOver')}>
          <GiveForm kind="handOver" item={item} locale={locale} />
        </Fold>
      ) : null}
    </div>
  );
}
