/** The popup by keyboard alone. */
import type { PopupModel } from './popup-model.ts';
import type { PopupPorts } from './ports.ts';

export interface KeyContext {
  readonly model: PopupModel;
  readonly ports: PopupPorts;
  field(): HTMLInputElement | null;
  put(query: string): void;
}

const PAGE = 5;

/** Keys of the list work from the field; in a button or link they keep their own meaning. */
export function keyHandler({ model, ports, field, put }: KeyContext): (event: KeyboardEvent) => void {
  const move = (by: number) => model.choose(model.chosen.peek() + by);
  return (event) => {
    if (event.isComposing || event.defaultPrevented || model.help.peek()) return;
    const input = field();
    const inField = event.target === input || event.target === document.body;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const act = ((): (() => void) | null => {
      if (event.key === 'Escape') return input !== null && input.value !== '' ? () => put('') : () => ports.close();
      if (event.key === '/' && event.target !== input && plain) return () => input?.focus();
      if (event.key === '?' && plain && (event.target !== input || input?.value === '')) {
        return () => {
          model.help.value = true;
        };
      }
      if (!inField) return null;
      if (event.key === 'Enter')
        return event.ctrlKey || event.metaKey ? () => model.openAll() : () => model.openExchange();
      if (!plain || model.order.peek().length === 0) return null;
      if (event.key === 'ArrowDown') return () => move(1);
      if (event.key === 'ArrowUp') return () => move(-1);
      if (event.key === 'PageDown') return () => move(PAGE);
      if (event.key === 'PageUp') return () => move(-PAGE);
      return null;
    })();
    if (act === null) return;
    event.preventDefault();
    act();
  };
}
