import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { SelectField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { saveLeave } from '@/lib/casework/actions';
import type { Leave } from '@/lib/casework/leave-queries';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** When somebody is away, and who does their work meanwhile. */
export async function LeaveForm({
  leave: own,
  ofOther = false,
  locale,
}: {
  leave: Leave;
  /** An admin says it for somebody else. */
  ofOther?: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const texts = await dateTexts(locale);
  const date = (value: Date) => formatDate(value, locale, 'short', 'Asia/Bangkok');
  const day = (value: Date | null) => value?.toISOString().slice(0, 10);
  const planned =
    own.awayFrom && own.awayUntil && own.awayUntil.getTime() > Date.now() - 86_400_000;
  const whose = ofOther ? <input type="hidden" name="userId" value={own.id} /> : null;
  return (
    <Section title={t(ofOther ? 'leave.titleOther' : 'leave.title')} id="leave">
      <p className="mt-3 text-sm text-muted">
        <InScript within={locale}>
          {planned && own.awayFrom && own.awayUntil
            ? t('leave.now', {
                from: date(own.awayFrom),
                until: date(own.awayUntil),
                name: own.deputyName ?? '–',
              })
            : t(ofOther ? 'leave.hintOther' : 'leave.hint')}
        </InScript>
      </p>
      <ActionForm
        action={saveLeave}
        id="leave-form"
        className="mt-3 grid max-w-field gap-4"
        nouns={['user']}
        labels={{ from: t('leave.from'), until: t('leave.until'), deputyId: t('leave.deputy') }}
      >
        {whose}
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField
            name="from"
            texts={texts}
            label={t('leave.from')}
            defaultValue={planned ? day(own.awayFrom) : undefined}
          />
          <DateField
            name="until"
            texts={texts}
            label={t('leave.until')}
            defaultValue={planned ? day(own.awayUntil) : undefined}
          />
        </div>
        <SelectField
          name="deputyId"
          label={t('leave.deputy')}
          empty={t('leave.choose')}
          options={own.deputies.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={planned ? (own.deputyId ?? '') : ''}
        />
        <SubmitButton variant="secondary" wide="phone">
          {t('leave.submit')}
        </SubmitButton>
      </ActionForm>
      {planned ? (
        <ActionForm action={saveLeave} id="leave-clear" className="mt-2" nouns={['user']}>
          {whose}
          <input type="hidden" name="from" value="" />
          <input type="hidden" name="until" value="" />
          <input type="hidden" name="deputyId" value="" />
          <SubmitButton variant="quiet" wide="phone">
            {t('leave.clear')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  );
}
