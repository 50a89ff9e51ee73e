import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../electron/engine/in-turn.ts';

describe('inTurn', () => {
  it('lets what waits go first, and gives what was found', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('call'));
    const found = await inTurn(() => order.push('piece'));
    expect(order).toEqual(['call', 'piece']);
    expect(found).toBe(2);
  });

  it('fails as the piece does', async () => {
    const fail = (): never => {
      throw new RangeError('no dossiers');
    };
    await expect(inTurn(fail)).rejects.toThrow('no dossiers');
  });
});
