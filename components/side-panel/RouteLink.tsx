/** A link to another place of the panel: a real address, so that it can be opened in a tab, followed without loading a page. */
import type { ComponentChildren } from 'preact';
import type { Room } from './room.ts';
import { addressOf, type Route } from './route.ts';

export interface RouteLinkProps {
  readonly room: Room;
  readonly to: Route;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** True where the reader already is. */
  readonly current?: boolean;
  readonly rel?: 'prev' | 'next';
  readonly lang?: string;
}

export function RouteLink({ room, to, children, current, ...rest }: RouteLinkProps) {
  return (
    <a
      {...rest}
      href={`sidepanel.html${addressOf(to)}`}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        room.go(to);
      }}
    >
      {children}
    </a>
  );
}
