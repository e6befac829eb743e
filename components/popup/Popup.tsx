/** The popup of the toolbar: search as you type, and below it what can be done about the page that is being read. */
import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../controls/IconButton.tsx';
import { HelpIcon, SettingsIcon } from '../icons/icons.tsx';
import { AddPage } from './AddPage.tsx';
import { Filters } from './Filters.tsx';
import { LibraryNotice } from './LibraryNotice.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { PageTerms } from './PageTerms.tsx';
import { keyHandler } from './popup-keys.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupPorts } from './ports.ts';
import { RecentSearches } from './RecentSearches.tsx';
import { Results } from './Results.tsx';
import { resultElementId } from './result-id.ts';
import { SearchField } from './SearchField.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Suggestions } from './Suggestions.tsx';
import { Switches } from './Switches.tsx';

export interface PopupProps {
  readonly model: PopupModel;
  readonly ports: PopupPorts;
}

export const Popup: FunctionComponent<PopupProps> = ({ model, ports }) => {
  const field = useRef<HTMLInputElement>(null);
  const searching = model.session.query.value.trim() !== '';
  const chosen = model.order.value[model.chosen.value];

  const put = (query: string) => {
    if (field.current !== null) field.current.value = query;
    model.type(query);
    field.current?.focus();
  };

  // Before the paint: a key pressed at what is seen finds the field with the focus and the keys known.
  useLayoutEffect(() => {
    // Typed while the script was still loading: nothing of that is lost.
    const typed = field.current?.value ?? '';
    if (typed !== '' && typed !== model.session.query.peek()) model.type(typed);
    field.current?.focus();
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
    const onKey = keyHandler({ model, ports, field: () => field.current, put });
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [model]);

  useEffect(() => {
    if (chosen !== undefined) document.getElementById(resultElementId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <div class="popup">
      <search class="popup-search">
        <SearchField field={field} model={model} searching={searching} chosen={searching ? chosen : undefined} />
        <IconButton label={i18n.t('popup.shortcuts')} onPress={() => (model.help.value = true)}>
          <HelpIcon />
        </IconButton>
        <IconButton label={i18n.t('popup.options')} onPress={() => ports.openOptions()}>
          <SettingsIcon />
        </IconButton>
      </search>
      <main class="popup-main">
        <h1 class="kl-hidden">Kamerlens</h1>
        <LibraryNotice model={model} />
        {searching ? (
          <>
            <Suggestions
              label={i18n.t('popup.alsoTry')}
              suggestions={model.order.value.length > 0 ? model.completions.value : []}
              onQuery={put}
            />
            <Filters model={model} onQuery={put} />
            <Results model={model} onQuery={put} />
          </>
        ) : (
          <>
            <AddPage ports={ports} />
            <PageTerms model={model} />
            <RecentSearches model={model} onQuery={put} />
          </>
        )}
      </main>
      <NoticeLine model={model} />
      <Switches model={model} ports={ports} />
      <Shortcuts model={model} />
    </div>
  );
};
