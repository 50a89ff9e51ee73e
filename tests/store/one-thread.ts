import { Pool } from '../../electron/engine/compute/pool.ts';

/** The thread on which the vaults of a file of tests train: one for all, since starting it and compiling the fits takes longer than a small fit. */
export const oneThread = new Pool(1);
