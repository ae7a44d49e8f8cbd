import { en } from '../../view/words/en';
import { give } from './script';

give('words', en);
