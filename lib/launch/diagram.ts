/** `npm run diagram`: draws the states of an introduction in the README from the table of moves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDiagram } from '@/lib/introduction/diagram';
import { root } from './paths.mjs';

const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');
const drawn = withDiagram(readme);

if (drawn === readme) {
  console.log('The README shows the states as they are.');
} else {
  writeFileSync(path, drawn);
  console.log('The states were drawn anew in the README.');
}
