import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { attach } from '@/lib/incentive/actions';
import { attachedLine } from '@/lib/incentive/line-view';
import { incentiveLinesFor } from '@/lib/incentive/lines-for';
import { linesOfPages } from '@/lib/incentive/lines-of-pages';
import { canNoteOnCase } from '@/lib/incentive/policy';
import type { CaseDetail } from '@/lib/introduction/detail';
import { provinces } from '@/lib/taxonomy/facts';
import type { CaseFile } from '@/lib/timeline/case-file';
import { AttachedItem } from './attached-item';

/** What the firm of a case asks the Board of Investment for; nothing for the partner's side. */
export async function IncentivePanel({
  item,
  incentives,
  viewer,
  locale,
  now,
}: {
  item: CaseDetail;
  incentives: CaseFile['incentives'];
  viewer: Viewer;
  locale: Locale;
  now: Date;
}) {
  if (!incentives) return null;
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const { centreCode, state } = item;
  const acts = canNoteOnCase(viewer, { smeId: item.sme?.id ?? '', centreCode, state }) === true;
  const attached = incentives.attached.map(attachedLine);
  if (!acts && attached.length === 0) return null;
  return (
    <Section title={t('panel.title')} id="incentives">
      {attached.length === 0 ? (
        <p className="mt-2 text-sm text-muted">{t('panel.empty')}</p>
      ) : (
        <ul>
          {attached.map((line) => (
            <AttachedItem key={line.id} line={line} acts={acts} locale={locale} now={now} />
          ))}
        </ul>
      )}
      {acts ? (
        <AttachForm item={item} incentives={incentives} taken={attached} locale={locale} />
      ) : null}
      <p className="mt-2 text-xs text-muted">
        {t('notAdvice')} <TextLink href={`/${locale}/incentives`}>{t('panel.all')}</TextLink>
      </p>
    </Section>
  );
}

/** The lines that are not on the case yet, those that fit its firm first. */
async function AttachForm({
  item,
  incentives,
  taken,
  locale,
}: {
  item: CaseDetail;
  incentives: NonNullable<CaseFile['incentives']>;
  taken: readonly { code: string }[];
  locale: Locale;
}) {
  const { industries, provinceCode, fields } = incentives.tags;
  const place = provinces.find(({ code }) => code === provinceCode);
  const facts = {
    ...{ industries, fields },
    ...(place ? { eec: place.eec } : {}),
    // Whoever seeks open innovation may be a startup; nothing says that a firm is none.
    ...(fields.includes('STARTUP_OI') ? { startup: true } : {}),
  };
  const free = (await linesOfPages()).filter(({ code }) => !taken.some((one) => one.code === code));
  if (free.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const found = incentiveLinesFor(facts, free);
  const groups = (
    [
      ['fits', 'panel.fits'],
      ['look', 'panel.look'],
      ['not', 'panel.other'],
    ] as const
  ).map(([verdict, label]) => ({
    label: t(label),
    options: found
      .filter((one) => one.verdict === verdict)
      .map(({ line }) => ({ value: line.code, label: line.titles[locale] })),
  }));
  return (
    <Fold title={t('panel.suggested')}>
      <ActionForm
        action={attach}
        id="attach-incentive"
        nouns={['incentive']}
        className="grid max-w-field gap-3"
        labels={{ lineCode: t('panel.choose') }}
      >
        <input type="hidden" name="introductionId" value={item.id} />
        <SelectField
          name="lineCode"
          label={t('panel.choose')}
          groups={groups.filter(({ options }) => options.length > 0)}
        />
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {t('panel.add')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Fold>
  );
}
