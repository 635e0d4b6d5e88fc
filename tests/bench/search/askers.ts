import type { Viewer } from '@/lib/auth/viewer-type';

/** Who sees all firms, and who sees a centre's. */
const officer = (centreCode: string | null): Viewer => ({
  ...{
    id: '00000000-0000-7000-8000-000000000001',
    sessionId: '00000000-0000-7000-8000-000000000002',
  },
  ...{ name: 'Bench', email: 'bench@example.test', language: 'en', role: 'OFFICER', centreCode },
  ...{ smeId: null, partnerId: null },
});

export const headquarters = officer(null);
export const centreOfficer = officer('BSC-09');
