import type { FunctionComponent } from 'preact';

export interface SuggestionsProps {
  readonly label: string;
  readonly suggestions: readonly string[];
  onQuery(query: string): void;
}

/** Terms near to what was typed; pressing one searches for it. */
export const Suggestions: FunctionComponent<SuggestionsProps> = ({ label, suggestions, onQuery }) =>
  suggestions.length === 0 ? null : (
    <div class="popup-suggestions">
      <span class="kl-label">{label}</span>
      <ul class="popup-chips" lang="nl">
        {suggestions.slice(0, 5).map((suggestion) => (
          <li key={suggestion}>
            <button type="button" class="kl-chip" onClick={() => onQuery(suggestion)}>
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
