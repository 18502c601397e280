import { comparisonContent } from './comparisonContent';
import { startPage } from './startPage';

startPage(comparisonContent);
