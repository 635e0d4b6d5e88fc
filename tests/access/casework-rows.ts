import { addPerson } from './actors';
import { type Row, words } from './command-inputs';
import { addCase } from './world';

/** Who hands cases on, and who says that somebody is away. */
export const caseworkRows: Record<string, Row> = {
  'introduction.assign': {
    input: async (world, actor) => {
      const { id } = await addCase(world, 'APPROVED');
      const to =
        actor === 'desk'
          ? await addPerson('JAPAN_DESK')
          : await addPerson('OFFICER', { centreCode: 'BSC-09' });
      return { ids: [id], to: to.id, ...words };
    },
    allowed: ['centreOfficer', 'headquarters', 'desk'],
  },
  'user.set-leave': {
    input: async (_world, actor) => {
      const role = actor === 'desk' ? 'JAPAN_DESK' : 'OFFICER';
      const deputy = await addPerson(role);
      // An admin is not away themselves: they say it for somebody.
      const user = actor === 'admin' ? { userId: (await addPerson('OFFICER')).id } : {};
      return { ...user, from: '2026-12-01', until: '2026-12-10', deputyId: deputy.id };
    },
    allowed: ['centreOfficer', 'otherCentreOfficer', 'headquarters', 'desk', 'admin'],
  },
};
