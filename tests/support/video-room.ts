import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { copyAccount, sql, value } from './rows';
import { demoAccount, signInByForm } from './sign-in';

/** Meetings that are just being held in the portal's own room, and browsers to hold them in. */
export type Held = { secret: string; meetingId: string; code: string; member: Account };
type Account = { email: string; password: string };

const minute = 60_000;

/** Two browsers that draw and decode pictures are slow where there are few processors. */
const patience = Number(process.env.ROOM_PATIENCE ?? 20_000);

/** A case of the partner `mihon-foods` with a meeting, and a member of its firm. */
export async function heldMeeting({ startsIn = -5, state = 'ARRANGED' } = {}): Promise<Held> {
  const [found] = await sql<{ id: string; code: string; smeId: string }>(
    `SELECT i."id", i."code", i."smeId" FROM "Introduction" i
     JOIN "Partner" p ON p."id" = i."partnerId"
     WHERE p."slug" = 'mihon-foods'
       AND i."state" IN ('ACCEPTED', 'MEETING_ARRANGED', 'MET', 'IN_TALKS')
       AND EXISTS (SELECT FROM "IntroductionEvent" e WHERE e."introductionId" = i."id"
         AND e."move" IN ('approve', 'release', 'express-interest'))
     ORDER BY i."code" LIMIT 1`,
  );
  if (!found) throw new Error('the demo world has no case in talks with mihon-foods');
  const [meetingId, roomId] = [randomUUID(), randomUUID()];
  const secret = randomBytes(16).toString('hex');
  const startsAt = new Date(Date.now() + startsIn * minute);
  await sql(
    `INSERT INTO "Meeting" ("id", "introductionId", "state", "kind", "minutes", "proposedBySide",
       "proposedByName", "startsAt", "endsAt", "uid", "videoUrl", "videoProvider")
     VALUES ($1, $2, $3::"MeetingState", 'VIDEO', 60, 'SME', 'test', $4, $5, $6, $7, 'built-in')`,
    [
      ...[meetingId, found.id, state, startsAt, new Date(startsAt.getTime() + 60 * minute)],
      ...[`${meetingId}@example.test`, `/room/${secret}`],
    ],
  );
  await sql(`INSERT INTO "VideoRoom" ("id", "secret", "meetingId") VALUES ($1, $2, $3)`, [
    ...[roomId, secret, meetingId],
  ]);
  const member = await copyAccount(demoAccount('sme@'), `${randomUUID()}@example.test`);
  await sql(`UPDATE "User" SET "smeId" = $2 WHERE "email" = $1`, [member.email, found.smeId]);
  return { secret, meetingId, code: found.code, member };
}

/** A link into the room for the partner's contact. @returns its token */
export async function linkInto({ meetingId }: Held): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const introductionId = await value(`SELECT "introductionId" FROM "Meeting" WHERE "id" = $1`, [
    meetingId,
  ]);
  await sql(
    `INSERT INTO "OneTapLink" ("id", "purpose", "side", "subjectId", "introductionId", "tokenHash",
       "email", "recipientName", "language", "expiresAt")
     VALUES (gen_random_uuid(), 'ROOM', 'PARTNER', $1, $2, $3, 'contact@example.test', '山田 花子',
       'ja', now() + interval '2 hours')`,
    [meetingId, introductionId, createHash('sha256').update(token).digest('hex')],
  );
  return token;
}

/** A Chromium of its own with a camera and a microphone that are not there. */
export async function openCamera(): Promise<Browser> {
  const { launchOptions = {} } = test.info().project.use;
  return chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
}

const holdConnections = () => {
  const held: RTCPeerConnection[] = [];
  Object.assign(window, { connections: held });
  const Real = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Real {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      held.push(this);
    }
  };
};

/** Somebody's window, whose connections can be asked how they are. */
export async function openWindow(browser: Browser, width = 1280): Promise<Page> {
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Bangkok',
  });
  await context.addInitScript(holdConnections);
  return context.newPage();
}

export async function signedIn(browser: Browser, account: Account, width?: number) {
  const page = await openWindow(browser, width);
  await signInByForm(page, account);
  return page;
}

/** Checks the camera and goes in. */
export async function enter(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('section[aria-labelledby=check-title] button').first().waitFor();
  await page.locator('section[aria-labelledby=check-title] button').first().click();
  await page.locator('section[aria-labelledby=check-title] video').waitFor();
  await page.locator('section[aria-labelledby=check-title] button').first().click();
}

export const phaseOf = (page: Page) => page.locator('[data-phase]');

type Connections = { connections: RTCPeerConnection[] };

/** What of the other person's picture has arrived: decoded frames, by the browser's own count. */
function framesDecoded(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { connections } = window as unknown as Connections;
    let frames = 0;
    for (const connection of connections) {
      if (connection.connectionState === 'closed') continue;
      for (const report of (await connection.getStats()).values()) {
        if (report.type === 'inbound-rtp' && report.kind === 'video')
          frames += report.framesDecoded;
      }
    }
    return frames;
  });
}

/** The other person's picture has a size, its clock goes on, and frame after frame is decoded. */
export async function expectPicture(page: Page): Promise<number> {
  await expect(phaseOf(page)).toHaveAttribute('data-phase', 'connected', { timeout: patience });
  const remote = page.locator('[data-phase] video').first();
  const size = () => remote.evaluate((video: HTMLVideoElement) => video.videoWidth);
  await expect.poll(size, { timeout: patience }).toBeGreaterThan(0);
  const clock = () => remote.evaluate((video: HTMLVideoElement) => video.currentTime);
  const before = await clock();
  await expect.poll(clock, { timeout: patience }).toBeGreaterThan(before);
  const decoded = await framesDecoded(page);
  await expect.poll(() => framesDecoded(page), { timeout: patience }).toBeGreaterThan(decoded + 5);
  return framesDecoded(page);
}
