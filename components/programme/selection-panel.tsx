import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { formatDate, formatNumber } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { ApplicationItem } from '@/lib/programme/application-queries';
import {
  confirmSelection,
  proposeSelection,
  sendBackSelection,
} from '@/lib/programme/round-actions';
import type { RoundView } from '@/lib/programme/round-view';
import { decisions, reasonCodes } from '@/lib/programme/states';

type Props = {
  round: RoundView;
  items: readonly ApplicationItem[];
  /** Who reads: whoever proposed does not confirm. */
  reader: string;
  page: string;
  locale: Locale;
};

/** The selection of a round: one person proposes an answer for everybody, another confirms. */
export async function SelectionPanel(props: Props) {
  const { round, locale } = props;
  const t = await getTranslations({ locale, namespace: 'programme' });
  if (round.confirmed) {
    return (
      <Section id="selection" title={t('officer.selectionTitle')} className="mt-6">
        <p className="py-3 text-sm">
          <InScript within={locale}>
            {t('officer.confirmedBy', {
              name: round.confirmed.by,
              date: formatDate(round.confirmed.at, locale),
            })}
          </InScript>
        </p>
      </Section>
    );
  }
  if (round.state !== 'SELECTING') {
    return <p className="mt-6 text-sm text-muted">{t('officer.notSelecting')}</p>;
  }
  return (
    <Section id="selection" title={t('officer.selectionTitle')} className="mt-6">
      {round.selected ? <Confirm {...props} /> : <Propose {...props} />}
    </Section>
  );
}

function Hidden({ round, page }: Pick<Props, 'round' | 'page'>) {
  return (
    <>
      <input type="hidden" name="page" value={`${page}/selection`} />
      <input type="hidden" name="code" value={round.code} />
      <input type="hidden" name="version" value={round.version} />
    </>
  );
}

async function Propose({ round, items, page, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const waiting = items.filter(({ state }) => state === 'SUBMITTED');
  const nameOf = (item: ApplicationItem) =>
    bestName(item.applicant.names, locale)?.text ?? item.applicant.code;
  const labels = Object.fromEntries(
    waiting.flatMap((item) => [
      [`decision-${item.code}`, t('officer.decisionFor', { name: nameOf(item) })],
      [`reason-${item.code}`, `${nameOf(item)}: ${t('officer.reasonCodes')}`],
      [`words-${item.code}`, t('officer.reasonFor', { name: nameOf(item) })],
    ]),
  );
  return (
    <ActionForm
      action={proposeSelection}
      id="select"
      nouns={['round', 'application']}
      labels={labels}
      className="grid gap-1"
    >
      <Hidden round={round} page={page} />
      <input type="hidden" name="language" value={locale} />
      <p className="max-w-text py-3 text-sm text-muted">{t('officer.selectText')}</p>
      {waiting.map((item) => (
        <fieldset
          key={item.code}
          className="grid gap-x-5 gap-y-2 border-t border-line py-3 md:grid-cols-[minmax(0,1fr)_12rem_18rem]"
        >
          <legend className="sr-only">
            <InScript within={locale}>{nameOf(item)}</InScript>
          </legend>
          <p className="min-w-0 text-sm">
            <span className="block font-semibold">
              <InScript within={locale}>{nameOf(item)}</InScript>
            </span>
            <span className="text-muted">
              {item.code}
              {item.mean === null
                ? ''
                : ` · ${t('officer.scores')} ${formatNumber(Math.round(item.mean * 10) / 10, locale)}`}
            </span>
          </p>
          <SelectField
            name={`decision-${item.code}`}
            label={t('officer.proposed')}
            empty={t('application.choose')}
            options={decisions.map((value) => ({ value, label: t(`officer.proposal.${value}`) }))}
            defaultValue={item.proposed ?? ''}
          />
          <SelectField
            name={`reason-${item.code}`}
            label={t('officer.reasonCodes')}
            optional={t('officer.reasonWhen')}
            empty={t('application.choose')}
            options={reasonCodes.map((value) => ({
              value,
              label: t(`application.reason.${value}`),
            }))}
            defaultValue={item.reasonCode ?? ''}
          />
          <TextAreaField
            name={`words-${item.code}`}
            label={
              <InScript within={locale}>{t('officer.reasonFor', { name: nameOf(item) })}</InScript>
            }
            optional={t('officer.reasonWords')}
            rows={2}
            maxLength={1000}
            fieldClassName="md:col-span-3"
          />
        </fieldset>
      ))}
      <div className="border-t-2 border-ink pt-4">
        <SubmitButton wide="phone">{t('officer.select')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

async function Confirm({ round, items, reader, page, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const isOwn = round.selected?.byId === reader;
  const counts = decisions.map((decision) => ({
    decision,
    count: items.filter((item) => item.state === 'SUBMITTED' && item.proposed === decision).length,
  }));
  return (
    <div className="grid gap-4 pt-3">
      <p className="text-sm">
        <InScript within={locale}>
          {t('officer.selectedBy', {
            name: round.selected?.by ?? '',
            date: round.selected ? formatDate(round.selected.at, locale) : '',
          })}
        </InScript>
      </p>
      <ul className="text-sm">
        {counts.map(({ decision, count }) => (
          <li key={decision} className="flex justify-between gap-4 border-b border-line py-1.5">
            {t(`officer.proposal.${decision}`)}
            <strong className="tabular">{formatNumber(count, locale)}</strong>
          </li>
        ))}
      </ul>
      {isOwn ? (
        <Alert title={t('officer.otherPerson')} />
      ) : (
        <ActionForm action={confirmSelection} id="confirm" nouns={['round', 'application']}>
          <Hidden round={round} page={page} />
          <p className="mb-3 max-w-text text-sm text-muted">{t('officer.confirmText')}</p>
          <SubmitButton variant="turn" wide="phone">
            {t('officer.confirm')}
          </SubmitButton>
        </ActionForm>
      )}
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
          {t('officer.sendBack')}
        </summary>
        <ActionForm
          action={sendBackSelection}
          id="send-back"
          nouns={['round']}
          labels={{ note: t('officer.sendBackWhy') }}
          className="mt-2 grid max-w-text gap-3 border-l-2 border-line pl-4"
        >
          <Hidden round={round} page={page} />
          <TextAreaField name="note" label={t('officer.sendBackWhy')} rows={3} maxLength={1000} />
          <div>
            <SubmitButton variant="secondary" wide="phone">
              {t('officer.sendBack')}
            </SubmitButton>
          </div>
        </ActionForm>
      </details>
    </div>
  );
}
