import { zh } from '../../view/words/zh';
import { give } from './script';

give('words', zh);
