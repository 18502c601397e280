import { reportContent } from './reportContent';
import { startPage } from './startPage';

startPage(reportContent);
