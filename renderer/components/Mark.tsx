import type { ReactNode } from 'react';

const ink = '#17212b';
const blue = '#174a7c';
const ochre = '#744700';
const grey = '#56626e';

/** Every mark has its own shape, so that none depends on its colour. The last three are the verdicts. */
const shapes = {
  ok: (
    <>
      <circle cx="10" cy="10" r="9" fill={blue} />
      <path d="M5.6 10.4l3 3 5.8-6.4" fill="none" stroke="#fff" strokeWidth="2" />
    </>
  ),
  now: (
    <>
      <circle cx="10" cy="10" r="8.2" fill="#fff" stroke={blue} strokeWidth="1.8" />
      <circle cx="10" cy="10" r="4.4" fill={blue} />
    </>
  ),
  attention: (
    <>
      <path d="M10 1.6L19 18H1z" fill="#fdf2dc" stroke={ochre} strokeWidth="1.5" />
      <path d="M10 7v5.4M10 14v2" stroke={ochre} strokeWidth="2" />
    </>
  ),
  error: (
    <>
      <path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z" fill="#982b1e" />
      <path d="M10 5v6M10 13v2.2" stroke="#fff" strokeWidth="2.2" />
    </>
  ),
  todo: <circle cx="10" cy="10" r="8.2" fill="#fff" stroke="#76828f" strokeWidth="1.6" />,
  lock: (
    <>
      <rect x="3.5" y="8.5" width="13" height="9" rx="1.2" fill="none" stroke={grey} strokeWidth="1.7" />
      <path d="M6.5 8.5V6a3.5 3.5 0 0 1 7 0v2.5" fill="none" stroke={grey} strokeWidth="1.7" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="8.6" fill="#e4edf6" stroke={blue} strokeWidth="1.5" />
      <path d="M10 9v6M10 5v2" stroke={blue} strokeWidth="2" />
    </>
  ),
  difference: (
    <>
      <path d="M10 1l9 9-9 9-9-9z" fill={ink} />
      <path d="M6 8h8M6 12h8M12.4 5.6l-4.8 8.8" stroke="#fff" strokeWidth="1.7" />
    </>
  ),
  'equal-within-margin': (
    <>
      <rect x="1.4" y="1.4" width="17.2" height="17.2" fill="#fff" stroke={ink} strokeWidth="1.7" />
      <path d="M5.5 8h9M5.5 12h9" stroke={ink} strokeWidth="1.9" />
    </>
  ),
  undecided: (
    <>
      <circle cx="10" cy="10" r="8.4" fill="#fff" stroke={ink} strokeWidth="1.7" strokeDasharray="3.2 2.2" />
      <path
        d="M7.4 7.6a2.7 2.7 0 1 1 3.9 2.6c-.9.4-1.3.9-1.3 1.8M10 13.6v1.6"
        fill="none"
        stroke={ink}
        strokeWidth="1.7"
      />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type MarkKind = keyof typeof shapes;

/** A small sign that always stands beside its word: hidden from screen readers. */
export function Mark({ kind, size = 18 }: { readonly kind: MarkKind; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
  );
}
