import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import { Tag, type TagTone } from '@/components/ui/tag';
import { dayOf } from '@/lib/calendar/working-days';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { answer, detach } from '@/lib/incentive/actions';
import { answers, type IncentiveAnswer } from '@/lib/incentive/answers';
import type { AttachedLine } from '@/lib/incentive/line-view';
import { isStale } from '@/lib/incentive/lines-for';
import { SourceLine } from './line-item';
import { dayText } from './line-words';

const tones: Record<IncentiveAnswer, TagTone> = {
  'to-ask': 'outline',
  asked: 'plain',
  granted: 'ok',
  refused: 'unknown',
  'not-for-us': 'unknown',
};

/** A line on a case: as it read then, what came of asking, and how it stands now. */
export async function AttachedItem({
  line,
  acts,
  locale,
  now,
}: {
  line: AttachedLine;
  acts: boolean;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const attachedAt = formatDate(line.attachedAt, locale);
  return (
    <li className="border-b border-line py-3 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="font-semibold">
          <InScript within={locale}>{line.titles[locale]}</InScript>
        </strong>
        <Tag tone={tones[line.answer]} icon={false}>
          {t(`panel.state.${line.answer}`)}
        </Tag>
        {isStale(line, dayOf(now)) ? (
          <Tag tone="warn">{t('stale', { date: dayText(line.reviewBy, locale) })}</Tag>
        ) : null}
        {line.archived ? <Tag>{t('archived')}</Tag> : null}
      </p>
      <p className="mt-1 max-w-text">
        <InScript within={locale}>{line.details[locale]}</InScript>
      </p>
      {line.note ? (
        <p className="mt-1 border-l-2 border-line-strong pl-3 whitespace-pre-line">
          <InScript within={locale}>{line.note}</InScript>
        </p>
      ) : null}
      {line.changed ? <p className="mt-1 text-muted">{t('panel.changed')}</p> : null}
      <p className="mt-1 text-xs text-muted">
        <SourceLine source={line.source} locale={locale} />
        {' · '}
        <InScript within={locale}>
          {t('panel.attachedBy', { name: line.attachedByName, date: attachedAt })}
        </InScript>
      </p>
      {acts ? <AnswerForms line={line} locale={locale} /> : null}
    </li>
  );
}

async function AnswerForms({ line, locale }: { line: AttachedLine; locale: Locale }) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'incentive' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const seen = (
    <>
      <input type="hidden" name="id" value={line.id} />
      <input type="hidden" name="version" value={line.version} />
    </>
  );
  return (
    <Fold title={t('panel.edit')}>
      <ActionForm
        action={answer}
        id={`answer-${line.id}`}
        nouns={['incentive']}
        className="grid max-w-field gap-3"
        labels={{ answer: t('panel.answer'), note: t('panel.note') }}
      >
        {seen}
        <SelectField
          name="answer"
          label={t('panel.answer')}
          defaultValue={line.answer}
          options={answers.map((value) => ({ value, label: t(`panel.state.${value}`) }))}
        />
        <TextAreaField
          name="note"
          rows={2}
          maxLength={1000}
          label={t('panel.note')}
          hint={t('panel.noteHint')}
          optional={form('optional')}
          defaultValue={line.note ?? ''}
        />
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {t('panel.save')}
          </SubmitButton>
        </div>
      </ActionForm>
      <ActionForm action={detach} id={`detach-${line.id}`} nouns={['incentive']} className="mt-3">
        {seen}
        <SubmitButton variant="quiet" wide="phone">
          {t('panel.detach')}
        </SubmitButton>
      </ActionForm>
    </Fold>
  );
}
