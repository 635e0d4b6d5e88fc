import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { assign, saveLeave } from '@/lib/casework/actions';
import type { PersonLoad } from '@/lib/casework/balance';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** The form whose cases are ticked in the queue above it. */
export const assignFormId = 'assign-form';

/** Gives the selected cases to somebody else, with a note for the desks. */
export async function AssignForm({
  loads,
  centreCode,
  locale,
}: {
  loads: readonly PersonLoad[];
  /** An officer of a centre hands cases on within it. */
  centreCode: string | null;
  locale: Locale;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <Section title={t('assign.title')} id="assign">
      <p className="mt-3 text-sm text-muted">{t('assign.hint')}</p>
      <ActionForm
        action={assign}
        id={assignFormId}
        className="mt-3 grid max-w-field gap-4"
        nouns={['introduction', 'user']}
        labels={{ to: t('assign.to'), ids: t('queue.pair'), text: t('assign.note') }}
      >
        <input type="hidden" name="language" value={locale} />
        <SelectField
          name="to"
          label={t('assign.to')}
          empty={t('assign.choose')}
          options={loads
            .filter((person) => !person.away && (!centreCode || person.centreCode === centreCode))
            .map((person) => ({
              value: person.id,
              label: t('assign.option', { name: person.name, count: person.open }),
            }))}
        />
        <TextAreaField
          name="text"
          label={t('assign.note')}
          optional={form('optional')}
          rows={3}
          maxLength={2000}
        />
        <SubmitButton wide="phone">{t('assign.submit')}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

/** When the reader is away, and who does their work meanwhile. */
export async function LeaveForm({
  own,
  loads,
  locale,
}: {
  own: PersonLoad;
  loads: readonly PersonLoad[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const date = (value: Date) => formatDate(value, locale, 'short', 'Asia/Bangkok');
  const day = (value: Date | null) => value?.toISOString().slice(0, 10);
  const planned =
    own.awayFrom && own.awayUntil && own.awayUntil.getTime() > Date.now() - 86_400_000;
  const deputies = loads.filter(
    (one) => one.id !== own.id && (!one.centreCode || one.centreCode === own.centreCode),
  );
  return (
    <Section title={t('leave.title')} id="leave">
      <p className="mt-3 text-sm text-muted">
        {planned && own.awayFrom && own.awayUntil
          ? t('leave.now', {
              from: date(own.awayFrom),
              until: date(own.awayUntil),
              name: own.deputyName ?? '–',
            })
          : t('leave.hint')}
      </p>
      <ActionForm
        action={saveLeave}
        id="leave-form"
        className="mt-3 grid max-w-field gap-4"
        nouns={['user']}
        labels={{ from: t('leave.from'), until: t('leave.until'), deputyId: t('leave.deputy') }}
      >
        <div className="grid gap-4 xs:grid-cols-2">
          <TextField
            name="from"
            type="date"
            label={t('leave.from')}
            defaultValue={planned ? day(own.awayFrom) : undefined}
          />
          <TextField
            name="until"
            type="date"
            label={t('leave.until')}
            defaultValue={planned ? day(own.awayUntil) : undefined}
          />
        </div>
        <SelectField
          name="deputyId"
          label={t('leave.deputy')}
          empty={t('leave.choose')}
          options={deputies.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={planned ? (own.deputyId ?? '') : ''}
        />
        <SubmitButton variant="secondary" wide="phone">
          {t('leave.submit')}
        </SubmitButton>
      </ActionForm>
      {planned ? (
        <ActionForm action={saveLeave} id="leave-clear" className="mt-2" nouns={['user']}>
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
