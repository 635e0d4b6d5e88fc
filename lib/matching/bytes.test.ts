import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './bytes';

test('numbers and texts are read as they were written, wherever the writer has to grow', () => {
  for (let length = 4_000; length < 4_110; length += 1) {
    const writer = new ByteWriter('test/1');
    writer.string('x'.repeat(length));
    writer.integer(length);
    writer.strings(['ก', '株']);
    const reader = new ByteReader(writer.finish(), 'test/1');
    expect(reader.string()).toHaveLength(length);
    expect(reader.integer()).toBe(length);
    expect(reader.strings()).toEqual(['ก', '株']);
    reader.end();
  }
});
