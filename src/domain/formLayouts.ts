import type { Form } from './form';
import type { Layout } from './layout';
import { LAYOUT_2008 } from './layout2008';
import { LAYOUT_2014 } from './layout2014';
import { LAYOUT_2019 } from './layout2019';
import { LAYOUT_2021 } from './layout2021';

/** The four forms. Every metric that a form asks for stands exactly once in its layout. */
export const FORM_LAYOUTS: Readonly<Record<Form, Layout>> = {
  '2008': LAYOUT_2008,
  '2014': LAYOUT_2014,
  '2019': LAYOUT_2019,
  '2021': LAYOUT_2021,
};
