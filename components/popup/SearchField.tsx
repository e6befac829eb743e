import type { FunctionComponent, RefObject } from 'preact';
import { i18n } from '#i18n';
import { SearchIcon } from '../icons/icons.tsx';
import type { PopupModel } from './popup-model.ts';
import { RESULTS_ID, resultElementId } from './result-id.ts';

export interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly model: PopupModel;
  /** True while a query stands in the field, and so results below it. */
  readonly searching: boolean;
  /** Id of the result that Enter opens. */
  readonly chosen: string | undefined;
}

/**
 * The search field. It stands in the page's HTML already, so that it has focus before any script ran; rendering takes it over. Focus
 * stays in it while the arrows choose a result.
 */
export const SearchField: FunctionComponent<SearchFieldProps> = ({ field, model, searching, chosen }) => (
  <div class="popup-field">
    <SearchIcon />
    <input
      ref={field}
      type="search"
      aria-label={i18n.t('popup.search')}
      placeholder={i18n.t('popup.placeholder')}
      defaultValue={model.session.query.peek()}
      autocomplete="off"
      spellcheck={false}
      maxLength={400}
      aria-controls={searching ? RESULTS_ID : undefined}
      aria-activedescendant={chosen === undefined ? undefined : resultElementId(chosen)}
      onInput={(event) => model.type(event.currentTarget.value)}
    />
  </div>
);
