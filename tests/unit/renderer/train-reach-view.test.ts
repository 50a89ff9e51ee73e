import { describe, expect, it } from 'vitest';
import { reachView } from '../../../renderer/steps/train/fields/reach-view.ts';

const untouched = {
  kept: 'kept',
  isUnsaved: false,
  canCount: false,
  tried: null,
  isFresh: false,
  isRefused: false,
};
const changed = { ...untouched, isUnsaved: true, canCount: true };
const counted = { ...changed, tried: 'tried', isFresh: true };

describe('the counts under a form', () => {
  it('are those of the kept draft as long as nothing was changed, whatever was tried before', () => {
    const kept = { draft: 'kept', state: 'kept', isKept: true };
    expect(reachView(untouched)).toEqual(kept);
    expect(reachView({ ...counted, isUnsaved: false })).toEqual(kept);
  });

  it('are those of the kept draft until the first change is counted', () => {
    expect(reachView(changed)).toEqual({ draft: 'kept', state: 'counting', isKept: true });
    expect(reachView(counted)).toEqual({ draft: 'tried', state: 'live', isKept: false });
  });

  it('stay, and are called old, while a later change is being counted', () => {
    expect(reachView({ ...counted, isFresh: false })).toEqual({ draft: 'tried', state: 'counting', isKept: false });
  });

  it('wait where the form is not filled in well, or the engine refuses', () => {
    const waiting = { draft: 'tried', state: 'waiting', isKept: false };
    expect(reachView({ ...counted, canCount: false, isFresh: false })).toEqual(waiting);
    expect(reachView({ ...counted, isFresh: false, isRefused: true })).toEqual(waiting);
    expect(reachView({ ...changed, canCount: false })).toEqual({ draft: 'kept', state: 'waiting', isKept: true });
  });
});
