import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { RadioGroup, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { FormAction } from '@/lib/form-state';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { mayExtend, pauseRange } from '@/lib/introduction/clock';
import { close, extend, hold, release, resume } from '@/lib/introduction/control-actions';
import type { CaseDetail } from '@/lib/introduction/detail';
import { closeReasons, holdReasons } from '@/lib/introduction/reasons';
import { type LaterMove, movesOf, type Side } from '@/lib/introduction/states';
import { caseClockOfPages } from '@/lib/setting/read';

const sides: Partial<Record<Viewer['role'], Side>> = {
  SME_MEMBER: 'SME',
  OFFICER: 'OFFICER',
  JAPAN_DESK: 'DESK',
  PARTNER_CONTACT: 'PARTNER',
};

type Props = { item: CaseDetail; viewer: Viewer; locale: Locale; now: Date };

/**
 * What may be done to a case's clock: keep it open, pause, take up again, close. The folds lie
 * within their forms, so that what is wrong with one is said above it.
 */
export async function CaseControls({ item, viewer, locale, now }: Props) {
  const side = sides[viewer.role];
  const possible: LaterMove[] = side ? movesOf(side, item.state) : [];
  const may = (move: LaterMove) => possible.includes(move);
  const late = may('extend') && (await isLate(item, now));
  const shown = [may('hold'), may('resume'), may('close'), may('release'), late];
  if (!shown.includes(true)) return null;
  const t = await getTranslations({ locale, namespace: 'caseClock' });
  const date = (value: Date) => formatDate(value, locale, 'weekday', 'Asia/Bangkok');
  const paused = item.pausedUntil ? date(new Date(`${item.pausedUntil}T00:00:00Z`)) : '';
  return (
    <div id="case-controls" className="grid gap-2">
      {item.closesAt ? (
        <p className="text-sm">{t('closing', { date: date(item.closesAt) })}</p>
      ) : null}
      {late ? <PlainForm name="extend" action={extend} item={item} locale={locale} /> : null}
      {may('resume') ? (
        <>
          <p className="text-sm">{t('paused', { date: paused })}</p>
          <PlainForm name="resume" action={resume} item={item} locale={locale} />
        </>
      ) : null}
      {may('release') ? (
        <PlainForm name="release" action={release} item={item} locale={locale} />
      ) : null}
      <div>
        {may('hold') ? <HoldForm item={item} locale={locale} now={now} /> : null}
        {may('close') ? <CloseForm item={item} locale={locale} /> : null}
      </div>
    </div>
  );
}

async function isLate(item: CaseDetail, now: Date): Promise<boolean> {
  const [settings, calendar] = await Promise.all([caseClockOfPages(), calendarOfPages()]);
  return mayExtend({ ...item, stage: item.clockStage }, now, { settings, calendar });
}

type FormProps = { item: CaseDetail; locale: Locale };

function CaseFields({ item, locale }: FormProps) {
  return (
    <>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="language" value={locale} />
    </>
  );
}

/** One button with what it does above it. */
async function PlainForm({
  name,
  action,
  item,
  locale,
}: FormProps & { name: 'extend' | 'resume' | 'release'; action: FormAction }) {
  const t = await getTranslations({ locale, namespace: 'caseClock' });
  return (
    <ActionForm action={action} id={`${name}-form`} className="grid gap-2" nouns={['introduction']}>
      <CaseFields item={item} locale={locale} />
      <p className="text-sm text-muted">{t(`${name}.hint`)}</p>
      <div>
        <SubmitButton variant="secondary" wide="phone">
          {t(`${name}.send`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

async function HoldForm({ item, locale, now }: FormProps & { now: Date }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'caseClock' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const { first, last } = pauseRange(now);
  return (
    <ActionForm
      action={hold}
      id="hold-form"
      nouns={['introduction']}
      labels={{ reason: t('reason'), until: t('hold.until'), text: t('text') }}
    >
      <CaseFields item={item} locale={locale} />
      <Fold title={t('hold.title')}>
        <div className="grid gap-4">
          <p className="text-sm text-muted">{t('hold.hint')}</p>
          {item.state === 'MEETING_ARRANGED' ? (
            <p className="text-sm">{t('hold.meeting')}</p>
          ) : null}
          <SelectField
            name="reason"
            label={t('reason')}
            empty={t('choose')}
            options={holdReasons.map((reason) => ({
              value: reason,
              label: words(`holdReason.${reason}`),
            }))}
          />
          <DateField
            name="until"
            texts={await dateTexts(locale)}
            min={first}
            max={last}
            label={t('hold.until')}
            hint={t('hold.untilHint', {
              date: formatDate(new Date(`${last}T00:00:00Z`), locale, 'day', 'Asia/Bangkok'),
            })}
            fieldClassName="max-w-56"
          />
          <Words locale={locale} />
          <Send>{t('hold.send')}</Send>
        </div>
      </Fold>
    </ActionForm>
  );
}

async function CloseForm({ item, locale }: FormProps) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'caseClock' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  return (
    <ActionForm
      action={close}
      id="close-form"
      nouns={['introduction']}
      labels={{ reason: t('reason'), text: t('text') }}
    >
      <CaseFields item={item} locale={locale} />
      <Fold title={t('close.title')}>
        <div className="grid gap-4">
          <p className="text-sm text-muted">{t('close.hint')}</p>
          <RadioGroup
            name="reason"
            label={t('reason')}
            options={closeReasons.map((reason) => ({
              value: reason,
              label: words(`closeReason.${reason}`),
            }))}
          />
          <Words locale={locale} />
          <Send>{t('close.send')}</Send>
        </div>
      </Fold>
    </ActionForm>
  );
}

async function Words({ locale }: { locale: Locale }) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'caseClock' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <TextAreaField
      name="text"
      label={t('text')}
      hint={t('textHint')}
      optional={form('optional')}
      rows={3}
      maxLength={2000}
    />
  );
}

function Send({ children }: { children: ReactNode }) {
  return (
    <div>
      <SubmitButton variant="secondary" wide="phone">
        {children}
      </SubmitButton>
    </div>
  );
}
