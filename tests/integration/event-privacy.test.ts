/**
 * What nobody may see of an event: grades across the table, notes of staff, ways to reach others,
 * names of the unlisted before they are offered a meeting, secrets in addresses. With real rows, and
 * everything that a side reads.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { EventMeetingState, EventState } from '@/lib/db/client';
import { db } from '@/lib/db/client';
import { noticeSoon } from '@/lib/event-day/soon';
import { ownMeetings } from '@/lib/event-registration/own-meetings';
import { meetingsCsv, resultsWorkbook } from '@/lib/event-results/file';
import { readResults } from '@/lib/event-results/queries';
import { offerSchedule } from '@/lib/event-schedule/confirm-commands';
import { takeOver } from '@/lib/event-schedule/run-commands';
import { tellSchedule } from '@/lib/event-schedule/tell-schedule';
import { eventWorkbook } from '@/lib/event-schedule/workbook';
import { remindOfWishes } from '@/lib/event-wish/commands';
import type { WishGrade } from '@/lib/event-wish/schema';
import { hashOneTap } from '@/lib/one-tap/links';
import { openWorkbook } from '../support/workbook';
import {
  bringTo,
  during,
  makePrivateWorld,
  nameOf,
  note,
  type PrivateWorld,
  publicReads,
  reachOf,
  readsOf,
} from './event-privacy-world';
import { compute, jobsOf, memberOf, must, nine } from './event-run-world';
import { putWish } from './event-wish-world';

let world: PrivateWorld;
const by = { confirmOn: '2027-01-30', confirmAt: '18:00' };
beforeEach(async () => {
  world = await makePrivateWorld();
});

const life = [
  ['WISHES', 'PLANNED'],
  ['PROVISIONAL', 'OFFERED'],
  ['RUNNING', 'CONFIRMED'],
] as const satisfies [EventState, EventMeetingState][];

const regOf = (side: 'firm' | 'partner', index = 0) =>
  (side === 'firm' ? world.firms : world.partners)[index] ?? '';

/** The first of a side says this of the first across, and the meeting weighs what that makes it. */
async function say(side: 'firm' | 'partner', grade: WishGrade | null): Promise<void> {
  const [from, to] = [regOf(side), regOf(side === 'firm' ? 'partner' : 'firm')];
  if (grade) await putWish(world, from, to, grade);
  else await db.eventWish.deleteMany({ where: { fromId: from, toId: to } });
  await db.eventMeeting.update({
    where: { id: world.meetingId },
    data: { must: grade === 'MUST', weight: grade === 'MUST' ? 900 : 100 },
  });
}

/** Versions and times of writing say that something was written, whatever it was. */
const plain = (read: unknown) => JSON.stringify(read).replace(/DTSTAMP:\w+/g, '');

