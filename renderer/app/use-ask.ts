import { useCallback, useEffect, useState } from 'react';
import type { Answer, EngineCall, Input, ShellCall } from '../../shared/contract/index.ts';
import type { AppError } from '../../shared/errors.ts';
import { ask, toAppError } from './bridge.ts';

export type Asked<Value> =
  | { readonly state: 'loading'; readonly value: null; readonly error: null }
  | { readonly state: 'ready'; readonly value: Value; readonly error: null }
  | { readonly state: 'failed'; readonly value: null; readonly error: AppError };

const loading = { state: 'loading', value: null, error: null } as const;

/**
 * Asks when the page appears, and again when the input changes or `again` is called. While it asks again the old answer stays on
 * screen, so that nothing jumps; an answer that comes too late is dropped.
 *
 * @param after asks again when this changes too: a fact that the answer depends on, such as when the last training ended
 */
export function useAsk<Name extends EngineCall | ShellCall>(
  name: Name,
  input: Input<Name>,
  after: string | number | null = null,
): Asked<Answer<Name>> & { readonly again: () => void } {
  const [asked, setAsked] = useState<Asked<Answer<Name>>>(loading);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((last) => last + 1), []);
  // Inputs are small plain objects made anew at each render: their text tells whether they changed.
  const key = JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` and `after` ask again, and `key` stands for `input`
  useEffect(() => {
    let current = true;
    ask(name, JSON.parse(key) as Input<Name>).then(
      (value) => current && setAsked({ state: 'ready', value, error: null }),
      (thrown: unknown) => current && setAsked({ state: 'failed', value: null, error: toAppError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [name, key, round, after]);

  return { ...asked, again };
}
