import type { Tx } from '@/lib/db/client';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import { queueMail } from '@/lib/mail/outbox';

/** Tells a firm's members what was decided on its registration, each in their own language. */
type Firm = {
  code: string;
  nameTh: string | null;
  nameJa: string | null;
  nameEn: string | null;
  users: readonly { id: string; email: string; name: string; language: Locale }[];
};

export type Decision =
  | { template: 'sme-approved'; checkedUntil: Date }
  | { template: 'sme-returned'; count: number }
  | { template: 'sme-on-hold'; reason: string; note: string }
  | { template: 'sme-rejected'; reason: string; note: string };

export async function tellFirm(
  tx: Tx,
  firm: Firm,
  reviewId: string,
  decision: Decision,
): Promise<void> {
  const sme: PartialNames = { th: firm.nameTh, ja: firm.nameJa, en: firm.nameEn };
  for (const user of firm.users) {
    const { id: userId, email, name, language } = user;
    const common = {
      to: { email, name, language, userId },
      dedupeKey: `${decision.template}:${reviewId}:${userId}`,
    };
    const about = { code: firm.code, sme };
    switch (decision.template) {
      case 'sme-approved':
        await queueMail(tx, {
          ...common,
          template: 'sme-approved',
          params: {
            ...about,
            path: '/sme/matches',
            checkedUntil: { date: decision.checkedUntil.toISOString() },
          },
        });
        break;
      case 'sme-returned':
        await queueMail(tx, {
          ...common,
          template: 'sme-returned',
          params: { ...about, path: '/sme', count: decision.count },
        });
        break;
      case 'sme-on-hold':
      case 'sme-rejected': {
        const { template, reason, note } = decision;
        // A hyphen cannot stand in the key of an ICU select.
        const params = { ...about, path: '/sme', reason: reason.replaceAll('-', '_'), note };
        await queueMail(tx, { ...common, template, params });
      }
    }
  }
}