describe('what one side thinks of the other', () => {
  test.each(['firm', 'partner'] as const)(
    'of a %s leaves no trace across the table: never, rather not and silence read alike, must as like',
    async (side) => {
      const other = side === 'firm' ? 'partner' : 'firm';
      await putWish(world, regOf(other), regOf(side), 'LIKE');
      for (const [state, meeting] of [life[0], life[2]] as const) {
        await bringTo(world, state, meeting);
        const read = new Map<WishGrade | null, string>();
        for (const grade of [null, 'RATHER_NOT', 'NEVER', 'LIKE', 'MUST'] as const) {
          await say(side, grade);
          read.set(grade, plain([await readsOf(world, other), await publicReads(world)]));
        }
        expect(read.get('RATHER_NOT')).toBe(read.get(null));
        expect(read.get('NEVER')).toBe(read.get(null));
        expect(read.get('MUST')).toBe(read.get('LIKE'));
        // That somebody would like to meet is told, and only across the table.
        expect(read.get('LIKE') === read.get(null), state).toBe(false);
      }
    },
  );

  test('a never, an officer’s word and a choice of the schedule are one and the same reason', async () => {
    const partner = async () => (await ownMeetings(world.contact, { code: world.code }))?.unmet;
    await db.eventMeeting.update({
      where: { id: world.meetingId },
      data: { state: 'CANCELLED', endedReason: 'rescheduled' },
    });
    await putWish(world, regOf('partner'), regOf('firm'), 'MUST');
    await putWish(world, regOf('firm', 1), regOf('partner', 1), 'LIKE');
    const told: unknown[] = [];
    for (const why of ['never', 'forbid'] as const) {
      if (why === 'never') await putWish(world, regOf('firm'), regOf('partner'), 'NEVER');
      else {
        await db.eventWish.deleteMany({ where: { fromId: regOf('firm') } });
        await db.eventPairRule.create({
          data: {
            ...{ eventId: world.id, smeRegId: regOf('firm'), partnerRegId: regOf('partner') },
            ...{ kind: 'forbid', reason: note, byId: world.officer.id, byName: note },
          },
        });
      }
      await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'WISHES' } });
      must(await takeOver.run(world.officer, { runId: await compute(world) }));
      await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'PROVISIONAL' } });
      told.push(await partner());
    }
    expect(told[0]).toMatchObject([{ id: regOf('firm'), reason: 'not-arranged', must: true }]);
    expect(told[1]).toEqual(told[0]);
  });

  test('is in no mail and in no notice', async () => {
    const written: string[] = [];
    for (const grade of ['LIKE', 'MUST'] as const) {
      world = await makePrivateWorld();
      await db.mailMessage.deleteMany();
      await db.matchingEvent.updateMany({
        where: { id: { not: world.id } },
        data: { state: 'CLOSED' },
      });
      await say('firm', grade);
      await remindOfWishes.run(world.officer, { code: world.code });
      const { version } = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
      const form = { eventId: world.id, version, ...by };
      must(await offerSchedule.run(world.officer, form));
      expect(await tellSchedule(world.id)).toBe(2);
      await bringTo(world, 'RUNNING', 'CONFIRMED');
      expect(await noticeSoon(new Date(nine.getTime() - 5 * 60_000))).toBe(1);
      const mails = await db.mailMessage.findMany();
      expect(mails.length).toBeGreaterThan(3);
      const own = /[\w-]{43}|EV-\d+-\d+|(name|reach)-\d-\w{8}/g;
      const texts = mails.map(({ template, subject, text }) =>
        [template, subject, text].join('\n'),
      );
      written.push(texts.sort().join('\n').replace(own, ''));
      expect(await jobsOf('push-send')).toEqual([]);
    }
    expect(written[1]).toBe(written[0]);
  });
});

describe('what is told of others', () => {
  test('neither notes of staff, nor how to reach them, nor a secret of an address', async () => {
    await putWish(world, regOf('firm'), regOf('partner', 1), 'LIKE');
    const { firm, partner } = world.links;
    const secrets = [note, world.hall, firm, partner, hashOneTap(firm), hashOneTap(partner)];
    for (const [state, meeting] of life) {
      await bringTo(world, state, meeting);
      const [own, other, all] = [
        plain(await readsOf(world, 'firm')),
        plain(await readsOf(world, 'partner')),
        plain(await publicReads(world)),
      ];
      const read = `${own}${other}${all}`;
      for (const secret of [...secrets, '-badge'])
        expect(read.includes(secret), secret).toBe(false);
      expect(own).toContain(reachOf('firm', 0));
      expect(own.match(/.{40}(partner-reach|firm-reach-1).{20}/g)).toBeNull();
      expect(other).toContain(reachOf('partner', 0));
      expect(other.match(/.{40}(firm-reach|partner-reach-1).{20}/g)).toBeNull();
      expect(all.match(/.{40}-reach-.{20}/g)).toBeNull();
    }
  });

  test('of the unlisted no name, unless the reader was offered a meeting with them', async () => {
    const hidden = [nameOf('firm', 1), nameOf('partner', 1)];
    for (const [state, meeting] of life) {
      await bringTo(world, state, meeting);
      const read = plain([await readsOf(world, 'firm'), await readsOf(world, 'partner')]);
      expect(read).toContain(nameOf('partner', 0));
      for (const name of hidden) expect(read.includes(name), `${name} ${state}`).toBe(false);
    }
    // The second firm meets the first partner: the partner learns its name, on no wall and no list.
    const second = { smeRegId: regOf('firm', 1), slotNumber: 2, toldSlot: 2 };
    await db.eventMeeting.create({
      data: {
        ...{ eventId: world.id, partnerRegId: regOf('partner'), tableId: world.tables[1] ?? '' },
        ...{ ...second, weight: 1, state: 'CONFIRMED', toldAt: new Date() },
      },
    });
    for (const [state, meeting] of life.slice(1)) {
      await bringTo(world, state, meeting);
      expect(plain(await readsOf(world, 'partner')), state).toContain(hidden[0]);
      expect(plain([await readsOf(world, 'firm'), await publicReads(world)])).not.toContain(
        hidden[0],
      );
    }
    await db.eventMeeting.updateMany({
      where: { eventId: world.id, smeRegId: regOf('firm', 1) },
      data: { state: 'DECLINED' },
    });
    expect(plain(await readsOf(world, 'partner'))).not.toContain(hidden[0]);
  });

  test('each mail holds the personal link of its own reader alone, and no note', async () => {
    await db.mailMessage.deleteMany();
    const { version } = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
    // Nobody of the second ones has an account: they are written to with a link.
    await db.eventMeeting.update({
      where: { id: world.meetingId },
      data: { smeRegId: regOf('firm', 1), partnerRegId: regOf('partner', 1) },
    });
    const form = { eventId: world.id, version, ...by };
    must(await offerSchedule.run(world.officer, form));
    expect(await tellSchedule(world.id)).toBe(2);
    const mails = await db.mailMessage.findMany();
    const linked = mails.flatMap(({ toEmail, text, html }) =>
      [...`${text}${html}`.matchAll(/\/link\/event\/([\w-]{43})/g)].map(([, token = '']) => ({
        toEmail,
        tokenHash: hashOneTap(token),
      })),
    );
    expect(new Set(linked.map(({ toEmail }) => toEmail)).size).toBe(2);
    for (const { toEmail, tokenHash } of linked) {
      const link = await db.oneTapLink.findUniqueOrThrow({ where: { tokenHash } });
      expect(link.email).toBe(toEmail);
    }
    for (const { text } of mails)
      expect(text.includes(note) || text.includes(world.hall)).toBe(false);
  });
});

