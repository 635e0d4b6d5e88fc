import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { canWorkOnDay } from '@/lib/event/policy';
import type { Side } from '@/lib/event/states';
import { type FailureCode, ok } from '@/lib/failure';
import { findOneTap, type OneTap, refuseOneTap } from '@/lib/one-tap/links';
import { actorOfLink, moverOf, moverOfLink } from '@/lib/outcome/mover';
import { type DayMeeting, holdMeeting } from './held';
import { rate, type Speaker, sayWhoCame, settle } from './rate';
import {
  attendByLinkSchema,
  attendSchema,
  rateByLinkSchema,
  rateSchema,
  settleSchema,
} from './rate-schema';

/** After a meeting: by either side, by its link, or by staff for it. */
type ByAccount = { row: DayMeeting; speaker: Speaker | null; staff: boolean };
type ByLink = { row: DayMeeting; speaker: Speaker; link: OneTap; refused: FailureCode | null };

/** Nobody else's meeting is found. */
async function loadOwn(
  tx: Tx,
  viewer: Viewer,
  { meetingId, side }: { meetingId: string; side?: Side | undefined },
): Promise<ByAccount | null> {
  const row = await holdMeeting(tx, meetingId);
  if (!row) return null;
  const staff = canWorkOnDay(viewer, row.event);
  const mover = moverOf(viewer);
  if (staff) {
    const speaker = side ? { side, mover, onBehalf: true, viaLink: false } : null;
    return { row, speaker: speaker && forSide(speaker), staff };
  }
  const own = ownSide(viewer, row);
  if (!own) return null;
  return { row, speaker: { side: own, mover, onBehalf: false, viaLink: false }, staff };
}

/** Who speaks for a side acts in the case as the desk of that side. */
function forSide(speaker: Speaker): Speaker {
  const side = speaker.side === 'PARTNER' ? 'DESK' : 'OFFICER';
  return { ...speaker, mover: { ...speaker.mover, side, onBehalf: true } };
}

function ownSide(viewer: Viewer, row: DayMeeting): Side | null {
  if (viewer.role === 'SME_MEMBER' && viewer.smeId && viewer.smeId === row.sme.smeId) return 'SME';
  const partner = viewer.role === 'PARTNER_CONTACT' ? viewer.partnerId : null;
  return partner && partner === row.partner.partnerId ? 'PARTNER' : null;
}

async function loadByLink(
  tx: Tx,
  { meetingId, token }: { meetingId: string; token: string },
  now: Date,
): Promise<ByLink | null> {
  const link = await findOneTap(tx, 'EVENT', token);
  if (!link) return null;
  const row = await holdMeeting(tx, meetingId);
  const own = row && [row.smeRegId, row.partnerRegId].includes(link.subjectId);
  if (!row || !own) return null;
  const side = row.smeRegId === link.subjectId ? 'SME' : 'PARTNER';
  const refused = refuseOneTap(link, now);
  const speaker = { side, mover: moverOfLink(link), onBehalf: false, viaLink: true } as const;
  return { row, speaker, link, refused: refused && !refused.ok ? refused.failure.code : null };
}

function subjectOf(row: DayMeeting) {
  const { id, code, centreCode } = row.event;
  return { kind: 'event', id, label: code, centreCode };
}

const speaks = (_viewer: Viewer, { speaker }: ByAccount): boolean | FailureCode =>
  speaker !== null || 'field.required';
const holds = (_visitor: Visitor, { refused }: ByLink): boolean | FailureCode => refused ?? true;

type Own<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type Linked<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema>; now: Date };

export const sayAttendance = defineCommand({
  name: 'event-meeting.attend',
  who: 'viewer',
  input: attendSchema,
  load: ({ tx, actor, input }: Own<typeof attendSchema>) => loadOwn(tx, actor, input),
  policy: speaks,
  write: async ({ tx, input, thing: { row, speaker }, now }) => {
    const said = speaker && (await sayWhoCame(tx, row, speaker, input.said, now));
    if (said && !said.ok) return said;
    const detail = { meeting: row.id, said: input.said, side: speaker?.side ?? '' };
    return ok({ value: { code: row.event.code }, subject: subjectOf(row), detail });
  },
});

export const sayAttendanceByLink = defineCommand({
  name: 'event-meeting.attend-by-link',
  who: 'visitor',
  input: attendByLinkSchema,
  load: ({ tx, input, now }: Linked<typeof attendByLinkSchema>) => loadByLink(tx, input, now),
  policy: holds,
  write: async ({ tx, input, thing: { row, speaker, link }, now }) => {
    const said = await sayWhoCame(tx, row, speaker, input.said, now);
    if (!said.ok) return said;
    const detail = { meeting: row.id, said: input.said, side: speaker.side, link: link.id };
    const actor = actorOfLink(link);
    return ok({ value: { code: row.event.code }, subject: subjectOf(row), detail, actor });
  },
});

export const settleAttendance = defineCommand({
  name: 'event-meeting.settle',
  who: 'viewer',
  input: settleSchema,
  load: ({ tx, actor, input }: Own<typeof settleSchema>) => loadOwn(tx, actor, input),
  policy: (_viewer: Viewer, { staff }: ByAccount) => staff,
  write: async ({ tx, actor, input, thing: { row }, now }) => {
    const settled = await settle(tx, row, input.said, moverOf(actor), now);
    if (!settled.ok) return settled;
    const detail = { meeting: row.id, said: input.said };
    return ok({ value: { code: row.event.code }, subject: subjectOf(row), detail });
  },
});

export const rateMeeting = defineCommand({
  name: 'event-meeting.rate',
  who: 'viewer',
  input: rateSchema,
  load: ({ tx, actor, input }: Own<typeof rateSchema>) => loadOwn(tx, actor, input),
  policy: speaks,
  write: async ({ tx, input, thing: { row, speaker }, now }) => {
    const rated = speaker && (await rate(tx, row, speaker, input, now));
    if (rated && !rated.ok) return rated;
    const detail = { meeting: row.id, outlook: input.outlook, side: speaker?.side ?? '' };
    return ok({ value: { code: row.event.code }, subject: subjectOf(row), detail });
  },
});

export const rateMeetingByLink = defineCommand({
  name: 'event-meeting.rate-by-link',
  who: 'visitor',
  input: rateByLinkSchema,
  load: ({ tx, input, now }: Linked<typeof rateByLinkSchema>) => loadByLink(tx, input, now),
  policy: holds,
  write: async ({ tx, input, thing: { row, speaker, link }, now }) => {
    const rated = await rate(tx, row, speaker, input, now);
    if (!rated.ok) return rated;
    const detail = { meeting: row.id, outlook: input.outlook, side: speaker.side, link: link.id };
    const actor = actorOfLink(link);
    return ok({ value: { code: row.event.code }, subject: subjectOf(row), detail, actor });
  },
});
