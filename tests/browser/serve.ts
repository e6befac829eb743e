export { type RunningServer, serve } from '../../lib/cli/serve.ts';
