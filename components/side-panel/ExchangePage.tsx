/** One exchange in full: question, answer, footnotes, sources, what it points to and what points to it, as printed, and one's own note. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Passage } from '../passage/Passage.tsx';
import type { ExchangeContent } from './content.ts';
import { ExchangeTools } from './ExchangeTools.tsx';
import { FootnoteList } from './FootnoteList.tsx';
import { LinkedExchanges } from './LinkedExchanges.tsx';
import { NoteField } from './NoteField.tsx';
import { Printed } from './Printed.tsx';
import { ReferenceList } from './ReferenceList.tsx';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';
import { Steps } from './Steps.tsx';
import { day, documentName } from './words.ts';

/** Characters of a question behind which the answer is out of sight in a side panel. */
const LONG_QUESTION = 900;

export function ExchangePage({ room, content }: { room: Room; content: ExchangeContent }) {
  const article = useRef<HTMLElement>(null);
  const answer = useRef<HTMLHeadingElement>(null);
  const { exchange, document, pointsTo } = content.shown;
  const asked =
    exchange.group === null ? i18n.t('sidePanel.question') : i18n.t('sidePanel.questionOf', [exchange.group]);
  const open = (id: string): void => room.go({ view: 'exchange', id });
  const toAnswer = (): void => {
    answer.current?.scrollIntoView();
    answer.current?.focus({ preventScroll: true });
  };
  return (
    <article class="exchange" ref={article} data-exchange-id={exchange.id}>
      <p class="exchange-where soft">
        <RouteLink room={room} to={{ view: 'outline', documentId: document.id }} class="kl-link" lang="nl">
          {documentName(document)}
        </RouteLink>
        {document.shortTitle !== undefined && document.date !== null && <span> · {day(document.date)}</span>}
        {content.total > 0 && <span> · {i18n.t('sidePanel.place', [exchange.ordinal, content.total])}</span>}
      </p>
      {exchange.topic === null ? (
        <h1 tabIndex={-1}>{asked}</h1>
      ) : (
        <h1 tabIndex={-1} lang="nl">
          {exchange.topic}
        </h1>
      )}
      <ExchangeTools room={room} content={content} article={article} />
      <section class="exchange-part" aria-labelledby="question-title">
        <div class="exchange-part-head">
          <h2 id="question-title">{exchange.topic === null ? i18n.t('sidePanel.question') : asked}</h2>
          {exchange.answer !== null && exchange.question.text.length > LONG_QUESTION && (
            <button type="button" class="kl-text-button" onClick={toAnswer}>
              {i18n.t('sidePanel.toAnswer')}
            </button>
          )}
        </div>
        <Passage exchange={exchange} part="question" onPointer={open} />
      </section>
      <section class="exchange-part exchange-answer" aria-labelledby="answer-title">
        <h2 id="answer-title" ref={answer} tabIndex={-1}>
          {i18n.t('sidePanel.answer')}
        </h2>
        {exchange.answer === null ? (
          <p class="soft">{i18n.t('sidePanel.noAnswer')}</p>
        ) : (
          <Passage exchange={exchange} part="answer" onPointer={open} />
        )}
      </section>
      <LinkedExchanges
        room={room}
        title={i18n.t('sidePanel.refersTo')}
        entries={pointsTo.map(({ exchange: pointed, certain }) => ({ exchange: pointed, certain }))}
      />
      <LinkedExchanges
        room={room}
        title={i18n.t('sidePanel.referredFrom')}
        entries={content.referredFrom.map(({ exchange: from }) => ({ exchange: from, certain: true }))}
      />
      <FootnoteList exchange={exchange} />
      <ReferenceList room={room} exchange={exchange} />
      <Printed exchange={exchange} />
      <NoteField room={room} exchangeId={exchange.id} note={content.note} />
      <Steps room={room} content={content} />
    </article>
  );
}
