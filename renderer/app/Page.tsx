import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../components/Button.tsx';
import { Mark, type MarkKind } from '../components/Mark.tsx';
import { useText } from '../i18n/use-text.ts';
import { RoleNotice } from './RoleNotice.tsx';
import { text } from './text.ts';

export interface PrimaryAction {
  readonly label: string;
  readonly onPress?: () => void;
  /** Id of the form it submits, instead of `onPress`. */
  readonly form?: string;
  /** Why it cannot be pressed now. The bar says this instead of `open`. */
  readonly disabledBecause?: string | null;
}

interface PageProps {
  readonly title: string;
  /** What this step does and why, in one or two sentences. */
  readonly why: ReactNode;
  /** Tags or a button at the right of the heading. */
  readonly headRight?: ReactNode;
  /** What is still open, in the bar at the bottom. */
  readonly open: ReactNode;
  readonly openMark?: MarkKind;
  /** The same in more words; shown in a rail from 1600 px wide. */
  readonly openItems?: ReactNode;
  /** The one primary button of the page; absent where nothing comes next. */
  readonly primary?: PrimaryAction | undefined;
  /** Other buttons in the bar. */
  readonly secondary?: ReactNode;
  readonly children: ReactNode;
}

/** The heading of the last page shown: focus moves when another page comes, not when the program starts. */
let shownBefore = false;

/** What every page consists of: head, work, what is still open, one next step. */
export function Page({
  title,
  why,
  headRight,
  open,
  openMark = 'todo',
  openItems,
  primary,
  secondary,
  children,
}: PageProps) {
  const words = useText(text);
  const heading = useRef<HTMLHeadingElement>(null);
  const openId = useId();

  useEffect(() => {
    if (shownBefore) heading.current?.focus();
    shownBefore = true;
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${title} · Toetssteen`;
  }, [title]);

  const blocked = primary?.disabledBecause ?? null;
  return (
    <main className="main" id="content" tabIndex={-1}>
      <div className="head">
        <div className="head-words">
          <h1 className="utrecht-heading-1" tabIndex={-1} ref={heading}>
            {title}
          </h1>
          <p className="head-why">{why}</p>
        </div>
        {headRight}
      </div>
      <div className={openItems === undefined ? 'body' : 'body body-with-rail'}>
        <div className="work">
          <RoleNotice />
          {children}
        </div>
        {openItems !== undefined && (
          <aside className="rail" aria-label={words.stillOpen}>
            <div className="panel stack">
              <h2 className="utrecht-heading-2">{words.stillOpen}</h2>
              {openItems}
            </div>
          </aside>
        )}
      </div>
      <section className="bar" aria-label={words.nextStep}>
        <div className="bar-open" id={openId}>
          <Mark kind={openMark} size={18} />
          <span>{blocked ?? open}</span>
        </div>
        {secondary}
        {primary !== undefined && (
          <Button
            kind="primary"
            type={primary.form === undefined ? 'button' : 'submit'}
            form={primary.form}
            onPress={primary.onPress}
            disabled={blocked !== null}
            describedBy={blocked === null ? undefined : openId}
          >
            {primary.label}
          </Button>
        )}
      </section>
    </main>
  );
}
