/** What a reader waits for, before imports. */
import { reading } from '../../lib/library/precedence.ts';
import type { BackgroundHandlers } from '../../lib/message-border.ts';

/** Not `page/start`: at the very first start it waits for the bundled pack to be installed. */
export function readersFirst(handlers: BackgroundHandlers): BackgroundHandlers {
  return {
    ...handlers,
    'page/confirm': (request, sender) => reading(() => handlers['page/confirm'](request, sender)),
    'page/card': (request, sender) => reading(() => handlers['page/card'](request, sender)),
    'page/reference': (request, sender) => reading(() => handlers['page/reference'](request, sender)),
    'page/lookup': (request, sender) => reading(() => handlers['page/lookup'](request, sender)),
    'page/exchange': (request, sender) => reading(() => handlers['page/exchange'](request, sender)),
  };
}
