import type { DossierView } from '../../../shared/contract/dossier.ts';
import type { Draw } from '../../../shared/contract/rank.ts';
import { Tag } from '../../components/Tag.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { showRow } from './store.ts';
import { text } from './text.ts';

interface NavigationProps {
  readonly view: DossierView;
  readonly draw: Draw | null;
}

/** Where the dossier stands in the selection, with the way to its neighbours. */
export function Navigation({ view, draw }: NavigationProps) {
  const words = useText(text);
  const format = useFormat();
  const place = view.draw;
  if (place === null) return <Tag>{draw === null ? words.noDraw : words.notSelected}</Tag>;
  const byModel = draw === null ? 0 : draw.choice.capacity - draw.choice.random;
  return (
    <div className="row row-tight dossier-step">
      <Tag tone={place.route === 'model' ? 'info' : 'plain'}>
        {place.place === null ? words.byLot : words.byModel(format.count(place.place), format.count(byModel))}
      </Tag>
      <Step label={words.previous} to={place.previous} sign="‹" />
      <span className="sub">{words.position(format.count(place.index + 1), format.count(place.total))}</span>
      <Step label={words.next} to={place.next} sign="›" />
      <span className="visually-hidden" role="status">
        {words.shown(view.number)}
      </span>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly to: number | null;
  readonly sign: string;
}

/** Stays focusable at the ends of the list, so that the keyboard does not lose its place. */
function Step({ label, to, sign }: StepProps) {
  return (
    <button
      type="button"
      className="utrecht-button utrecht-button--secondary-action"
      aria-label={label}
      aria-disabled={to === null}
      onClick={() => to !== null && showRow(to)}
    >
      {sign}
    </button>
  );
}
