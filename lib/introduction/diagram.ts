/**
 * The life of an introduction as a drawing, made from the table of moves. Pure. `npm run diagram`
 * writes it into the README; a test holds the README against it.
 *
 * So that it stays readable: states carry the colour of the side whose turn they are; moves of one
 * way share an arrow; a move that many states allow starts from one box that names them; moves that
 * keep the state are listed beneath instead of drawn.
 */
import { type IntroductionState, type Move, moves, type Side, states, turnOf } from './states';

const start = '<!-- states:begin -->';
const end = '<!-- states:end -->';
const manyStates = 5;

type Row = {
  from: readonly IntroductionState[] | null;
  to: IntroductionState | 'SAME' | 'RESUMED' | 'BEFORE_MEETING';
  by: readonly Side[];
  turn?: string;
};

const rows = (Object.entries(moves) as [Move, Row][]).map(([move, row]) => ({ move, ...row }));

const turnWords = {
  SME: 'firm’s turn',
  OFFICER: 'officer’s turn',
  HEADQUARTERS: 'headquarters’ turn',
  DESK: 'Japan Desk’s turn',
  PARTNER: 'partner’s turn',
  NOBODY: 'ended',
} as const;

const sideWords: Record<Side, string> = {
  SME: 'firm',
  OFFICER: 'officer',
  DESK: 'Japan Desk',
  PARTNER: 'partner',
  SYSTEM: 'clock',
};

const colours = {
  SME: 'fill:#e8f1e4,stroke:#3f6b35,color:#1c1c1c',
  OFFICER: 'fill:#e3ebf5,stroke:#2f4f80,color:#1c1c1c',
  DESK: 'fill:#f7e3d8,stroke:#a8481f,color:#1c1c1c',
  PARTNER: 'fill:#f1e6f3,stroke:#6d3d78,color:#1c1c1c',
  NOBODY: 'fill:#ececec,stroke:#6b6b6b,color:#1c1c1c',
  ANY: 'fill:#ffffff,stroke:#6b6b6b,color:#1c1c1c,stroke-dasharray:4',
} as const;

/** `UNDER_REVIEW` → `under review` */
const word = (state: string) => state.toLowerCase().replaceAll('_', ' ');

const byPeople = (by: readonly Side[]) =>
  (['SME', 'OFFICER', 'DESK', 'PARTNER'] as const).every((side) => by.includes(side));

function whoMoves(by: readonly Side[]): string {
  const clock = by.includes('SYSTEM') ? [sideWords.SYSTEM] : [];
  if (byPeople(by)) return ['anybody', ...clock].join(', ');
  return by.map((side) => sideWords[side]).join(', ');
}

/** Arrows by where they lead from and to, each with the moves that take that way. */
function arrows(): Map<string, Move[]> {
  const found = new Map<string, Move[]>();
  const add = (from: string, to: string, move: Move) => {
    const way = `${from} --> ${to}`;
    found.set(way, [...(found.get(way) ?? []), move]);
  };
  for (const { move, from, to } of rows) {
    if (to === 'SAME') continue;
    if (to === 'RESUMED') add('ON_HOLD', boxOf('hold'), move);
    else if (to === 'BEFORE_MEETING') {
      for (const back of ['ACCEPTED', 'IN_TALKS'] as const) add('MEETING_ARRANGED', back, move);
    } else if (from === null) add('[*]', to, move);
    else if (from.length >= manyStates) add(boxOf(move), to, move);
    else for (const state of from) if (state !== to) add(state, to, move);
  }
  return found;
}

const boxOf = (move: Move) => `any_${move.replaceAll('-', '_')}`;

function boxes(): string[] {
  return rows
    .filter(({ from, to }) => from !== null && to !== 'SAME' && from.length >= manyStates)
    .map(({ move, from }) => {
      const lines = chunk(from?.map(word) ?? [], 3).map((three) => three.join(', '));
      return `  state "${lines.join(',<br/>')}" as ${boxOf(move)}`;
    });
}

function chunk<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** The Mermaid state diagram. */
export function stateDiagram(): string {
  const turns = [...new Set(states.map(turnOf))];
  const names = states.map(
    (state) => `  state "${word(state)}<br/>${turnWords[turnOf(state)]}" as ${state}`,
  );
  const drawn = [...arrows()].map(([way, taken]) => `  ${way} : ${taken.join(', ')}`);
  const classes = turns.map((turn) => {
    const all = states.filter((state) => turnOf(state) === turn);
    return `  class ${all.join(',')} ${turn}`;
  });
  const anyBoxes = boxes();
  return [
    'stateDiagram-v2',
    '  direction TB',
    ...Object.entries(colours).map(([name, style]) => `  classDef ${name} ${style}`),
    ...names,
    ...anyBoxes,
    ...drawn,
    ...states.filter((state) => turnOf(state) === 'NOBODY').map((state) => `  ${state} --> [*]`),
    ...classes,
    `  class ${anyBoxes.map((box) => box.split(' as ')[1]).join(',')} ANY`,
  ].join('\n');
}

const turnAfterWords: Record<string, string> = {
  OTHER: 'the side across the table',
  CHOSEN: 'whom the mover names',
  KEPT: 'as before',
  ESCALATED: 'as before; an officer’s goes to headquarters',
  OFFICER: 'officer',
};

/** The moves that keep the state, as a table. */
export function keepingMoves(): string {
  const lines = rows
    .filter(({ from, to }) => to === 'SAME' || from?.includes(to as IntroductionState))
    .map(({ move, from, by, turn }) => {
      const where =
        (from?.length ?? 0) > 7 ? 'every open state' : (from ?? []).map(word).join(', ');
      const next = turn === undefined ? 'as the state says' : (turnAfterWords[turn] ?? turn);
      return [move, whoMoves(by), where, next];
    });
  return table(['keeps the state', 'who', 'in', 'whose turn then'], lines);
}

/** A Markdown table with its columns aligned, as the formatter prints it. */
function table(head: string[], lines: string[][]): string {
  const widths = head.map((_, at) =>
    Math.max(...[head, ...lines].map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...lines.map(line)].join('\n');
}

/** The README with the drawing as the code has it now. */
export function withDiagram(readme: string): string {
  const [before, rest] = [readme.indexOf(start), readme.indexOf(end)];
  if (before < 0 || rest < before) throw new Error(`the README lacks ${start} … ${end}`);
  const drawing = `\n\n\`\`\`mermaid\n${stateDiagram()}\n\`\`\`\n\n${keepingMoves()}\n\n`;
  return readme.slice(0, before + start.length) + drawing + readme.slice(rest);
}
