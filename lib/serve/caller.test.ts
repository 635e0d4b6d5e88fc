import { expect, test } from 'vitest';
import { networkOf, refusal } from './caller.mjs';

test('an address that is no UTF-8 and an unknown method are refused', () => {
  expect(refusal({ method: 'GET', url: '/th/partners/%E0%B8%81?q=%ff' })).toBeNull();
  expect(refusal({ method: 'GET', url: '/th/%ff' })).toBe(400);
  expect(refusal({ method: 'GET', url: '/th/%' })).toBe(400);
  expect(refusal({ method: 'TRACE', url: '/th' })).toBe(405);
  expect(refusal({})).toBe(405);
});

test('a body that is too large or cannot be read is refused before it is taken in', () => {
  const post = (headers: Record<string, string>) =>
    refusal({ method: 'POST', url: '/th/sign-in', headers });
  expect(post({ 'content-length': '1100000' })).toBeNull();
  expect(post({ 'content-length': '5000000' })).toBe(413);
  expect(post({ 'content-type': 'multipart/form-data' })).toBe(400);
  expect(post({ 'content-type': 'multipart/form-data; boundary=x' })).toBeNull();
});

test('files are taken in on the pages of cases and the glossary, from somebody with a session', () => {
  const post = (url: string, headers: Record<string, string>) =>
    refusal({ method: 'POST', url, headers });
  const length = { 'content-length': String(21 * 1024 * 1024) };
  const cookie = 'a=b; japan-desk=x';
  const page = '/th/sme/introductions/JD-2569-0001';
  expect(post(page, { ...length, cookie })).toBeNull();
  expect(post('/ja/desk/vocabulary/import', { ...length, cookie })).toBeNull();
  expect(post('/ja/desk/vocabulary/draft', { ...length, cookie })).toBe(413);
  expect(post(`${page}?a=b`, { ...length, cookie: '__Host-japan-desk=x' })).toBeNull();
  expect(post(page, length)).toBe(413);
  expect(post('/th/sme', { ...length, cookie })).toBe(413);
  expect(post(`/th/sign-in?${page}`, { ...length, cookie })).toBe(413);
  expect(post(page, { 'content-length': '30000000', cookie })).toBe(413);
});

test('a form that does not say how long it is is refused, a program may', () => {
  const chunked = { 'transfer-encoding': 'chunked' };
  expect(refusal({ method: 'POST', url: '/th/sign-in', headers: chunked })).toBe(411);
  expect(refusal({ method: 'POST', url: '/api/v1/match', headers: chunked })).toBeNull();
});

test('a caller is an IPv4 address or a /64 of IPv6', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:DB8:1:2:ffff::9')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('unknown')).toBe('unknown');
});
