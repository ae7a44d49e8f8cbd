import { tellHeight } from './tellHeight';

// For the whole site in a frame of another page: `load=1`, see `src/cli/site/route.ts`.
new ResizeObserver(() => tellHeight(document.body.offsetHeight)).observe(document.body);
