import { Page } from '../../app/Page.tsx';
import { FileRow } from '../../components/FileRow.tsx';
import { JobPanel } from '../../components/JobPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { chooseFile } from './actions.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';

/** A file is being read through, or brought in: how far it is, and a way to stop. */
export function Reading({ job }: { readonly job: 'intake.inspect' | 'intake.import' }) {
  const words = useText(text);
  const file = useIntake((intake) => intake.file);
  const isImport = job === 'intake.import';
  return (
    <Page title={words.title} why={words.why} open={isImport ? words.importingOpen : words.readingOpen} openMark="now">
      <JobPanel name={job} title={isImport ? words.importing : words.reading} phases={words.phases} />
      <p>{isImport ? words.importingNote : words.readingNote}</p>
      <FileRow
        file={file}
        invitation={words.fileInvitation}
        chooseLabel={words.choose}
        onChoose={() => void chooseFile()}
        disabled
      />
    </Page>
  );
}
