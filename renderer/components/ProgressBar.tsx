interface ProgressBarProps {
  /** Between 0 and 1. */
  readonly fraction: number;
  readonly label: string;
}

export function ProgressBar({ fraction, label }: ProgressBarProps) {
  const share = Math.min(1, Math.max(0, fraction));
  return (
    <svg
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(100 * share)}
      aria-valuemin={0}
      aria-valuemax={100}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
    >
      <rect className="progress-back" width="100" height="10" />
      <rect className="progress-front" width={100 * share} height="10" />
    </svg>
  );
}
