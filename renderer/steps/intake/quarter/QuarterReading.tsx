import { Page } from '../../../app/Page.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { JobPanel } from '../../../components/JobPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { chooseText } from './choose-text.ts';
import { useQuarter } from './store.ts';

interface QuarterReadingProps {
  readonly job: 'intake.inspectQuarter' | 'intake.importQuarter';
}

/** A delivery is being read through, or brought in: how far it is, and a way to stop. */
export function QuarterReading({ job }: QuarterReadingProps) {
  const words = useText(chooseText);
  const file = useQuarter((quarter) => quarter.file);
  const isImport = job === 'intake.importQuarter';
  const title = isImport ? words.importing : words.reading;
  return (
    <Page
      title={title}
      why={isImport ? words.importingNote : words.readingNote}
      open={isImport ? words.importingOpen : words.readingOpen}
      openMark="now"
    >
      <JobPanel name={job} title={title} phases={words.phases} />
      {file !== null && (
        <section className="panel">
          <Facts rows={[{ term: words.file, value: `${file.name} · ${file.folder}` }]} />
        </section>
      )}
    </Page>
  );
}
