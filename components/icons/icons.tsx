/** Icons drawn once, on a grid of 20, in strokes (see `controls.css`). They only accompany words or an accessible name, so they are hidden. */
import type { FunctionComponent } from 'preact';

function icon(path: string): FunctionComponent {
  return () => (
    <svg class="kl-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

export const SearchIcon = /* @__PURE__ */ icon('M8.5 3.5a5 5 0 1 0 0 10a5 5 0 0 0 0-10zM12.2 12.2L17 17');
export const CloseIcon = /* @__PURE__ */ icon('M5 5l10 10M15 5L5 15');
export const PinIcon = /* @__PURE__ */ icon('M7 3h6l-.8 5.2L15 11H5l2.8-2.8zM10 11v6');
export const CopyIcon = /* @__PURE__ */ icon('M7 7h9v10H7zM13 7V3H4v10h3');
export const PanelIcon = /* @__PURE__ */ icon('M3 4h14v12H3zM12 4v12M14 7h1M14 10h1');
export const MoreIcon = /* @__PURE__ */ icon(
  'M4.5 9.4a.6.6 0 1 0 0 1.2a.6.6 0 0 0 0-1.2zM10 9.4a.6.6 0 1 0 0 1.2a.6.6 0 0 0 0-1.2zM15.5 9.4a.6.6 0 1 0 0 1.2a.6.6 0 0 0 0-1.2z',
);
export const MoveIcon = /* @__PURE__ */ icon('M10 3v14M3 10h14M8 5l2-2l2 2M8 15l2 2l2-2M5 8l-2 2l2 2M15 8l2 2l-2 2');
export const PreviousIcon = /* @__PURE__ */ icon('M12 5l-5 5l5 5');
export const NextIcon = /* @__PURE__ */ icon('M8 5l5 5l-5 5');
export const BackIcon = /* @__PURE__ */ icon('M16 10H4M9 5l-5 5l5 5');
export const DownIcon = /* @__PURE__ */ icon('M5 8l5 5l5-5');
export const PointerIcon = /* @__PURE__ */ icon('M5 4v6h10M11 6l4 4l-4 4');
export const HelpIcon = /* @__PURE__ */ icon(
  'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1.1M10 13.6v.1',
);
export const MuteIcon = /* @__PURE__ */ icon(
  'M3 10c2-3 4.3-4.5 7-4.5s5 1.5 7 4.5c-2 3-4.3 4.5-7 4.5s-5-1.5-7-4.5zM8 10a2 2 0 1 0 4 0a2 2 0 0 0-4 0M4 16L16 4',
);
export const ClockIcon = /* @__PURE__ */ icon('M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM10 6v4l3 2');
export const WarningIcon = /* @__PURE__ */ icon('M10 3.5L17.5 16.5h-15zM10 8.5v3.5M10 14.3v.1');
export const BookmarkIcon = /* @__PURE__ */ icon('M6 3h8v14l-4-3.2L6 17z');
export const BookmarkedIcon = /* @__PURE__ */ icon('M6 3h8v14l-4-3.2L6 17zM8 6h4M8 8.5h4M8 11h4');
export const SettingsIcon = /* @__PURE__ */ icon('M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4');
