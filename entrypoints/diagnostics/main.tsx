/** Starts the page for bug reports. */
import { render } from 'preact';
import { i18n } from '#i18n';
import { Diagnostics } from '../../components/diagnostics/Diagnostics.tsx';
import { startPage } from '../pages/start-page.ts';
import { collectReport } from './collect.ts';
import '../../components/diagnostics/diagnostics.css';

const { place } = await startPage();
document.title = i18n.t('diagnostics.title');
render(<Diagnostics report={await collectReport()} copy={(text) => navigator.clipboard.writeText(text)} />, place);
