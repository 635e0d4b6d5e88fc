/** Everybody of the demo world as user rows, and who they are for those who write in their name. */
import type { ViewerRole } from '@/lib/auth/viewer-type';
import { romanName } from '@/lib/text/reading';
import accounts from '../demo-accounts.json';
import { demoSmes } from '../demo-smes';
import { stableId } from '../stable-id';
import type { Row } from '../upsert';
import { contactNameOf, otherOfficers, secondDesk } from './people';
import { spellThai } from './person-names';

export type Person = {
  id: string;
  name: string;
  nameRoman: string | null;
  nameReading: string | null;
  role: ViewerRole;
  email: string;
};

/** A name with what others say and spell. */
function named(name: string, reading: string | null = null) {
  if (reading !== null) return { name, nameReading: reading, nameRoman: romanName(reading) };
  const spelt = spellThai(name);
  return { name, nameReading: spelt?.reading ?? null, nameRoman: spelt?.roman ?? null };
}

type Account = (typeof accounts)[number]['user'] & {
  sme?: string;
  partner?: string;
  centre?: string;
  nameReading?: string;
};

export const smeId = (key: string) => stableId(`demo-sme:${key}`);
export const partnerId = (key: string) => stableId(`demo-partner:${key}`);
const userId = (key: string) => stableId(`demo-user:${key}`);

const accountOf = (account: (typeof accounts)[number]) => account.user as Account;

const firmAccounts = new Map(
  accounts.flatMap((account) => {
    const { sme } = accountOf(account);
    return sme ? [[sme, account] as const] : [];
  }),
);

/** The member who speaks for a firm. */
export function memberOf(key: string): Person {
  const account = firmAccounts.get(key);
  const index = demoSmes.findIndex((sme) => sme.key === key);
  return {
    id: userId(account?.email ?? `sme:${key}`),
    ...named(account?.user.name ?? contactNameOf(index)),
    role: 'SME_MEMBER',
    email: account?.email ?? `${key}@example.test`,
  };
}

function personOf(account: (typeof accounts)[number]): Person {
  const { name, role } = account.user;
  const reading = accountOf(account).nameReading ?? null;
  return {
    id: userId(account.email),
    ...named(name, reading),
    role: role as ViewerRole,
    email: account.email,
  };
}

function find(what: (account: (typeof accounts)[number]) => boolean): Person {
  const account = accounts.find(what);
  if (!account) throw new Error('demo-accounts.json lacks an account that the demo world needs');
  return personOf(account);
}

const isHeadquarters = (account: (typeof accounts)[number]) =>
  account.user.role === 'OFFICER' && !accountOf(account).centre;

export function officerOf(centre: string): Person {
  const other = otherOfficers.find((officer) => officer.centre === centre);
  if (!other) return find((account) => accountOf(account).centre === centre);
  const { key, name } = other;
  return { id: userId(key), ...named(name), role: 'OFFICER', email: `${key}@example.test` };
}

const none = { centreCode: null, smeId: null, partnerId: null };

/** Somebody who joins the officers of a centre without an account to sign in with. */
export function addedOfficer(key: string, name: string): Person {
  return { id: userId(key), ...named(name), role: 'OFFICER', email: `${key}@example.test` };
}

export function addedOfficerRows(
  officers: readonly { key: string; centre: string; name: string }[],
  now: Date,
): Row[] {
  const since = new Date(now.getTime() - 200 * 86_400_000);
  return officers.map(({ key, centre, name }) => ({
    ...{ ...none, ...addedOfficer(key, name), language: 'th', centreCode: centre },
    ...{ emailVerifiedAt: since, createdAt: since, isExample: true, version: 1 },
    passwordHash: null,
  }));
}

export const headquarters = find(isHeadquarters);
export const secondHeadquarters = find(
  (account) => isHeadquarters(account) && account.email !== headquarters.email,
);
export const desk = find((account) => account.user.role === 'JAPAN_DESK');
export const secondDeskPerson: Person = {
  id: userId(secondDesk.key),
  ...named(secondDesk.name, secondDesk.nameReading),
  role: 'JAPAN_DESK',
  email: `${secondDesk.key}@example.test`,
};
export const partnerContact = find((account) => account.user.role === 'PARTNER_CONTACT');

type Since = { now: Date; hashes: ReadonlyMap<string, string> };

/** @param hashes password hash by e-mail address */
export function userRows({ now, hashes }: Since): Row[] {
  const since = new Date(now.getTime() - 200 * 86_400_000);
  const base = { emailVerifiedAt: since, createdAt: since, isExample: true, version: 1 };
  const row = (person: Person, language: string, more: Row = {}): Row => ({
    ...base,
    ...none,
    ...person,
    language,
    passwordHash: hashes.get(person.email) ?? null,
    ...more,
  });
  return [
    ...accounts.map((account) => {
      const { language, centre, sme, partner } = accountOf(account);
      return row(personOf(account), language, {
        centreCode: centre ?? null,
        smeId: sme ? smeId(sme) : null,
        partnerId: partner ? partnerId(partner) : null,
      });
    }),
    ...otherOfficers.map(({ centre }) => row(officerOf(centre), 'th', { centreCode: centre })),
    row(secondDeskPerson, 'ja'),
    ...demoSmes
      .filter(({ key }) => !firmAccounts.has(key))
      .map(({ key }) => row(memberOf(key), 'th', { smeId: smeId(key) })),
  ];
}

/** The accounts that can sign in: address and password. */
export const logins = accounts.map(({ email, password }) => ({ email, password }));
