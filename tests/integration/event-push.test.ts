import { execFileSync } from 'node:child_process';
import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import webPush from 'web-push';
import { db } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import { dayClock } from '@/lib/event-day/day-words';
import { noticeSoon } from '@/lib/event-day/soon';
import { editRegistration } from '@/lib/event-registration/registration-commands';
import { pushSendTask } from '@/lib/jobs/tasks/push-send';
import { subscribe, subscribeByLink, unsubscribe } from '@/lib/push/commands';
import type { PushNotice } from '@/lib/push/send';
import { attendance } from '../support/matching-events';
import { decryptPush } from '../support/push-message';
import { choose, indexOf, partner, report } from './event-day-desk';
import {
  at,
  code,
  type EventDay,
  inForce,
  makeEventDay,
  meet,
  type Party,
} from './event-day-world';

/**
 * A push service of our own, over TLS: it takes what the portal sends, and the browser's private key
 * opens it.
 */
type Got = { path: string; headers: IncomingHttpHeaders; body: Buffer };

const folder = mkdtempSync(join(tmpdir(), 'push-service-'));
const got: Got[] = [];
let server: Server;
let host = '';
let agent: Agent;
let status = 201;

beforeAll(async () => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      ...['-keyout', key, '-out', cert, '-days', '1', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost'],
    ],
    { stdio: 'ignore' },
  );
  server = createServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
        response.writeHead(status).end();
      });
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `localhost:${(server.address() as AddressInfo).port}`;
  agent = new Agent({ ca: readFileSync(cert) });
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  process.env.VAPID_PUBLIC_KEY = publicKey;
  process.env.VAPID_PRIVATE_KEY = privateKey;
  process.env.PUSH_HOSTS = host;
});

