import { occupations } from '../domain/occupations/occupationCode';
import { createOccupationSearch, type OccupationSearch } from './occupationSearch';

import type { Occupation } from '../domain/occupations/occupationCode';
import type { AmbiguousTitles } from './occupationSearch';

/**
 * Job titles whose occupation depends on the employer: the search asks instead of choosing. The most
 * common occupation is first.
 */
export const ambiguousTitles: AmbiguousTitles = {
  'product manager': ['11-2021', '13-1082', '11-3021'],
  'product owner': ['13-1082', '15-1211', '11-2021'],
  pm: ['13-1082', '11-2021'],
  'product director': ['11-2021', '11-3021'],
  'vp of product': ['11-2021', '11-3021'],
  'chief of staff': ['11-1021', '13-1111', '43-6011'],
  'growth hacker': ['13-1161', '11-2021'],
  'growth manager': ['11-2021', '13-1161'],
  'head of growth': ['11-2021', '11-2022'],
  'growth marketer': ['13-1161', '11-2021'],
  'customer success manager': ['11-2022', '41-3091', '11-9199'],
  'account manager': ['41-3091', '11-2022', '41-4012'],
  'client success manager': ['11-2022', '41-3091', '11-9199'],
  'customer success': ['41-3091', '43-4051', '11-2022'],
  'tech lead': ['15-1252', '11-3021', '15-1299'],
  'technical lead': ['15-1252', '11-3021', '15-1299'],
  'team lead': ['43-1011', '41-1011', '11-3021'],
  'llm engineer': ['15-2051', '15-1252', '15-1221'],
  'ai engineer': ['15-2051', '15-1252', '15-1221'],
  'prompt engineer': ['15-2051', '15-1252', '15-1299'],
  'ai developer': ['15-1252', '15-2051'],
  'research scientist': ['19-1042', '15-1221', '19-1029'],
  'cloud architect': ['15-1299', '15-1241', '15-1243'],
  'business development': ['11-2021', '41-3091', '11-2022'],
  md: ['29-1229', '29-1215', '29-1216'],
  ma: ['31-9092'],
  pca: ['31-1122', '31-1131'],
  pa: ['29-1071', '43-6014', '27-2012'],
  pt: ['29-1123', '39-9031'],
  ta: ['25-9044', '25-9042', '13-1071'],
  ba: ['13-1111', '15-1211'],
  od: ['29-1041'],
  do: ['29-1229', '29-1215'],
  cpo: ['11-1011', '11-3121'],
  cro: ['11-1011', '11-2022'],
  cdo: ['11-1011', '11-3021'],
  'managing director': ['11-1011', '11-1021'],
  partner: ['11-1011', '23-1011', '13-2011'],
  founder: ['11-1011'],
  owner: ['11-1011', '11-1021'],
  'office administrator': ['43-6014', '43-1011', '11-3012'],
  'program director': ['11-9151', '11-1021', '13-1082'],
  therapist: ['21-1014', '29-1123', '29-1122'],
  counselor: ['21-1014', '21-1012', '21-1011'],
  'qa manager': ['11-3051', '11-3021'],
  'crew member': ['35-3023', '53-7062'],
  'team member': ['35-3023', '41-2031'],
  'crew lead': ['35-1012', '47-1011'],
};

/** A SOC or O*NET code, or a prefix of one, unlike “911 dispatcher”. */
const codeStart = /^\d{2}(?:-\d{0,4}(?:\.\d{0,2})?)?$/u;

const defaultLimit = 10;

/**
 * Extends a search to accept a code, or a prefix of one, and find its occupations. An O*NET code finds
 * the occupation that it details.
 */
export function withCodes(
  search: OccupationSearch,
  occupations: readonly Occupation[],
): OccupationSearch {
  return (text, limit = defaultLimit) => {
    const start = text.trim();
    if (!codeStart.test(start)) {
      return search(text, limit);
    }
    const found = occupations.filter(
      ({ code }) => code.startsWith(start) || start.startsWith(code),
    );
    const quality = found.length === 1 ? 'exact' : 'weak';
    return {
      verdict: found.length === 0 ? 'none' : found.length === 1 ? 'read' : 'ask',
      matches: found
        .slice(0, limit)
        .map(occupation => ({ occupation, matchedTitle: occupation.title, quality, score: 1 })),
    };
  };
}

/**
 * The search in the built-in list of occupations. This module loads the whole list and Fuse.js: import
 * it only with `await import(…)`, which puts it in a separate chunk.
 */
export function createBuiltInOccupationSearch(): OccupationSearch {
  return withCodes(createOccupationSearch(occupations, ambiguousTitles), occupations);
}
