import { type RefObject, useEffect, useRef, useState } from 'react';

interface SaveTries {
  /** Goes on the element that holds the fields. */
  readonly form: RefObject<HTMLDivElement | null>;
  readonly tried: boolean;
  /** Counts a try that failed: what is wrong is shown from then on, and the first of it gets the focus. */
  readonly fail: () => void;
  /** Starts anew, after the draft was kept or thrown away. */
  readonly forget: () => void;
}

/** Saving a form that is not filled in well does not save: it leads to what is wrong. */
export function useSaveTries(): SaveTries {
  const form = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (tries === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')?.focus();
  }, [tries]);

  return { form, tried: tries > 0, fail: () => setTries((before) => before + 1), forget: () => setTries(0) };
}
