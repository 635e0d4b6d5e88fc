import { createRequire } from 'node:module';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { acceptForPartner } from '@/lib/introduction/desk-commands';
import { pickMeetingTime, proposeMeeting } from '@/lib/meeting/commands';
import { approved, caseOf, makePair, type Pair, words } from './introduction-world';

const require = createRequire(import.meta.url);
const ICAL = require('ical.js') as typeof import('ical.js').default;

/** An accepted case on a day of the facts' calendar, and what its people send about meetings. */
export type Accepted = Pair & { code: string; id: string };

/** A Tuesday; the Wednesday after it is a working day of both countries, too. */
export const today = new Date('2027-02-02T02:00:00Z');
export const hour = 3_600_000;
export const day = 24 * hour;
export const later = (ms: number) => new Date(today.getTime() + ms);

export async function accepted(pair?: Pair): Promise<Accepted> {
  const people = pair ?? (await makePair());
  const code = await approved(people);
  const { id } = await caseOf(code);
  const result = await acceptForPartner.run(people.contact, { id, ...words });
  if (!result.ok) throw new Error(result.failure.code);
  return { ...people, code, id };
}

/** What the form of a proposal sends. */
export const form = (slots: readonly Date[], more: object = {}) => ({
  zone: 'Asia/Bangkok',
  minutes: '60',
  slots: slots.map((at) => at.toISOString()),
  kind: 'VIDEO',
  interpreter: 'th-ja',
  text: 'ราคาและกำลังการผลิต',
  language: 'th',
  answers: '',
  ...more,
});

export const tomorrow = later(day);
export const dayAfter = later(2 * day);

export async function proposed(
  world: Accepted,
  by: Viewer,
  slots: readonly Date[] = [tomorrow, dayAfter],
  more: object = {},
  now = today,
): Promise<string> {
  const result = await proposeMeeting.run(by, { id: world.id, ...form(slots, more) }, { now });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.meetingId;
}

export const meetingOf = (id: string) =>
  db.meeting.findUniqueOrThrow({
    where: { id },
    include: { times: { orderBy: { startsAt: 'asc' } }, attendance: true },
  });

export async function timeOf(meetingId: string, position = 0): Promise<string> {
  const { times } = await meetingOf(meetingId);
  return times[position]?.id ?? '';
}

export async function picked(
  meetingId: string,
  by: Viewer,
  { position = 0, now = today, overlap = '' } = {},
) {
  const input = { id: meetingId, timeId: await timeOf(meetingId, position), overlap };
  return pickMeetingTime.run(by, input, { now });
}

/** A meeting tomorrow that the partner's contact has picked from the firm's times. */
export async function arranged(world: Accepted, slots: readonly Date[] = [tomorrow]) {
  const id = await proposed(world, world.member, slots);
  const result = await picked(id, world.contact);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return id;
}

export const mailsOf = (code: string, template?: string) =>
  db.mailMessage.findMany({
    where: { params: { path: ['code'], equals: code }, ...(template ? { template } : {}) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

/** A calendar file as a calendar reads it. */
export function readCalendarFile(file: string) {
  const component = new ICAL.Component(ICAL.parse(file));
  const event = component.getFirstSubcomponent('vevent');
  if (!event) throw new Error('the file holds no event');
  const value = (name: string) => event.getFirstPropertyValue(name);
  return {
    method: component.getFirstPropertyValue('method'),
    uid: String(value('uid')),
    sequence: Number(value('sequence')),
    status: String(value('status')),
    summary: String(value('summary')),
    description: String(value('description')),
    location: String(value('location')),
    start: (value('dtstart') as InstanceType<typeof ICAL.Time>).toJSDate(),
    end: (value('dtend') as InstanceType<typeof ICAL.Time>).toJSDate(),
    isUtc: (value('dtstart') as InstanceType<typeof ICAL.Time>).zone === ICAL.Timezone.utcTimezone,
    attendees: event.getAllProperties('attendee').map((each) => String(each.getFirstValue())),
    organizer: String(value('organizer')),
    alarms: event.getAllSubcomponents('valarm').length,
  };
}

/** The token in somebody's latest letter of a template. */
export async function linkOf(code: string, template: string, email?: string): Promise<string> {
  const mails = await mailsOf(code, template);
  const mail = mails.findLast((each) => !email || each.toEmail === email);
  const token = /\/link\/meeting\/([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no link in ${template}`);
  return token;
}
