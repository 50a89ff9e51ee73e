import { describe, expect, it } from 'vitest';
import { gatesBlock } from '../../../renderer/steps/rank/gates-block.ts';

const open = { open: true, gates: [], dossiers: 1016 };
const answer = (onlyUnknown: boolean, eligible: number) => ({ choice: { onlyUnknown }, preview: { eligible } });

describe('gatesBlock', () => {
  it('lets a choice through from the dossiers that were measured, whatever the filter is called', () => {
    expect(gatesBlock(open, { onlyUnknown: true }, answer(true, 1016))).toBeNull();
    expect(gatesBlock(open, { onlyUnknown: false }, answer(false, 1016))).toBeNull();
  });

  it('asks for the other setting of the filter where others are chosen from', () => {
    const other = { kind: 'other-dossiers', onlyUnknown: true };
    expect(gatesBlock(open, { onlyUnknown: false }, answer(false, 2307))).toEqual(other);
    expect(gatesBlock(open, { onlyUnknown: true }, answer(true, 0))).toEqual({ ...other, onlyUnknown: false });
  });

  it('says nothing of the filter while the preview answers another setting, or there is none', () => {
    expect(gatesBlock(open, { onlyUnknown: true }, answer(false, 2307))).toBeNull();
    expect(gatesBlock(open, { onlyUnknown: false }, null)).toBeNull();
  });

  it('names the gates first when they are closed', () => {
    const closed = { ...open, open: false };
    expect(gatesBlock(closed, { onlyUnknown: false }, answer(false, 2307))).toEqual({ kind: 'closed', gates: [] });
  });
});
