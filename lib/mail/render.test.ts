import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { renderMail } from './render';
import { withoutSecrets } from './secret-links';
import type { MailParams, MailTemplate } from './templates';

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/none');
  vi.stubEnv('AUTH_SECRET', 'a secret for the tests alone, long enough');
  vi.stubEnv('APP_URL', 'http://localhost:3999');
});

afterAll(() => vi.unstubAllEnvs());

const names = { th: 'ชื่อไทย', ja: '日本名', en: 'English name' };
const date = { date: '2026-12-08T14:59:59Z' };

/** Every parameter that any template takes. */
const everything = {
  code: 'JD-2569-0412',
  sme: { th: 'บริษัท <script> จำกัด', ja: null, en: null },
  partner: names,
  industry: names,
  province: names,
  due: date,
  expires: date,
  checkedUntil: date,
  count: 3,
  role: 'OFFICER',
  reason: 'other',
  note: 'หมายเหตุ',
  author: '佐藤 美咲',
  side: 'PARTNER',
  when: { from: '2026-12-08T02:00:00Z', until: '2026-12-08T03:00:00Z' },
  was: { from: '2026-12-07T02:00:00Z', until: '2026-12-07T03:00:00Z' },
  where: 'https://meet.example/room',
  interpreter: 'th_ja',
  ...{ state: 'OFFERED', turn: 'PARTNER', stage: 'half', by: 'SME', closes: date },
  ...{ title: 'ต้นแบบ', person: 'สมชาย', taker: names, step: 'ส่งตัวอย่าง', ruling: 'other' },
  ...{ day: 30, phase: 1, met: date, from: date, until: date, ends: date },
  ...{ topic: names, centre: names, advisor: 'อินทิรา', kind: 'other', way: 'video', times: '' },
  ...{ round: names, answers: date, programme: names, certificate: 'CERT-1', change: 'moved' },
  ...{ to: names, firms: 1, registrations: 1, cases: 1, consultations: 1 },
  ...{ event: names, place: names, starts: date, line: 2, partners: 1 },
  ...{ wasStarts: date, wasEnds: date, wasPlace: names, calendar: 'attached' },
  wishes: 'until',
  ...{
    meetings: names,
    confirmed: 3,
    freed: 2,
    offered: 1,
    other: names,
    table: '12',
    minutes: 10,
  },
  path: '/sme/introductions/JD-2569-0412',
};

/** Where a parameter of the same name is something else. */
const otherwise: Partial<Record<MailTemplate, object>> = {
  'centre-change-asked': { from: names },
  'centre-change-moved': { from: names },
  'centre-change-kept': { from: names },
  'centre-change-firm': { from: names },
  'centre-change-withdrawn': { from: names },
  'centre-change-reminder': { from: names, since: date },
  'centre-change-silent': { from: names, since: date, side: 'both', without: 'to' },
  'cooperation-term': { title: names },
  'session-changed': { title: names },
  'article-review-due': { day: date },
};

const templates = Object.entries(loadMessages('en').mail ?? {})
  .filter(([, words]) => typeof words === 'object')
  .map(([name]) => name as MailTemplate);

describe.each(locales)('mails in %s', (locale) => {
  test.each(templates)('%s is whole and escaped', (template) => {
    const given = { ...everything, ...otherwise[template] };
    const params = given as unknown as MailParams[MailTemplate];
    const mail = renderMail(template, params, locale, '山田\r\nBcc: x@y');
    expect(mail.subject).not.toMatch(/[\r\n{}]/);
    expect(mail.text).not.toMatch(/[{}]|undefined|\[object/);
    expect(mail.html).not.toContain('<script>');
    expect(mail.html).toContain(`<html lang="${locale}">`);
    expect(mail.text).toContain(`/${locale}/sme/introductions/`);
  });
});

test('a moment until which one acts comes with its hour', () => {
  const render = (locale: 'th' | 'ja' | 'en') => {
    const due = { hour: '2027-01-30T11:00:00Z' };
    const params = { path: '/events', event: names, count: 1, due };
    return renderMail('event-schedule-reminder', params, locale, 'A').text;
  };
  expect(render('th')).toMatch(/30\sมกราคม\s2570 18\.00/);
  expect(render('ja')).toContain('20:00（日本時間）');
  expect(render('en')).toContain('18:00 Bangkok time');
});

test('dates and names come in the reader’s language', () => {
  const render = (locale: 'th' | 'ja' | 'en') =>
    renderMail(
      'introduction-to-review',
      { code: 'JD-2569-0412', sme: names, partner: names, due: date, path: '/officer' },
      locale,
      'สมหญิง',
    ).text.replace(/\u00a0/g, ' ');
  expect(render('th')).toContain('8 ธันวาคม 2569');
  expect(render('ja')).toContain('2026年12月8日');
  expect(render('en')).toContain('8 December 2026');
  expect(render('ja')).toContain('日本名');
});

test('words in another script say their language, and links stay whole', () => {
  const { html } = renderMail(
    'introduction-to-review',
    { code: 'JD-2569-0412', sme: names, partner: names, due: date, path: '/officer' },
    'en',
    'สมหญิง & ใจดี',
  );
  expect(html).toMatch(/<span lang="th"[^>]*>สมหญิง<\/span> &amp; <span lang="th"[^>]*>ใจดี<\/span>/);
  expect(html.replace(/<span lang="(th|ja)"[^>]*>[^<]*<\/span>/g, '')).not.toMatch(
    /[\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff]/,
  );
  expect(html).toContain('href="http://localhost:3999/en/officer"');
});

test('secrets of links are struck out, other words stay', () => {
  const link = `http://localhost/ja/partner/answer/${'aZ_-'.repeat(10)}abc`;
  expect(withoutSecrets(`見る\n${link}\n`)).toBe('見る\nhttp://localhost/ja/partner/answer/…\n');
  expect(withoutSecrets('/ja/desk/introductions/JD-2569-0412')).toContain('JD-2569-0412');
});
