import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { formatTime } from '@/lib/i18n/formats';
import { type Locale, locales } from '@/lib/i18n/locales';
import { addSession, editSession } from '@/lib/programme/cohort-actions';
import { bangkokDay } from '@/lib/programme/days';
import type { SessionView } from '@/lib/programme/session-queries';
import type { sessionKinds } from '@/lib/programme/states';

type Kind = (typeof sessionKinds)[number];
const titleNames = { th: 'titleTh', ja: 'titleJa', en: 'titleEn' } as const;

/** Adds a lesson, a matching day or a visit, or changes one. Times are those of Bangkok. */
export async function SessionForm({
  roundCode,
  pairId,
  kinds,
  session,
  page,
  stacked = false,
  locale,
}: {
  roundCode: string;
  /** Of one pair; empty: of the whole round. */
  pairId: string;
  kinds: readonly Kind[];
  session: SessionView | null;
  page: string;
  /** One field below the other, in a narrow column. */
  stacked?: boolean;
  locale: Locale;
}) {
  const [t, language, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    getTranslations({ locale, namespace: 'text.language' }),
    dateTexts(locale),
  ]);
  const title = (one: Locale) => t('officer.titleIn', { language: language(one) });
  const labels = {
    kind: t('officer.sessionKind'),
    date: t('officer.day'),
    from: t('officer.startTime'),
    until: t('officer.endTime'),
    place: t('officer.placeText'),
    videoUrl: t('officer.videoUrl'),
    ...Object.fromEntries(locales.map((one) => [titleNames[one], title(one)])),
  };
  const clock = (date: Date | undefined) => (date ? formatTime(date, 'en', 'Asia/Bangkok') : '');
  const optional = t('officer.optional');
  return (
    <ActionForm
      action={session ? editSession : addSession}
      id={`session-${session?.id ?? 'new'}`}
      key={`${session?.id ?? 'new'}-${session?.version ?? 0}`}
      nouns={['round', 'session', 'pair', 'meeting']}
      labels={labels}
      className={`mt-2 grid max-w-text gap-4 border-l-2 border-line pl-4 ${stacked ? '' : 'sm:grid-cols-3'}`}
    >
      <input type="hidden" name="page" value={page} />
      {session ? (
        <>
          <input type="hidden" name="id" value={session.id} />
          <input type="hidden" name="version" value={session.version} />
        </>
      ) : (
        <>
          <input type="hidden" name="code" value={roundCode} />
          <input type="hidden" name="pairId" value={pairId} />
        </>
      )}
      <SelectField
        name="kind"
        label={labels.kind}
        options={kinds.map((value) => ({ value, label: t(`session.kind.${value}`) }))}
        defaultValue={session?.kind ?? kinds[0]}
        fieldClassName={stacked ? '' : 'sm:col-span-3 sm:max-w-60'}
      />
      {[locale, ...locales.filter((one) => one !== locale)].map((one) => (
        <TextField
          key={one}
          name={titleNames[one]}
          label={title(one)}
          lang={one}
          maxLength={200}
          {...(one === locale ? {} : { optional })}
          defaultValue={session?.titles[one] ?? ''}
        />
      ))}
      <DateField
        name="date"
        label={labels.date}
        defaultValue={session ? bangkokDay(session.startsAt) : ''}
        texts={texts}
      />
      <TextField
        name="from"
        label={labels.from}
        inputMode="numeric"
        placeholder="09:00"
        defaultValue={clock(session?.startsAt)}
      />
      <TextField
        name="until"
        label={labels.until}
        inputMode="numeric"
        placeholder="12:00"
        defaultValue={clock(session?.endsAt)}
      />
      <TextField
        name="place"
        label={labels.place}
        maxLength={300}
        optional={optional}
        defaultValue={session?.place ?? ''}
        fieldClassName={stacked ? '' : 'sm:col-span-2'}
      />
      <TextField
        name="videoUrl"
        label={labels.videoUrl}
        type="url"
        maxLength={500}
        optional={optional}
        defaultValue={session?.videoUrl ?? ''}
      />
      <div className={stacked ? '' : 'sm:col-span-3'}>
        <SubmitButton size="sm" wide="phone">
          {t('officer.saveSession')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
