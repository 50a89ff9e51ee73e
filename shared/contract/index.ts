import type { z } from 'zod';
import { accountContract } from './account.ts';
import { assessContract } from './assess.ts';
import { chosenContract } from './assess-chosen.ts';
import { criteriaContract } from './assess-criteria.ts';
import { drawnContract } from './assess-drawn.ts';
import { driftContract } from './assess-drift.ts';
import { gatesContract } from './assess-gates.ts';
import { groupTablesContract } from './assess-group-tables.ts';
import { groupsContract } from './assess-groups.ts';
import { routesContract } from './assess-routes.ts';
import { stabilityContract } from './assess-stability.ts';
import { trialsContract } from './assess-trials.ts';
import type { JobStarted, JobState, Result, Spec } from './call.ts';
import { dossierContract } from './dossier.ts';
import { draftContract } from './draft.ts';
import { intakeContract } from './intake.ts';
import { quarterContract } from './intake-quarter.ts';
import { prepareContract } from './prepare.ts';
import { rankContract } from './rank.ts';
import { certificateContract } from './rank-certificate.ts';
import { lotContract } from './rank-lot.ts';
import { sealContract } from './seal.ts';
import { shellContract } from './shell.ts';
import { trainContract } from './train.ts';
import { vaultContract } from './vault.ts';
import { peopleContract } from './vault-people.ts';

/** All that a page may ask of the engine, one entry per call. */
export const contract = {
  ...vaultContract,
  ...peopleContract,
  ...intakeContract,
  ...quarterContract,
  ...prepareContract,
  ...draftContract,
  ...trainContract,
  ...assessContract,
  ...criteriaContract,
  ...routesContract,
  ...groupsContract,
  ...groupTablesContract,
  ...trialsContract,
  ...drawnContract,
  ...chosenContract,
  ...stabilityContract,
  ...driftContract,
  ...gatesContract,
  ...rankContract,
  ...certificateContract,
  ...lotContract,
  ...dossierContract,
  ...accountContract,
  ...sealContract,
};

export type Contract = typeof contract;
export type EngineCall = keyof Contract;
export type ShellContract = typeof shellContract;
export type ShellCall = keyof ShellContract;
export type AnyCall = EngineCall | ShellCall;
type Specs = Contract & ShellContract;

export type Input<Name extends AnyCall> = z.infer<Specs[Name]['input']>;
export type Output<Name extends AnyCall> = Specs[Name] extends Spec<z.ZodType, infer O, 'call' | 'job'> ? O : never;

/** What a call answers with: its output, or for a job the job's id. */
export type Answer<Name extends AnyCall> = Specs[Name]['kind'] extends 'job' ? JobStarted : Output<Name>;
export type JobCall = { [Name in AnyCall]: Specs[Name]['kind'] extends 'job' ? Name : never }[AnyCall];

/** What the preload script puts on `window.toetssteen`, frozen. */
export interface Bridge {
  call<Name extends AnyCall>(name: Name, input: Input<Name>): Promise<Result<Answer<Name>>>;
  /** Calls back with each state of each job; returns the way to stop listening. */
  onJob(listener: (state: JobState) => void): () => void;
}

export { shellContract };
