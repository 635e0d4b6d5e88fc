import { expect, test } from 'vitest';
import { honest, liars, pdf } from '@/tests/support/sample-files';
import { detectFile } from './detect';
import { attachmentHeader, cleanFileName } from './file-name';
import { mostFileBytes } from './limits';
import { verdictOf } from './scanner';

test.each(Object.entries(honest))('%s is what it says', async (name, bytes) => {
  const ending = name.split('.')[1] ?? '';
  expect(await detectFile({ name, bytes })).toMatchObject({
    ok: true,
    value: { extension: ending === 'jpeg' ? 'jpg' : ending },
  });
  // Without an ending the content alone decides.
  expect(await detectFile({ name: 'untitled', bytes })).toMatchObject({ ok: true });
});

test.each(Object.entries(liars))('%s is refused', async (name, [bytes, code]) => {
  expect(await detectFile({ name, bytes })).toMatchObject({ ok: false, failure: { code } });
});

test('20 MB are taken, one byte more is not', async () => {
  const end = Buffer.from('\n%%EOF\n');
  const large = Buffer.concat([
    pdf(),
    Buffer.alloc(mostFileBytes - pdf().length - end.length),
    end,
  ]);
  expect(large.length).toBe(mostFileBytes);
  expect(await detectFile({ name: 'a.pdf', bytes: large })).toMatchObject({ ok: true });
  const larger = Buffer.concat([large, Buffer.from('\n')]);
  expect(await detectFile({ name: 'a.pdf', bytes: larger })).toMatchObject({
    failure: { code: 'file.too-large' },
  });
});

test.each([
  ['ใบเสนอราคา 2569.PDF', 'pdf', 'ใบเสนอราคา 2569.pdf'],
  ['C:\\Users\\me\\見積書.xlsx', 'xlsx', '見積書.xlsx'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['gpj\u202e.exe.jpg', 'jpg', 'gpj.exe.jpg'],
  ['a\r\nSet-Cookie: x.pdf', 'pdf', 'aSet-Cookie_ x.pdf'],
  ['.pdf', 'pdf', 'file.pdf'],
  ['', 'png', 'file.png'],
  [`${'ก'.repeat(500)}.pdf`, 'pdf', `${'ก'.repeat(150)}.pdf`],
])('the name %j is kept as a plain one', (given, extension, kept) => {
  expect(cleanFileName(given, extension)).toBe(kept);
});

test('a download is named in every browser', () => {
  expect(attachmentHeader('ใบ "เสนอ".pdf')).toBe(
    `attachment; filename="__ ______.pdf"; filename*=UTF-8''${encodeURIComponent('ใบ "เสนอ".pdf')}`,
  );
  expect(attachmentHeader("it's (1).pdf")).toContain("UTF-8''it%27s%20%281%29.pdf");
});

test('a scanner says clean, says what it found, or has not answered', () => {
  expect(verdictOf('stream: OK\0')).toEqual({ clean: true });
  expect(verdictOf('stream: Win.Test.EICAR_HDB-1 FOUND\0')).toEqual({
    clean: false,
    found: 'Win.Test.EICAR_HDB-1',
  });
  for (const answer of ['', 'INSTREAM size limit exceeded. ERROR\0', 'stream: OKAY']) {
    expect(() => verdictOf(answer)).toThrow(/no verdict/);
  }
});
