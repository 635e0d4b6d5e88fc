import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { inviteToEvent } from '@/lib/event/invitation-commands';
import { issueEventLinks } from '@/lib/event/links';
import { recipientsOf } from '@/lib/event/recipients';
import { unreachedAt } from '@/lib/event/unreached';
import { cancelByLink, registerByLink } from '@/lib/event-registration/link-commands';
import { registrationByLink } from '@/lib/event-registration/link-page';
import {
  cancelRegistration,
  editRegistration,
  registerForEvent,
} from '@/lib/event-registration/registration-commands';
import { eventContactTask } from '@/lib/jobs/tasks/event-contact';
import { peopleOf, peopleOrDesk } from '@/lib/one-tap/people';
import { disablePerson } from '@/lib/people/commands';
import { addPerson } from '../access/actors';
import { addEvent, addPartners, addRegistration, attendance } from '../support/matching-events';

/** Whose personal link works: that of the present contact, and nobody else's. */
const visitor = { kind: 'visitor', address: 'event-links' } as const;

async function partnerAt(contactEmail: string | null) {
  const officer = await addPerson('OFFICER', { centreCode: 'BSC-09' });
  const event = await addEvent('OPEN');
  const [partnerId = ''] = await addPartners(1);
  await db.partner.update({ where: { id: partnerId }, data: { contactEmail } });
  const registration = () =>
    db.eventRegistration.findFirstOrThrow({ where: { eventId: event.id, partnerId } });
  const enter = async (more: object) => {
    const about = { eventCode: event.code, side: 'PARTNER', attendeeId: partnerId };
    const result = await registerForEvent.run(officer, { ...about, ...attendance, ...more });
    expect(result).toMatchObject({ ok: true });
  };
  const invite = () => inviteToEvent.run(officer, { code: event.code, partnerIds: [partnerId] });
  return { officer, event, partnerId, registration, enter, invite };
}

let number = 0;
const address = (name: string) => {
  number += 1;
  return `${name}-${number}@example.test`;
};

/** The link of the last mail to somebody. */
async function tokenOf(toEmail: string): Promise<string> {
  const mail = await db.mailMessage.findFirstOrThrow({
    where: { toEmail },
    orderBy: { createdAt: 'desc' },
  });
  return /link\/event\/([\w-]{43})/.exec(mail.text)?.[1] ?? '';
}

const opens = async (token: string) => (await registrationByLink(token, 'ja'))?.open;

describe('the link of an earlier contact has ended', () => {
  test('when the desk registers anew and names somebody else', async () => {
    const [earlier, present] = [address('earlier'), address('present')];
    const { officer, registration, enter } = await partnerAt(null);
    await enter({ contactEmail: earlier });
    const old = await tokenOf(earlier);
    const { id, version } = await registration();
    expect((await cancelRegistration.run(officer, { id, version })).ok).toBe(true);
    expect(await opens(old)).toBe(true);
    await enter({ contactEmail: present, version: version + 1 });
    expect(await opens(old)).toBe(false);
    expect(await opens(await tokenOf(present))).toBe(true);
    const again = { token: old, version: version + 2 };
    expect(await cancelByLink.run(visitor, again)).toMatchObject({
      failure: { code: 'link.expired' },
    });
  });

  test('when the registration names its first contact of its own', async () => {
    const [profile, present] = [address('profile'), address('present')];
    const { officer, registration, invite } = await partnerAt(profile);
    await invite();
    const token = await tokenOf(profile);
    const form = { token, ...attendance, version: (await registration()).version };
    expect((await registerByLink.run(visitor, form)).ok).toBe(true);
    const { id, version } = await registration();
    const edit = { id, ...attendance };
    expect((await editRegistration.run(officer, { ...edit, version })).ok).toBe(true);
    expect(await opens(token)).toBe(true);
    const named = { ...edit, version: version + 1, contactEmail: present };
    expect((await editRegistration.run(officer, named)).ok).toBe(true);
    expect(await opens(token)).toBe(false);
    expect(await opens(await tokenOf(profile))).toBe(false);
  });

  test('when the profile names another, unless the registration has named its own', async () => {
    const [profile, own] = [address('profile'), address('own')];
    const { event, partnerId, invite } = await partnerAt(profile);
    await invite();
    const token = await tokenOf(profile);
    const other = await addEvent('OPEN');
    const { id } = await addRegistration(other, { partnerId }, 'REGISTERED', { contactEmail: own });
    const to = { email: own, name: own, language: 'ja', userId: null, side: 'PARTNER' } as const;
    const [path = ''] = await issueEventLinks(
      db,
      event,
      [{ ...to, registrationId: id }],
      new Date(),
    );
    // In other letters it is the same address.
    await db.partner.update({
      where: { id: partnerId },
      data: { contactEmail: profile.toUpperCase() },
    });
    await eventContactTask({ ownerId: partnerId });
    expect(await opens(token)).toBe(true);
    await db.partner.update({ where: { id: partnerId }, data: { contactEmail: address('new') } });
    await eventContactTask({ ownerId: partnerId });
    expect(await opens(token)).toBe(false);
    expect(await opens(path.split('/').at(-1) ?? '')).toBe(true);
  });
});

describe('somebody whose account is disabled', () => {
  test('does not come back in as a contact: their link ends, and the desk is written to', async () => {
    const desk = await addPerson('JAPAN_DESK');
    const admin = await addPerson('ADMIN');
    const contact = address('contact');
    const { event, partnerId, registration, invite } = await partnerAt(contact);
    await invite();
    const token = await tokenOf(contact);
    const { id: userId } = await addPerson('PARTNER_CONTACT', { partnerId });
    await db.user.update({ where: { id: userId }, data: { email: contact } });
    const written = async () =>
      (await recipientsOf(db, event, [await registration()])).map(({ way, to }) => [way, to.email]);
    expect(await written()).toEqual([['account', contact]]);
    expect(await unreachedAt(db, event.code)).toEqual([]);
    const { version } = await db.user.findUniqueOrThrow({ where: { id: userId } });
    expect((await disablePerson.run(admin, { userId, version })).ok).toBe(true);
    expect(await opens(token)).toBe(false);
    expect(await written()).toContainEqual(['office', desk.email]);
    expect((await peopleOrDesk(db, 'PARTNER', partnerId)).map(({ email }) => email)).toContain(
      desk.email,
    );
    expect(await peopleOf(db, 'PARTNER', partnerId)).toEqual([]);
    const live = { email: contact, revokedAt: null, usedAt: null };
    expect(await db.oneTapLink.count({ where: live })).toBe(0);
    expect(await written()).not.toContainEqual(['link', contact]);
    const { id } = await registration();
    expect(await unreachedAt(db, event.code)).toEqual([id]);
    // Named for the event they are none either; the contact of the profile is, if it is another.
    await db.eventRegistration.update({ where: { id }, data: { contactEmail: contact } });
    expect(await unreachedAt(db, event.code)).toEqual([id]);
    const other = address('colleague');
    await db.partner.update({ where: { id: partnerId }, data: { contactEmail: other } });
    expect(await written()).toEqual([['link', other]]);
    expect(await unreachedAt(db, event.code)).toEqual([]);
  });
});
