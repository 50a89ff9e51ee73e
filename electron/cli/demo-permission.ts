import { addMonths } from '../engine/dates.ts';
import type { EngineRunner } from './run-engine.ts';

/** Months from today that the permission runs, and in which the attributes must be gone. */
const VALID_MONTHS = 3;
const DELETE_MONTHS = 4;

/** The analyst asks to look at group attributes, before there is anything to look at. */
export async function askForGroups(engine: EngineRunner, user: string): Promise<void> {
  const { today } = await engine.ask('assess.biasVault', {});
  await engine.ask('assess.askBiasPermission', {
    purpose:
      'Nagaan of het model en de huidige praktijk groepen inwoners gelijk behandelen, voordat het model wordt gebruikt. Zonder deze kenmerken is dat niet te zien.',
    basis: 'Oefenkluis zonder inwoners. In een echte kluis staat hier de grondslag uit de DPIA.',
    users: [user],
    validUntil: addMonths(today, VALID_MONTHS),
    deleteOn: addMonths(today, DELETE_MONTHS),
  });
}

/** The auditor approves what was asked. */
export async function approveGroups(engine: EngineRunner): Promise<void> {
  const { permission } = await engine.ask('assess.biasVault', {});
  if (permission === null) throw new Error('nobody asked for permission');
  await engine.ask('assess.approveBiasPermission', { id: permission.id });
}
