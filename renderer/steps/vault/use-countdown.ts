import { useEffect, useState } from 'react';

/** Seconds left of a wait, counting down to 0; `start` begins a new one. */
export function useCountdown(): { readonly left: number; readonly start: (seconds: number) => void } {
  const [end, setEnd] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((end - now) / 1000));

  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setNow(Date.now()), 250);
    return () => clearTimeout(timer);
  });

  const start = (seconds: number) => {
    setNow(Date.now());
    setEnd(Date.now() + 1000 * seconds);
  };
  return { left, start };
}
