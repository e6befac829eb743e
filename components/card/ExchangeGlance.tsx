/** One exchange in a card: short at first, in full on demand. */
import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Excerpt } from '../../lib/corpus/excerpt.ts';
import type { Part } from '../../lib/corpus/pack.ts';
import type { Match } from '../../lib/lexicon/match.types.ts';
import type { ExchangeView } from '../../lib/messages.ts';
import { References } from '../exchange/References.tsx';
import { SourceLine } from '../exchange/SourceLine.tsx';
import { PointerIcon } from '../icons/icons.tsx';
import { Passage } from '../passage/Passage.tsx';

const WHOLE: Excerpt = { spans: [], whole: true };

type Full = Readonly<Record<Part, boolean>>;

export interface ExchangeGlanceProps {
  readonly view: ExchangeView;
  readonly termId: string | null;
  readonly full: Full;
  onFull(full: Full): void;
  onPointer(exchangeId: string): void;
  onCopy(text: string): void;
  readonly onTerm: ((termId: string, surface: string, paragraph: string) => void) | null;
  readonly findTerms: ((text: string) => readonly Match[]) | undefined;
}

export const ExchangeGlance: FunctionComponent<ExchangeGlanceProps> = ({ view, full, ...props }) => {
  const { exchange, document, pointsTo, glance } = view;
  // The button moves to the last paragraph of what it shows, as another element: focus must come along.
  const pressed = useRef<Part | null>(null);

  const passage = (part: Part, text: string, excerpt: Excerpt) => {
    const shown = full[part] || excerpt.whole;
    const terms = props.onTerm === null ? [] : (props.findTerms?.(text) ?? []);
    return (
      <section class={`kl-${part}`}>
        <h3 class="kl-label">{i18n.t(`exchange.${part}`)}</h3>
        <Passage
          exchange={exchange}
          part={part}
          spans={shown ? undefined : excerpt.spans}
          terms={terms.filter((match) => match.termId !== props.termId)}
          onPointer={props.onPointer}
          onTerm={(match, surface, paragraph) => props.onTerm?.(match.termId, surface, paragraph)}
        >
          {excerpt.whole ? null : (
            <button
              type="button"
              class="kl-text-button"
              aria-expanded={full[part]}
              aria-label={i18n.t(full[part] ? `card.less.${part}` : `card.more.${part}`)}
              ref={(button) => {
                if (button === null || pressed.current !== part) return;
                pressed.current = null;
                button.focus({ preventScroll: true });
              }}
              onClick={() => {
                pressed.current = part;
                props.onFull({ ...full, [part]: !full[part] });
              }}
            >
              {i18n.t(full[part] ? 'card.less.label' : 'card.more.label')}
            </button>
          )}
        </Passage>
      </section>
    );
  };

  return (
    <>
      {passage('question', exchange.question.text, glance?.question ?? WHOLE)}
      {exchange.answer === null ? (
        <p class="kl-unanswered">{i18n.t('exchange.unanswered')}</p>
      ) : (
        passage('answer', exchange.answer.text, glance?.answer ?? WHOLE)
      )}
      {pointsTo.map(({ exchange: target, certain }) => (
        <button key={target.id} type="button" class="kl-pointer" onClick={() => props.onPointer(target.id)}>
          <PointerIcon />
          <span>
            {i18n.t(certain ? 'card.pointsTo' : 'card.pointsToPerhaps', [
              target.group ?? i18n.t('exchange.groupUnknown'),
            ])}
            {target.topic === null ? null : <span lang="nl"> · {target.topic}</span>}
          </span>
        </button>
      ))}
      <References listed={glance?.references ?? []} onCopy={props.onCopy} />
      <SourceLine document={document} />
    </>
  );
};
