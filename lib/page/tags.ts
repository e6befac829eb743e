/** What an element's name says about its text, before any style is asked. */

/** `inline` is the default: unknown and custom elements flow with the text around them until their style is asked. */
export type TagKind = 'inline' | 'block' | 'omit' | 'hole';

const KINDS = new Map<string, TagKind>();
function set(kind: TagKind, names: string): void {
  for (const name of names.split(' ')) KINDS.set(name, kind);
}

set(
  'block',
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup p plaintext search section summary table tbody ' +
    'td tfoot th thead tr caption colgroup col ul foreignObject',
);
// Not seen by the eye, or read as part of the word it stands over (ruby): the text around closes over it.
set('omit', 'head script style template noscript title rt rp rtc datalist source track param noembed noframes');
// Seen, but nothing we may mark: the words around it do not join.
set(
  'hole',
  'code pre kbd samp tt xmp textarea select option input svg math canvas audio video object embed iframe img meter progress',
);

export function kindOf(localName: string): TagKind {
  return KINDS.get(localName) ?? 'inline';
}

/** Common blocks of running text. */
export const BLOCKS = 'p,li,td,dd,dt,h1,h2,h3,h4,h5,h6,blockquote,figcaption';

/** Elements whose text belongs to an editor or to nobody's eyes. Checked where something was found only. */
export const EXCLUDED =
  '[aria-hidden="true" i],[contenteditable]:not([contenteditable="false" i]),:not(html,body)[translate="no" i],' +
  ':not(html,body).notranslate,[role="textbox"],[role="searchbox"],[role="combobox"],[role="code"],[role="math"]';

/** A click on these does something already. */
export const INTERACTIVE =
  'a[href],area,button,input,select,textarea,label,summary,option,[role="button"],[role="link"],[role="tab"],[role="menuitem"],' +
  '[role="option"],[role="checkbox"],[role="radio"],[role="switch"],[onclick],audio[controls],video[controls]';

/** Attributes whose change makes text markable or not. */
export const WATCHED = ['contenteditable', 'aria-hidden', 'translate'];
