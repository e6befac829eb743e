import type { FunctionComponent } from 'preact';
import type { Document } from '../../lib/corpus/pack.ts';
import { SourceLink } from '../passage/SourceLink.tsx';
import { longDate } from './dates.ts';

/** The document an exchange stands in, and its date. */
export const SourceLine: FunctionComponent<{ document: Document }> = ({ document }) => {
  const name = document.shortTitle ?? document.title;
  return (
    <p class="kl-source">
      <span lang="nl">
        {document.url === null ? (
          name
        ) : (
          <SourceLink url={document.url} title={document.title}>
            {name}
          </SourceLink>
        )}
      </span>
      {document.date === null ? null : <time dateTime={document.date}> · {longDate(document.date)}</time>}
    </p>
  );
};
