import { createContext, useContext, useState } from 'react';

/** Whether somebody tried to save the form that a field is in. */
export const SaveTried = createContext(false);

interface Touched {
  /** Whether it is time to say that something is missing: the field was used already, or saving was tried. */
  readonly isDue: boolean;
  readonly touch: () => void;
}

/** Nobody made a mistake yet in a field that nobody came to: what is still empty is not shown as wrong from the start. */
export function useTouched(): Touched {
  const saveTried = useContext(SaveTried);
  const [touched, setTouched] = useState(false);
  return { isDue: touched || saveTried, touch: () => setTouched(true) };
}
