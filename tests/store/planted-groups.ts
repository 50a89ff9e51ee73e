import { addMonths, today } from '../../electron/engine/dates.ts';
import type { Groups } from './prepared-table.ts';

/** The model prefers papers that came late: who lives in Noord hands in late, and men as often as women. */
export const plantedGroups: Groups = {
  wijk: ({ late }) => (late >= 4 ? 'Noord' : 'Zuid'),
  geslacht: ({ place }) => (place % 2 === 0 ? 'M' : 'V'),
};

export const auditor = { user: 'A. Uditor', role: 'auditor', hasOwnSecret: true };
export const asked = () => ({
  purpose: 'Toetsen of het model groepen gelijk behandelt',
  basis: 'artikel 10 lid 5 AI-verordening',
  users: ['analist-1'],
  validUntil: today(),
  deleteOn: addMonths(today(), 1),
});
