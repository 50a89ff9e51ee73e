import type { Input } from '../../../shared/contract/index.ts';
import type { PickedFile } from '../../../shared/contract/shell.ts';
import { ask } from '../bridge.ts';
import type { Sealing } from './use-sealing.ts';

type Asked = Omit<Input<'shell.saveFile'>, 'sealed'>;

/** Asks where a file is to be written; one that will be encrypted gets `.age` behind its name. Null when no place was chosen. */
export const askWhere = (asked: Asked, { input }: Pick<Sealing, 'input'>): Promise<PickedFile | null> =>
  ask('shell.saveFile', { ...asked, sealed: input.seal !== undefined });
