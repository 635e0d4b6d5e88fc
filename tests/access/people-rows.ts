import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { type Row, somebody } from './command-inputs';

/** People with accounts: who invites, renames and shuts them out. */
export const peopleRows: Record<string, Row> = {
  'people.invite': {
    input: () => ({
      name: 'New officer',
      email: `${randomUUID()}@example.test`,
      language: 'th',
      role: 'OFFICER',
      place: 'BSC-09',
      partnerCode: '',
    }),
    allowed: ['admin'],
  },
  'people.invite-again': {
    input: async () => {
      const { id, version } = await somebody();
      return { userId: id, version };
    },
    allowed: ['admin'],
  },
  'people.rename': {
    input: async () => {
      const { id, version } = await somebody();
      return { userId: id, version, name: 'New name', nameReading: '', nameRoman: '' };
    },
    allowed: ['admin'],
  },
  'people.change-role': {
    input: async () => {
      const { id, version } = await somebody();
      return { userId: id, version, role: 'OFFICER', place: 'BSC-09', partnerCode: '' };
    },
    allowed: ['admin'],
  },
  'people.disable': {
    input: async () => {
      const { id, version } = await somebody();
      return { userId: id, version };
    },
    allowed: ['admin'],
  },
  'people.enable': {
    input: async () => {
      const { id, version } = await somebody();
      await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
      return { userId: id, version };
    },
    allowed: ['admin'],
  },
};
