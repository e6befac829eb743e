import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import { Switch } from '../controls/Switch.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupPorts } from './ports.ts';

function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : null;
}

/** Marks on or off: for the site that is being read, and everywhere. */
export const Switches: FunctionComponent<{ model: PopupModel; ports: PopupPorts }> = ({ model, ports }) => {
  const settings = model.settings.value;
  const page = model.page.value;
  const url = page === null || page.state === 'unreadable' ? null : page.url;
  const site = url === null ? null : siteOf(url);
  const everywhere = settings.marks.enabled;
  return (
    <footer class="popup-switches">
      {url === null || site === null ? null : (
        <Switch
          label={i18n.t('popup.onSite', [site])}
          checked={everywhere && ports.marksAllowed(settings, url)}
          disabled={!everywhere}
          onChange={(on) => model.setSite(url, on)}
        />
      )}
      <Switch label={i18n.t('popup.everywhere')} checked={everywhere} onChange={(on) => model.setEverywhere(on)} />
    </footer>
  );
};
