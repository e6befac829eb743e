/**
 * Focus first: the field stands in the page's HTML and can be typed in before anything else is loaded. Loading the library's code beside
 * it would cost the first frame.
 */
import '../../components/popup/popup.css';

const start = (): void => void import('./start.tsx');

// A hidden page draws no frames to wait for.
if (document.hidden) start();
else requestAnimationFrame(() => setTimeout(start));
