import { useEffect, useState } from 'react';
import type { Answer, EngineCall, Input } from '../../shared/contract/index.ts';
import type { AppError } from '../../shared/errors.ts';
import { ask, toAppError } from './bridge.ts';
import { useSettled } from './use-settled.ts';

export interface SettledAnswer<Value> {
  /** The last answer there was; it stays while something is being typed. */
  readonly value: Value | null;
  /** Why the engine refuses the present input, or null. */
  readonly error: AppError | null;
  /** Whether `value` answers the present input. */
  readonly isFresh: boolean;
}

/** Input does not change for so long before the engine is asked. */
const MILLISECONDS = 300;

/**
 * Asks whenever the input has stood still for a moment. An answer that comes too late is dropped.
 *
 * @param input null while there is nothing that can be asked
 * @param base what the input departs from: once that is another one, earlier answers are forgotten
 */
export function useSettledAsk<Name extends EngineCall>(
  name: Name,
  input: Input<Name> | null,
  base: unknown,
): SettledAnswer<Answer<Name>> {
  const [answered, setAnswered] = useState<{ key: string; base: unknown; value: Answer<Name> } | null>(null);
  const [refused, setRefused] = useState<{ key: string; error: AppError } | null>(null);
  const key = input === null ? null : JSON.stringify(input);
  const settled = useSettled(key, MILLISECONDS);

  useEffect(() => {
    if (settled === null) return;
    let current = true;
    ask(name, JSON.parse(settled) as Input<Name>).then(
      (value) => current && setAnswered({ key: settled, base, value }),
      (thrown: unknown) => current && setRefused({ key: settled, error: toAppError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [name, settled, base]);

  const known = answered?.base === base ? answered : null;
  return {
    value: known?.value ?? null,
    error: key !== null && refused?.key === key ? refused.error : null,
    isFresh: key !== null && known?.key === key,
  };
}
