export { type RunningServer, type ServedPage, serve } from '../../lib/cli/serve.ts';