describe('files', () => {
  const cells = async (viewer: PrivateWorld['officer']) => {
    const asked = { code: world.code, kind: 'all', locale: 'th' } as const;
    const bytes = await eventWorkbook(viewer, asked);
    return bytes && JSON.stringify(openWorkbook(bytes));
  };

  test('a workbook tells the desk how to reach partners, and those who manage the event everybody', async () => {
    await putWish(world, regOf('firm'), regOf('partner'), 'NEVER');
    const officer = await cells(world.officer);
    expect(officer).toContain(`${reachOf('firm', 0)}`);
    expect(officer).toContain(`${reachOf('partner', 0)}`);
    const desk = await cells(world.desk);
    expect(desk).toContain(`${reachOf('partner', 0)}`);
    expect(desk).not.toMatch(/firm-reach-\d-\w+(@| name)/);
    expect(`${officer}${desk}`).not.toContain(note);
    for (const viewer of [world.otherOfficer, world.member, world.contact]) {
      expect(await cells(viewer)).toBeNull();
    }
    // What is never wished is counted nowhere.
    const before = await cells(world.officer);
    await db.eventWish.deleteMany({ where: { eventId: world.id } });
    expect(await cells(world.officer)).toBe(before);
  });

  test('results count no never, and name cases only to those who may open them', async () => {
    await db.sme.update({ where: { id: world.smeIds[0] ?? '' }, data: { centreCode: 'BSC-01' } });
    const pair = { smeId: world.smeIds[0] ?? '', partnerId: world.partnerIds[0] ?? '' };
    const { id, code } = await db.introduction.create({
      data: {
        ...{ ...pair, code: `JD-PRIVATE-${world.code}`, state: 'MET', turn: 'SME' },
        ...{ centreCode: 'BSC-01', requestedBy: 'SME' },
      },
    });
    await db.eventMeeting.update({
      where: { id: world.meetingId },
      data: { state: 'HELD', introductionId: id },
    });
    await bringTo(world, 'CLOSED', 'HELD');
    const words = {
      ...{ figure: (key: string) => key, state: (state: string) => state },
      columns: {
        figures: ['a', 'b', 'c'] as [string, string, string],
        meetings: ['1', '2', '3', '4', '5', '6'] as [
          string,
          string,
          string,
          string,
          string,
          string,
        ],
      },
      ...{ means: { SME: 's', PARTNER: 'p' }, sheets: { figures: 'f', meetings: 'm' } },
    };
    const headquarters = { ...world.officer, centreCode: null };
    const filesFor = async (viewer: PrivateWorld['officer']) => {
      const results = await readResults(world.code, viewer, during);
      if (!results) return null;
      const book = Buffer.from(await resultsWorkbook(results, words, 'th'));
      return `${meetingsCsv(results, words, 'th')}${JSON.stringify(openWorkbook(book))}`;
    };
    expect(await filesFor(headquarters)).toContain(code);
    const officer = await filesFor(world.officer);
    expect(officer).toContain(nameOf('partner', 0));
    expect(officer).not.toContain(code);
    await putWish(world, regOf('firm'), regOf('partner'), 'NEVER');
    expect(await filesFor(world.officer)).toBe(officer);
    for (const viewer of [world.otherOfficer, world.member, memberOf(''), world.contact]) {
      expect(await filesFor(viewer)).toBeNull();
    }
  });
});
