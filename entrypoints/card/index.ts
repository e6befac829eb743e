/**
 * The card, as a script of its own that a page's content script fetches when a reader first points at a mark: most pages never need
 * it, so none has to hold it. Runs in the content script's world, which the page cannot reach.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCards } from './card-opener.tsx';

export default defineUnlistedScript(() => offerCards());
