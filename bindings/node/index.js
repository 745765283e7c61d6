import api from './index.cjs';

export const { contributions, explain, retro, scheme, cities, parameter, calendar, call, evalLine, init, backend, ContributionAnswer, HesuanError } = api;
