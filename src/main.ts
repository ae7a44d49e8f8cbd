import './view/tokens.css';
import './view/page.css';
import './view/print.css';
import './view/stories.css';
import { start } from './app/start';

const page = document.getElementById('page');
const status = document.getElementById('status');
if (page !== null && status !== null) start(page, status);
