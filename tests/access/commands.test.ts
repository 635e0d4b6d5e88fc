import { test } from 'vitest';
import { expectAllRows, tryRows } from './matrix';

test('every command has a row and every row a command', expectAllRows);
tryRows(0);
