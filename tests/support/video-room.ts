import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { copyAccount, sql, value } from './rows';
import { demoAccount, signInAs, signInByForm } from './sign-in';

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
      // The second of them sees depth, which is never sent.
      '--use-fake-device-for-media-stream=device-count=3',
      '--use-fake-ui-for-media-stream',
    ],
  });
}

/** Which ways two browsers may take: any, the relay alone, or none, where nothing leads anywhere. */
export type Ways = 'any' | 'relay' | 'none';

const holdConnections = (ways: string) => {
  const held: RTCPeerConnection[] = [];
  Object.assign(window, { connections: held });
  const Real = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Real {
    constructor(configuration?: RTCConfiguration) {
      super({ ...configuration, ...(ways === 'relay' ? { iceTransportPolicy: 'relay' } : {}) });
      held.push(this);
      if (ways !== 'none') return;
      // Addresses that are kept free for examples: nobody answers there.
      const unreachable = (text: string | undefined) =>
        (text ?? '').replace(/ (\S+) (\d+) typ \w+.*/g, ' 203.0.113.9 9 typ host');
      const take = this.addIceCandidate.bind(this);
      const hear = this.setRemoteDescription.bind(this);
      this.addIceCandidate = (candidate?: RTCIceCandidateInit | null) =>
        take({ ...candidate, candidate: unreachable(candidate?.candidate) });
      this.setRemoteDescription = ({ type, sdp }: RTCSessionDescriptionInit) =>
        hear({ type, sdp: unreachable(sdp) });
    }
  };
};

type Window = { width?: number; ways?: Ways };

/** Somebody's window, whose connections can be asked how they are. */
export async function openWindow(
  browser: Browser,
  { width = 1280, ways = 'any' }: Window = {},
): Promise<Page> {
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Bangkok',
  });
  await context.addInitScript(holdConnections, ways);
  return context.newPage();
}

/** @param who an account that was made for this test, or the beginning of a demo account */
export async function signedIn(browser: Browser, who: Account | string, window?: Window) {
  const page = await openWindow(browser, window);
  if (typeof who === 'string') await signInAs(page, who);
  else await signInByForm(page, who);
  return page;
}

/** What lies between lets no stream of events through. @returns how often it was asked instead */
export async function withoutStream(page: Page): Promise<() => number> {
  let asked = 0;
  await page.route('**/api/rooms/*/events?*', async (route) => {
    if (route.request().headers().accept !== 'application/json') return route.abort();
    asked += 1;
    return route.continue();
  });
  return () => asked;
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

type Report = {
  id: string;
  type: string;
  kind?: string;
  framesDecoded?: number;
  totalSamplesReceived?: number;
  nominated?: boolean;
  state?: string;
  localCandidateId?: string;
  candidateType?: string;
};

/** What the browser itself counts of the connections that are open. */
function reports(page: Page): Promise<Report[]> {
  return page.evaluate(async () => {
    const { connections } = window as unknown as Connections;
    const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
    const stats = await Promise.all(open.map((connection) => connection.getStats()));
    return stats.flatMap((report) => [...report.values()] as Report[]);
  });
}

/** What of the other person's picture or sound has arrived: decoded frames, or samples heard. */
async function arrived(page: Page, kind: 'video' | 'audio'): Promise<number> {
  const count = kind === 'video' ? 'framesDecoded' : 'totalSamplesReceived';
  return (await reports(page))
    .filter((report) => report.type === 'inbound-rtp' && report.kind === kind)
    .reduce((sum, report) => sum + (report[count] ?? 0), 0);
}

/** By which kinds of addresses picture and sound go: `host`, `prflx`, `relay`. */
export async function waysOf(page: Page): Promise<string[]> {
  const all = await reports(page);
  const pairs = all.filter(({ type, nominated, state }) => {
    return type === 'candidate-pair' && nominated && state === 'succeeded';
  });
  return pairs.map(
    (pair) => all.find(({ id }) => id === pair.localCandidateId)?.candidateType ?? '',
  );
}

/** The devices whose picture and sound are sent, by name. */
export function sentFrom(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { connections } = window as unknown as Connections;
    return connections
      .filter(({ connectionState }) => connectionState !== 'closed')
      .flatMap((connection) => connection.getSenders())
      .flatMap(({ track }) => (track?.readyState === 'live' ? [track.label] : []));
  });
}

/** Takes another device in the middle of the conversation. */
export async function choose(page: Page, kind: 'camera' | 'microphone', label: string) {
  const field = page.locator(`[data-phase] #${kind}`);
  if (!(await field.isVisible())) await page.locator('[data-phase] summary').click();
  await field.selectOption({ label });
  await expect.poll(() => sentFrom(page)).toContain(label);
}

/** What a browser does when the camera is unplugged, which cannot be done to one that is not there. */
export async function unplugCamera(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { connections } = window as unknown as Connections;
    for (const { track } of connections.flatMap((connection) => connection.getSenders())) {
      if (track?.kind !== 'video') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  });
}

/** Sound goes on arriving. */
export async function expectSound(page: Page): Promise<void> {
  const before = await arrived(page, 'audio');
  await expect.poll(() => arrived(page, 'audio'), { timeout: patience }).toBeGreaterThan(before);
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
  const decoded = await arrived(page, 'video');
  await expect
    .poll(() => arrived(page, 'video'), { timeout: patience })
    .toBeGreaterThan(decoded + 5);
  return arrived(page, 'video');
}
