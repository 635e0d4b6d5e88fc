import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepingMoves, stateDiagram, withDiagram } from './diagram';
import { moves, states } from './states';

const drawing = stateDiagram();

test('the README shows the states as they are (npm run diagram draws them anew)', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(withDiagram(readme));
});

test('every state is drawn, coloured once and reached', () => {
  for (const state of states) {
    expect(drawing).toMatch(new RegExp(`^ {2}state ".+" as ${state}$`, 'm'));
    expect(drawing.match(new RegExp(`^ {2}class [\\w,]*\\b${state}\\b`, 'gm'))).toHaveLength(1);
    expect(drawing).toMatch(new RegExp(`--> ${state} : `));
  }
});

test('every move is on an arrow or in the table beneath', () => {
  const arrows = drawing.split('\n').filter((line) => line.includes(' : '));
  const named = new Set(arrows.flatMap((line) => line.split(' : ')[1]?.split(', ') ?? []));
  const missing = Object.keys(moves).filter(
    (move) => !named.has(move) && !new RegExp(`^\\| ${move} +\\|`, 'm').test(keepingMoves()),
  );
  expect(missing).toEqual([]);
  expect(arrows.length).toBeLessThan(45);
});

test('a text without the marks is refused', () => {
  expect(() => withDiagram('nothing here')).toThrow(/lacks/);
});
