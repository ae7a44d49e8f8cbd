// A worker does not inherit the loader of TypeScript: it registers its own before it starts.
import { register } from 'tsx/esm/api';

register();
await import('./extractWorker.ts');
