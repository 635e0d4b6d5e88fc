import type { Viewer, ViewerRole } from '@/lib/auth/viewer-type';
import { db, type MailState, type Prisma } from '@/lib/db/client';
import type { Locale, Names } from '@/lib/i18n/locales';
import { namesOf } from '@/lib/i18n/locales';
import { canManagePeople, canReadOutbox } from './policy';
import type { OutboxFilter, PeopleFilter } from './schema';

/** Accounts and the outbox, for admins. */
export const pageSize = 50;

export type PersonState = 'active' | 'invited' | 'unconfirmed' | 'disabled';

export type Person = {
  id: string;
  version: number;
  name: string;
  nameReading: string | null;
  nameRoman: string | null;
  email: string;
  language: Locale;
  role: ViewerRole;
  state: PersonState;
  isExample: boolean;
  createdAt: Date;
  centre: { code: string; names: Names } | null;
  partner: { code: string; names: Names } | null;
  sme: { id: string; code: string } | null;
};

const withPlace = { centre: true, partner: true, sme: true } satisfies Prisma.UserInclude;
type Row = Prisma.UserGetPayload<{ include: typeof withPlace }>;

function personOf(row: Row): Person {
  const { id, version, name, nameReading, nameRoman } = row;
  const { email, language, role, isExample, createdAt } = row;
  return {
    ...{ id, version, name, nameReading, nameRoman, email, language, role, isExample, createdAt },
    state: stateOf(row),
    centre: row.centre ? { code: row.centre.code, names: namesOf(row.centre) } : null,
    partner: row.partner ? { code: row.partner.code, names: namesOf(row.partner) } : null,
    sme: row.sme ? { id: row.sme.id, code: row.sme.code } : null,
  };
}

function stateOf(row: Row): PersonState {
  if (row.disabledAt) return 'disabled';
  if (!row.passwordHash) return 'invited';
  return row.emailVerifiedAt ? 'active' : 'unconfirmed';
}

const stateWhere = {
  active: { disabledAt: null, passwordHash: { not: null } },
  invited: { disabledAt: null, passwordHash: null },
  disabled: { disabledAt: { not: null } },
} satisfies Record<string, Prisma.UserWhereInput>;

export async function listPeople(
  viewer: Viewer,
  filter: PeopleFilter,
): Promise<{ people: Person[]; total: number }> {
  if (!canManagePeople(viewer)) return { people: [], total: 0 };
  const text = filter.q
    ? { contains: filter.q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
    : null;
  const where: Prisma.UserWhereInput = {
    ...(filter.role ? { role: filter.role } : {}),
    ...(filter.state ? stateWhere[filter.state] : {}),
    ...(text
      ? { OR: [{ name: text }, { nameReading: text }, { nameRoman: text }, { email: text }] }
      : {}),
  };
  const [rows, total] = await Promise.all([
    db.user.findMany({
      where,
      include: withPlace,
      // The roles are declared from the many to the few: staff come first.
      orderBy: [{ role: 'desc' }, { name: 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
    }),
    db.user.count({ where }),
  ]);
  return { people: rows.map(personOf), total };
}

export async function findPerson(viewer: Viewer, id: string): Promise<Person | null> {
  if (!canManagePeople(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const row = await db.user.findUnique({ where: { id }, include: withPlace });
  return row ? personOf(row) : null;
}

/** Choices of the forms: the centres, and the partners that a contact can speak for. */
export async function listPlaces(viewer: Viewer) {
  if (!canManagePeople(viewer)) return { centres: [], partners: [] };
  const [centres, partners] = await Promise.all([
    db.centre.findMany({ orderBy: { code: 'asc' } }),
    db.partner.findMany({ where: { archivedAt: null }, orderBy: { code: 'asc' } }),
  ]);
  return {
    centres: centres.map((row) => ({ code: row.code, names: namesOf(row) })),
    partners: partners.map((row) => ({ code: row.code, names: namesOf(row) })),
  };
}

export type OutboxRow = {
  id: string;
  toEmail: string;
  toName: string;
  language: Locale;
  template: string;
  subject: string;
  state: MailState;
  attempts: number;
  createdAt: Date;
  sentAt: Date | null;
};

const listedMail = {
  id: true,
  toEmail: true,
  toName: true,
  language: true,
  template: true,
  subject: true,
  state: true,
  attempts: true,
  createdAt: true,
  sentAt: true,
} satisfies Prisma.MailMessageSelect;

/** Mails, newest first, paged by key; with the number of mails in each state. */
export async function listOutbox(
  viewer: Viewer,
  filter: OutboxFilter,
): Promise<{ rows: OutboxRow[]; next: string | null; counts: Partial<Record<MailState, number>> }> {
  if (!canReadOutbox(viewer)) return { rows: [], next: null, counts: {} };
  const text = filter.q
    ? { contains: filter.q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
    : null;
  const [found, groups] = await Promise.all([
    db.mailMessage.findMany({
      where: {
        ...(filter.state ? { state: filter.state } : {}),
        ...(text ? { OR: [{ toEmail: text }, { toName: text }, { subject: text }] } : {}),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...(filter.before ? { cursor: { id: filter.before }, skip: 1 } : {}),
      take: pageSize + 1,
      select: listedMail,
    }),
    db.mailMessage.groupBy({ by: ['state'], _count: true }),
  ]);
  const rows = found.slice(0, pageSize);
  return {
    rows,
    next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count])),
  };
}

/** One mail as it was or will be sent. */
export async function findMail(viewer: Viewer, id: string) {
  if (!canReadOutbox(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null;
  return db.mailMessage.findUnique({
    where: { id },
    select: { ...listedMail, text: true, html: true, lastError: true },
  });
}
