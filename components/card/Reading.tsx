/** The card with something to read: a trail of places, each a term with its exchanges or an answer that was pointed to. */
import type { FunctionComponent, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardContent } from '../../lib/messages.ts';
import { quote } from '../exchange/quote.ts';
import type { CardActions } from './actions.ts';
import { CardFooter } from './CardFooter.tsx';
import { CardHeader } from './CardHeader.tsx';
import { CardMenu } from './CardMenu.tsx';
import { ExchangeGlance } from './ExchangeGlance.tsx';
import { type Place, walk } from './trail.ts';

export interface ReadingProps {
  readonly content: CardContent;
  readonly pinned: boolean;
  readonly actions: CardActions;
  /** Hears the keys that are pressed anywhere in the card. */
  readonly keys: RefObject<((event: KeyboardEvent) => void) | null>;
}

export const Reading: FunctionComponent<ReadingProps> = ({ content, pinned, actions, keys }) => {
  const [trail, setTrail] = useState<readonly [Place, ...Place[]]>([{ content, index: 0, pointed: false }]);
  const [full, setFull] = useState({ question: false, answer: false });
  const [menu, setMenu] = useState(false);
  const [notice, setNotice] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const place = trail.at(-1) ?? trail[0];
  const view = place.content.views[place.index] ?? place.content.views[0];
  const depth = trail.length;
  const lastDepth = useRef(depth);

  // What was pressed is gone after a step into or out of the trail: focus goes to where reading goes on, not to the page. At once, or
  // the next key would be the page's.
  useLayoutEffect(() => {
    if (lastDepth.current === depth) return;
    lastDepth.current = depth;
    body.current?.focus({ preventScroll: true });
    body.current?.scrollTo(0, 0);
  }, [depth]);

  if (view === undefined) return null;

  const step = (by: number) => {
    setTrail([...trail.slice(0, -1), walk(place, by)] as unknown as [Place, ...Place[]]);
    body.current?.scrollTo(0, 0);
  };
  const enter = (next: Place) => {
    setTrail([...trail, next]);
    setNotice('');
  };
  const back = () => {
    const [first, ...rest] = trail;
    if (rest.length > 0) setTrail([first, ...rest.slice(0, -1)]);
  };
  const openPointer = async (exchangeId: string) => {
    const found = await actions.exchange(exchangeId).catch(() => null);
    if (found !== null) enter({ content: { ...place.content, views: [found] }, index: 0, pointed: true });
    else setNotice(i18n.t('card.failed'));
  };
  const openTerm = async (termId: string, surface: string, paragraph: string) => {
    const found = await actions.openTerm?.(termId, surface, paragraph).catch(() => null);
    if (found != null && found.views.length > 0) enter({ content: found, index: 0, pointed: false });
    else setNotice(i18n.t('card.empty'));
  };
  const copy = async (text: string) => {
    setNotice(i18n.t((await actions.copy(text)) ? 'card.copied' : 'card.notCopied'));
  };

  keys.current = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Backspace: back,
      v: () =>
        setFull(full.question && full.answer ? { question: false, answer: false } : { question: true, answer: true }),
      c: () => void copy(quote(view)),
      o: () => actions.openPanel({ exchangeId: view.exchange.id }),
      p: () => actions.pin(!pinned),
      m: () => pinned && actions.move?.(),
    };
    const act = acts[event.key];
    if (act === undefined && !(event.key === 'Escape' && (menu || depth > 1))) return;
    event.preventDefault();
    event.stopPropagation();
    if (act !== undefined) act();
    else if (menu) {
      setMenu(false);
      more.current?.focus();
    } else back();
  };

  return (
    <div class="kl-card-frame">
      <CardHeader place={place} view={view} pinned={pinned} actions={actions} onBack={depth > 1 ? back : null} />
      <div class="kl-card-body" ref={body} tabIndex={-1}>
        <ExchangeGlance
          key={view.exchange.id}
          view={view}
          termId={place.content.termId}
          full={full}
          onFull={setFull}
          onPointer={openPointer}
          onCopy={copy}
          onTerm={actions.openTerm === undefined ? null : openTerm}
          findTerms={actions.findTerms}
        />
      </div>
      {menu ? (
        <CardMenu place={place} view={view} pinned={pinned} actions={actions} onCopy={copy} onNotice={setNotice} />
      ) : null}
      <p class="kl-notice" role="status">
        {notice}
      </p>
      <CardFooter
        place={place}
        menu={menu}
        more={more}
        onMenu={() => setMenu(!menu)}
        onStep={step}
        onCopy={copy}
        view={view}
        onPanel={() => actions.openPanel({ exchangeId: view.exchange.id })}
      />
    </div>
  );
};
