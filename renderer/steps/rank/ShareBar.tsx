import { palette } from '../../charts/palette.ts';
import { useWidth } from '../../charts/use-width.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface ShareBarProps {
  readonly model: number;
  readonly random: number;
}

/** Which part of the selection the model chooses and which part the lot. */
export function ShareBar({ model, random }: ShareBarProps) {
  const words = useText(text);
  const format = useFormat();
  const [ref, width] = useWidth();
  const split = Math.round((width * model) / (model + random));
  const [byModel, byLot] = [format.count(model), format.count(random)];
  return (
    <div ref={ref} className="chart">
      {width > 0 && (
        <svg width={width} height="24" role="img" aria-label={words.barLabel(byModel, byLot)}>
          <rect width={split} height="24" fill={palette.series[0]} />
          <rect
            x={split + 1}
            y="1"
            width={Math.max(0, width - split - 2)}
            height="22"
            fill="#fff"
            stroke={palette.ink}
            strokeWidth="1.6"
          />
          {split > 74 && (
            <text x="8" y="17" fontSize="14" fontWeight="600" fill="#fff">
              {words.barModel(byModel)}
            </text>
          )}
          {width - split > 74 && (
            <text x={split + 9} y="17" fontSize="14" fontWeight="600" fill={palette.ink}>
              {words.barLot(byLot)}
            </text>
          )}
        </svg>
      )}
    </div>
  );
}
