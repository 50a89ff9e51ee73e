import type { GatesState } from '../../shared/contract/assess-gates.ts';
import { gateNames } from '../../shared/domain/gate-names.ts';
import { isPassed } from '../../shared/domain/gates.ts';
import { whole } from '../cli/words.ts';
import { heading, notice, paragraph, strong, table } from './page.ts';

/** "5 van de 11 poorten zijn open". */
export const gatesSentence = ({ gates }: Pick<GatesState, 'gates'>): string =>
  `${whole(gates.filter(({ passed }) => passed).length)} van de ${whole(gates.length)} poorten zijn open`;

export const PRACTICE_VAULT = 'Oefenkluis: hier is niets gesloten.';

/** The part of the demo report about the gates: how many are open, and what the others wait for. */
export function demoGatesPart(state: GatesState): string {
  const closed = state.gates.filter(({ passed }) => !passed);
  return [
    heading('Mag dit model worden gebruikt?'),
    strong(`${gatesSentence(state)}.`),
    state.practice ? notice(`${PRACTICE_VAULT} Een echte kluis wacht op alle poorten.`) : '',
    closed.length === 0
      ? paragraph('Geen enkele poort is dicht.')
      : table(
          'Poorten die dicht zijn',
          ['poort', 'nog te doen'],
          closed.map(({ gate, checks }) => {
            const waiting = checks.filter(({ state: own }) => !isPassed(own)).length;
            return [gateNames.nl[gate], `${whole(waiting)} van ${whole(checks.length)} regels`];
          }),
        ),
  ].join('');
}
