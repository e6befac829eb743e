/**
 * Stands in for `preact/jsx-runtime` in the build (see wxt.config.ts): elements by `h`, without what the original brings along for
 * rendering on a server.
 */
import { type ComponentType, Fragment, h, type VNode } from 'preact';

export { Fragment };

export function jsx(type: string | ComponentType, props: Record<string, unknown>, key?: string): VNode {
  return h(type as ComponentType, key === undefined ? props : { ...props, key });
}

export { jsx as jsxs };
