import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { Button } from '@/components/ui/button';
import type { PlanParty, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { planWords } from '@/lib/event-schedule/plan-words';
import { compareNames } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { deskWords } from './words';

/** Any two who are registered, for whom a time is then looked for by hand. */
export async function PairForm({
  plan,
  chosen,
  locale,
}: {
  plan: SchedulePlan;
  /** Who was chosen before; the other is still missing. */
  chosen: { sme?: string | undefined; partner?: string | undefined };
  locale: Locale;
}) {
  const [t, texts] = await Promise.all([deskWords(locale), comboboxTexts()]);
  const words = planWords(plan, locale);
  const compare = compareNames(locale);
  const choices = (side: PlanParty['side']) =>
    [...plan.parties.values()]
      .filter((party) => party.side === side && party.isRegistered)
      .map(({ id, names }) => ({
        value: id,
        label: words.party(id).text,
        search: Object.values(names).join(' '),
      }))
      .sort((a, b) => compare(a.label, b.label));
  const fields = [
    { name: 'sme', label: t('meeting.fact.sme'), side: 'SME', value: chosen.sme },
    { name: 'partner', label: t('meeting.fact.partner'), side: 'PARTNER', value: chosen.partner },
  ] as const;
  return (
    <form
      method="get"
      action={`${schedulePath(locale, plan.event.code, 'overview')}/place`}
      className="mt-3"
    >
      <p className="max-w-text text-sm text-muted">{t('byHand.text')}</p>
      <div className="mt-3 grid max-w-3xl gap-x-6 gap-y-4 sm:grid-cols-2">
        {fields.map(({ name, label, side, value }) => (
          <Autocomplete
            key={name}
            name={name}
            label={label}
            options={choices(side)}
            defaultValue={value ? [value] : []}
            empty={t('byHand.empty')}
            texts={texts}
          />
        ))}
      </div>
      <Button type="submit" variant="secondary" wide="phone" className="mt-4">
        {t('byHand.submit')}
      </Button>
    </form>
  );
}
