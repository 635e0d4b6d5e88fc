import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { EventView } from '@/lib/event/event-view';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { limitDay } from './event-list';

type Door = { href: string; label: string };

/** The ways in: each role has its own; somebody without a session chooses a side. */
export async function RegisterDoor({
  event,
  viewer,
  locale,
}: {
  event: EventView;
  viewer: Viewer | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const to = (bench: string) => `/${locale}/${bench}/events/${event.code}`;
  const doors: Door[] = [];
  if (viewer?.role === 'OFFICER' || viewer?.role === 'ADMIN') {
    doors.push({ href: to('officer'), label: t('door.officer') });
  } else if (viewer?.role === 'JAPAN_DESK') {
    doors.push({ href: to('desk'), label: t('door.desk') });
  } else if (event.takesRegistrations) {
    if (viewer?.role !== 'PARTNER_CONTACT') doors.push({ href: to('sme'), label: t('door.sme') });
    if (viewer?.role !== 'SME_MEMBER') {
      doors.push({ href: to('partner'), label: t('door.partner') });
    }
  } else if (viewer && event.state !== 'CANCELLED' && event.statedFacts.length === 0) {
    doors.push({
      href: to(viewer.role === 'SME_MEMBER' ? 'sme' : 'partner'),
      label: t('door.own'),
    });
  }
  const text =
    event.phase === 'ANNOUNCED' && event.opensAt
      ? t('door.announced', {
          date: formatDate(event.opensAt, locale, 'long', 'Asia/Bangkok'),
        })
      : event.phase === 'OPEN' && event.registrationEndsAt
        ? t('door.open', { date: limitDay(event.registrationEndsAt, locale) })
        : event.takesRegistrations
          ? t('door.late')
          : null;
  if (doors.length === 0 && text === null) return null;
  return (
    <Section id="register" title={t('door.title')}>
      <div className="pt-3">
        {text ? <p className="max-w-text">{text}</p> : null}
        {viewer ? null : event.takesRegistrations ? (
          <p className="mt-1 max-w-text text-sm text-muted">{t('door.without')}</p>
        ) : null}
        <div className="mt-4 flex flex-wrap gap-3">
          {doors.map((door, index) => (
            <ButtonLink
              key={door.href}
              href={door.href}
              variant={index === 0 ? 'primary' : 'secondary'}
              wide="phone"
            >
              {door.label}
            </ButtonLink>
          ))}
        </div>
      </div>
    </Section>
  );
}
