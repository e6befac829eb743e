/** Starts the page for bug reports. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Diagnostics } from '../../components/diagnostics/Diagnostics.tsx';
import { dressPage } from '../../components/page/dress-page.ts';
import { readSettings } from '../../lib/settings.ts';
import { collectReport } from './collect.ts';
import '../../components/diagnostics/diagnostics.css';

dressPage(signal(await readSettings()));
document.title = i18n.t('diagnostics.title');
const place = document.getElementById('room');
if (place !== null) {
  render(<Diagnostics report={await collectReport()} copy={(text) => navigator.clipboard.writeText(text)} />, place);
}
