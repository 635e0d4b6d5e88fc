import { badgeAddress, qrCode } from '@/lib/event/qr-code';
import type { RegistrationRow } from '@/lib/event/registration-rows';
import type { Locale } from '@/lib/i18n/locales';
import type { Badge } from './badge-sheet';

/** A badge for everybody of those who are registered. */
export function badgesOf(
  rows: readonly RegistrationRow[],
  at: { appUrl: string; code: string; locale: Locale },
): Badge[] {
  return rows
    .filter(({ state }) => state === 'REGISTERED')
    .flatMap((row) =>
      row.people.map((person) => ({
        id: person.id,
        name: person.name,
        nameRoman: person.nameRoman,
        nameReading: person.nameReading,
        position: person.position,
        side: row.side,
        organisation: row.names,
        languages: person.languages.length > 0 ? person.languages : row.languages,
        code: qrCode(
          badgeAddress(at.appUrl, { locale: at.locale, code: at.code, badge: person.badge }),
        ),
      })),
    );
}
