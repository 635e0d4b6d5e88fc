import { tryRows } from './matrix';

tryRows(1);
