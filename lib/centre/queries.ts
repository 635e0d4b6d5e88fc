import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import { hoursOf, type OpenDay } from './hours-schema';
import { canEditCentre, mayNameHeads } from './policy';
import { type Service, servicesOf } from './services';

/** Centres as those who keep them see them. */
export type KeptCentre = {
  code: string;
  kind: string;
  names: Names;
  shortNames: Names;
  version: number;
  head: { id: string; name: string } | null;
  services: Service[];
  hours: OpenDay[];
  addressTh: string | null;
  addressEn: string | null;
  phone: string | null;
  checkedAt: Date | null;
  checkedByName: string | null;
  officers: { id: string; name: string }[];
  mayEdit: boolean;
  mayNameHead: boolean;
};

/** Officers and admins read all of them; each form is offered to whom it is for. */
export async function listKeptCentres(
  viewer: Viewer,
  code: string | null = null,
): Promise<KeptCentre[]> {
  if (viewer.role !== 'OFFICER' && viewer.role !== 'ADMIN') return [];
  const rows = await db.centre.findMany({
    ...(code === null ? {} : { where: { code } }),
    include: {
      users: {
        where: { role: 'OFFICER', disabledAt: null },
        select: { id: true, name: true },
        orderBy: { name: 'asc' },
      },
    },
    orderBy: { code: 'asc' },
  });
  return rows.map((row) => ({
    ...{ code: row.code, kind: row.kind, version: row.version },
    names: { th: row.nameTh, ja: row.nameJa, en: row.nameEn },
    shortNames: { th: row.shortNameTh, ja: row.shortNameJa, en: row.shortNameEn },
    // Who has gone to another centre is no longer among its officers, and heads it no longer.
    head: row.users.find(({ id }) => id === row.headId) ?? null,
    services: servicesOf(row.services),
    hours: hoursOf(row.hours),
    ...{ addressTh: row.addressTh, addressEn: row.addressEn, phone: row.phone },
    ...{ checkedAt: row.checkedAt, checkedByName: row.checkedByName },
    officers: row.users,
    mayEdit: canEditCentre(viewer, row),
    mayNameHead: mayNameHeads(viewer),
  }));
}
