import { TextLink } from '@/components/ui/link';
import type { MovePlace, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { planWords } from '@/lib/event-schedule/plan-words';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { PlaceList } from './place-list';
import { deskWords } from './words';

/** A pair that has no meeting: every place where it may get one. */
export async function AddView({
  plan,
  pair,
  places,
  day,
  locale,
}: {
  plan: SchedulePlan;
  pair: { smeRegId: string; partnerRegId: string };
  places: readonly MovePlace[];
  day: string | null;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const query = new URLSearchParams({ sme: pair.smeRegId, partner: pair.partnerRegId });
  return (
    <>
      <p className="mt-6 text-sm">
        <TextLink href={schedulePath(locale, plan.event.code, 'unmet')}>{t('part.unmet')}</TextLink>
      </p>
      <h2 className="mt-2 text-xl">
        {t('places.addTitle', { pair: planWords(plan, locale).pair(pair) })}
      </h2>
      <p className="mt-2 max-w-text text-sm text-muted">{t('places.addText')}</p>
      <PlaceList
        plan={plan}
        places={places}
        subject={{ kind: 'add', eventId: plan.event.id, ...pair }}
        day={day}
        hrefOf={(key) =>
          `${schedulePath(locale, plan.event.code, 'overview')}/place?${query}&day=${key}`
        }
        locale={locale}
      />
    </>
  );
}