afterAll(async () => {
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** A browser's own keys. */
function browser() {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const auth = randomBytes(16);
  const path = `/push/${randomUUID()}`;
  const endpoint = `https://${host}${path}`;
  const p256dh = pair.getPublicKey('base64url');
  return {
    pair,
    auth,
    path,
    form: { endpoint, p256dh, auth: auth.toString('base64url'), language: 'th' },
  };
}

async function queued(endpoint: string): Promise<PushNotice[]> {
  const { id } = await db.pushSubscription.findUniqueOrThrow({ where: { endpoint } });
  const jobs = await db.$queryRaw<{ payload: { subscriptionId: string; notice: PushNotice } }[]>`
    SELECT j."payload" FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t."id" = j."task_id" AND t."identifier" = 'push-send'
    ORDER BY j."id"`;
  return jobs.flatMap(({ payload }) => (payload.subscriptionId === id ? [payload.notice] : []));
}

const firm = (day: EventDay) => day.firms[0] as Party;

test('a browser that allowed notices is told of its next meeting, and nobody on the way reads it', async () => {
  const day = await makeEventDay();
  await meet(day, [0, 0], 2);
  const { form, pair, auth, path } = browser();
  expect(code(await subscribe.run(firm(day).viewer, form))).toBe('done');
  // Pressed twice, it is one subscription.
  expect(code(await subscribe.run(firm(day).viewer, form))).toBe('done');
  expect(await db.pushSubscription.count({ where: { userId: firm(day).viewer.id } })).toBe(1);
  await noticeSoon(at(21));
  await noticeSoon(at(22));
  const notices = await queued(form.endpoint);
  expect(notices).toHaveLength(1);
  const notice = notices[0] as PushNotice;
  expect(notice.title).toBe('อีก 9 นาทีถึงเวลาพบหารือ');
  expect(notice.body).toContain('09.30 น.');
  expect(notice.path).toBe(`/th/sme/events/${day.code}/meetings`);
  const { id: subscriptionId } = await db.pushSubscription.findUniqueOrThrow({
    where: { endpoint: form.endpoint },
  });
  await pushSendTask({ subscriptionId, notice }, agent);
  const sent = got.find((one) => one.path === path);
  expect(sent?.headers['content-encoding']).toBe('aes128gcm');
  expect(sent?.headers.authorization).toMatch(/^vapid t=.+, k=/);
  expect(sent?.body.toString('utf8')).not.toContain('พบหารือ');
  const opened = decryptPush(sent?.body ?? Buffer.alloc(0), pair, auth);
  expect(JSON.parse(opened.toString('utf8'))).toEqual(notice);
  // The firm has a phone: it gets no mail of the same; the partner's side does.
  const mails = await db.mailMessage.findMany({ where: { template: 'event-meeting-soon' } });
  expect(mails.map(({ toEmail }) => toEmail)).toEqual([(day.partners[0] as Party).viewer.email]);
});

test('of two meetings that move on a late day both notices stay, with their times on that day', async () => {
  const day = await makeEventDay();
  await meet(day, [0, 0], 2);
  await meet(day, [1, 0], 3, 1);
  await db.matchingEvent.update({ where: { id: day.id }, data: { delayMinutes: 10 } });
  const { form } = browser();
  await subscribe.run(partner(day).viewer, form);
  const { id, proposals } = await report(day, 'late', partner(day).regId, 4);
  expect(code(await choose(day, id, indexOf(proposals, 'move')))).toBe('done');
  const rows = await inForce(day);
  const times = rows.map(({ slotNumber }) => dayClock(at(slotNumber * 30 - 20), 'th'));
  expect(times).toHaveLength(2);
  const notices = await queued(form.endpoint);
  expect(new Set(notices.map(({ tag }) => tag)).size).toBe(2);
  for (const time of times) {
    expect(notices.filter(({ body }) => body.includes(time))).toHaveLength(1);
  }
});

test('a phone that was allowed by the link of an earlier contact is told nothing more', async () => {
  const day = await makeEventDay({ state: 'PUBLISHED' });
  await meet(day, [0, 0], 2);
  const { regId: id, viewer } = partner(day);
  // Without accounts, so that it has personal links.
  await db.user.update({ where: { id: viewer.id }, data: { emailVerifiedAt: null } });
  const [earlier, present] = ['earlier@example.test', 'present@example.test'];
  await db.eventRegistration.update({ where: { id }, data: { contactEmail: earlier } });
  const event = await db.matchingEvent.findUniqueOrThrow({ where: { id: day.id } });
  const to = { email: earlier, name: earlier, language: 'ja', userId: null } as const;
  const linkTo = [{ ...to, registrationId: id, side: 'PARTNER' as const }];
  const [path = ''] = await issueEventLinks(db, event, linkTo, at(-90));
  const { form } = browser();
  const visitor = { kind: 'visitor', address: 'event-push' } as const;
  const token = path.split('/').at(-1) ?? '';
  expect(code(await subscribeByLink.run(visitor, { ...form, token }))).toBe('done');
  const phones = { where: { registrationId: id } };
  expect(await db.pushSubscription.count(phones)).toBe(1);
  const edit = { id, version: 1, ...attendance, contactEmail: present };
  expect(code(await editRegistration.run(day.officer, edit))).toBe('done');
  expect(await db.pushSubscription.count(phones)).toBe(0);
  await noticeSoon(at(21));
  const mails = await db.mailMessage.findMany({ where: { template: 'event-meeting-soon' } });
  const readers = mails.map(({ toEmail }) => toEmail);
  expect(readers).toContain(present);
  expect(readers).not.toContain(earlier);
});

test('a meeting that is dropped names nobody who did not agree to be named', async () => {
  const day = await makeEventDay();
  await meet(day, [0, 0], 2);
  await db.eventRegistration.update({ where: { id: partner(day).regId }, data: { listed: false } });
  const name = 'ไม่เปิดเผยชื่อ';
  await db.partner.update({
    where: { id: partner(day).ownerId },
    data: { nameTh: name, nameJa: name, nameEn: name },
  });
  const [ofFirm, ofPartner] = [browser().form, browser().form];
  await subscribe.run(firm(day).viewer, ofFirm);
  await subscribe.run(partner(day).viewer, ofPartner);
  const { id, proposals } = await report(day, 'absent', firm(day).regId, 2);
  expect(code(await choose(day, id, indexOf(proposals, 'drop')))).toBe('done');
  const mailTo = (toEmail: string) =>
    db.mailMessage.findFirstOrThrow({ where: { template: 'event-day-changed', toEmail } });
  const told = await mailTo(firm(day).viewer.email);
  expect(JSON.stringify(told)).not.toContain(name);
  expect(told.subject).toContain('ยกเลิกนัดของท่าน');
  expect(told.text).toContain('09.30');
  const [notice] = await queued(ofFirm.endpoint);
  expect(notice).toMatchObject({ title: 'ยกเลิกการพบหารือ', body: 'นัดเวลา 09.30 น.' });
  // The firm is on the list: the partner reads with whom it was.
  const { nameTh, nameEn } = await db.sme.findUniqueOrThrow({ where: { id: firm(day).ownerId } });
  expect((await mailTo(partner(day).viewer.email)).subject).toContain(nameEn);
  expect((await queued(ofPartner.endpoint)).map(({ body }) => body)).toEqual([nameTh]);
});

test.each([404, 410])('a browser that has gone (%i) is forgotten', async (gone) => {
  const day = await makeEventDay();
  const { form } = browser();
  await subscribe.run(firm(day).viewer, form);
  const where = { endpoint: form.endpoint };
  const { id: subscriptionId } = await db.pushSubscription.findUniqueOrThrow({ where });
  const notice = { title: 'a', body: 'b', path: '/th', tag: 'c' };
  status = 503;
  await expect(pushSendTask({ subscriptionId, notice }, agent)).rejects.toThrow();
  expect(await db.pushSubscription.count({ where })).toBe(1);
  status = gone;
  await pushSendTask({ subscriptionId, notice }, agent);
  expect(await db.pushSubscription.count({ where })).toBe(0);
  status = 201;
});

test('only one’s own browser is unsubscribed, and no other address is ever called', async () => {
  const day = await makeEventDay();
  const { form } = browser();
  await subscribe.run(firm(day).viewer, form);
  const stranger = (day.firms[1] as Party).viewer;
  await unsubscribe.run(stranger, { endpoint: form.endpoint });
  expect(await db.pushSubscription.count({ where: { endpoint: form.endpoint } })).toBe(1);
  await unsubscribe.run(firm(day).viewer, { endpoint: form.endpoint });
  expect(await db.pushSubscription.count({ where: { endpoint: form.endpoint } })).toBe(0);
  for (const endpoint of ['https://127.0.0.1/x', 'https://169.254.169.254/x', `http://${host}/x`]) {
    expect(code(await subscribe.run(firm(day).viewer, { ...form, endpoint }))).toBe(
      'push.address-refused',
    );
  }
});
