// Generated from schema/*.json by `npm run types`; do not edit.

/**
 * A day, YYYY-MM-DD.
 */
export type Day = string;
/**
 * How sure a value is.
 */
export type Status = 'confirmed' | 'derived' | 'recalled' | 'disputed';
/**
 * A six-digit division code.
 */
export type CityCode = string;
/**
 * A month, YYYY-MM.
 */
export type Month = string;
/**
 * 人员类别: what decides which items a person has.
 */
export type Category = 'local_urban' | 'local_rural' | 'nonlocal_urban' | 'nonlocal_rural' | 'hmt' | 'foreigner' | 'over_retirement_age';
/**
 * 险种: what is contributed to.
 */
export type Item =
  | 'pension'
  | 'local_pension'
  | 'medical'
  | 'medical_supplement'
  | 'large_medical'
  | 'serious_illness'
  | 'long_term_care'
  | 'maternity'
  | 'unemployment'
  | 'work_injury'
  | 'housing_fund'
  | 'supplementary_housing_fund';
/**
 * 单位 or 个人: who owes a line.
 */
export type Side = 'employer' | 'employee';
/**
 * An amount of renminbi with two decimals.
 */
export type Money = string;
/**
 * What happened to a declared base.
 */
export type Clamp = 'none' | 'floor' | 'ceiling';
/**
 * A share of a base, at most six decimals.
 */
export type Rate = string;
/**
 * Where the money of a line comes from. Only lines from wages reduce pay.
 */
export type PaidFrom = 'wages' | 'medical_account' | 'medical_fund';
/**
 * A reference to a rule: place/section/item/from, with @day of publication where known.
 */
export type RuleRef = string;
export type WarningCode =
  | 'employer_size_not_given'
  | 'housing_fund_rate_not_given'
  | 'rule_carried_over'
  | 'rule_derived'
  | 'rule_disputed'
  | 'rule_provisional'
  | 'rule_recalled'
  | 'rule_unconfirmed'
  | 'supplementary_housing_fund_rate_not_given'
  | 'work_injury_rate_not_given';
/**
 * 单位类型: some cities set rates apart for bodies other than enterprises.
 */
export type EmployerType = 'enterprise' | 'government' | 'institution';
/**
 * 企业规模: the size of an employer, which decided on the relief of 2020.
 */
export type EmployerSize = 'large' | 'medium' | 'small' | 'micro' | 'household';
/**
 * An amount with at most two decimals: a string, or a JSON number that is read by its digits.
 */
export type AmountInput = string | number;
/**
 * A share with at most six decimals (`0.07` is 7 %): a string, or a JSON number that is read by its digits.
 */
export type RateInput = string | number;
/**
 * A base for both sides, or one for each.
 */
export type BaseInput =
  | AmountInput
  | {
      employer?: AmountInput;
      employee?: AmountInput;
    };
/**
 * A multiplier with at most six decimals: a string, or a JSON number that is read by its digits.
 */
export type FactorInput = string | number;
export type ParameterValue =
  | string
  | string[]
  | {
      [k: string]: string;
    }[];
/**
 * Why a line differs.
 */
export type Cause = 'base_limits' | 'rate' | 'fixed' | 'rounding' | 'item_added' | 'item_removed';

/**
 * One day of a calendar that differs from the plain week.
 */
export interface DayAnswer {
  /**
   * The day.
   */
  day: Day;
  /**
   * `statutory` (法定节假日), `rest` (a moved or ordinary rest day of a holiday) or `work` (调休上班).
   */
  kind: string;
  /**
   * The Chinese name of the holiday.
   */
  zh: string | null;
  /**
   * The English name of the holiday.
   */
  en: string | null;
}
/**
 * What a result was computed with: the same stamp and input give the same bytes.
 */
export interface Stamp {
  /**
   * Version of the engine.
   */
  engine: string;
  /**
   * Version of the rules.
   */
  rules: string;
  /**
   * Digest of the rules.
   */
  digest: string;
  /**
   * The day whose knowledge was used.
   */
  known_on: Day;
}
/**
 * The answer of `calendar`: the days of a year that differ from the plain week.
 */
export interface CalendarAnswer {
  /**
   * The year.
   */
  year: number;
  /**
   * The days, in order.
   */
  days: DayAnswer[];
  /**
   * How sure it is.
   */
  status: Status;
  /**
   * The official document.
   */
  doc: string | null;
  /**
   * Its sources.
   */
  sources: string[];
  /**
   * What this was read from.
   */
  stamp: Stamp;
}
/**
 * A request for the days of a year that differ from the plain week.
 */
export interface CalendarRequest {
  /**
   * The year.
   */
  year: number | string;
}
/**
 * One city of the book.
 */
export interface CityAnswer {
  /**
   * Its code.
   */
  city: CityCode;
  /**
   * Its Chinese name.
   */
  zh: string;
  /**
   * Its English name.
   */
  en: string;
}
/**
 * The answer of `cities`.
 */
export interface CitiesAnswer {
  /**
   * The cities, by code.
   */
  cities: CityAnswer[];
  /**
   * Version of the rules.
   */
  rules: string;
  /**
   * The day until which publications were read.
   */
  known_until: Day;
}
/**
 * A request for the cities of the book.
 */
export interface CitiesRequest {}
/**
 * One amount: an item of one side in the month.
 */
export interface Line {
  /**
   * The item.
   */
  item: Item;
  /**
   * The side that owes it.
   */
  side: Side;
  /**
   * The base as declared; none where no rate is applied to a base.
   */
  declared_base: Money | null;
  /**
   * The base used.
   */
  base: Money | null;
  /**
   * What the limits did to it.
   */
  clamp: Clamp;
  /**
   * 下限 in force.
   */
  floor: Money | null;
  /**
   * 上限 in force.
   */
  ceiling: Money | null;
  /**
   * The rate.
   */
  rate: Rate;
  /**
   * The fixed amount beside it.
   */
  fixed: Money;
  /**
   * How the amount was rounded: a mode and a unit, as in `half_up 0.01`.
   */
  rounding: string;
  /**
   * What is owed.
   */
  amount: Money;
  /**
   * 缓缴: the last day of payment without late fee.
   */
  due_on: Day | null;
  /**
   * Where the money comes from.
   */
  paid_from: PaidFrom;
  /**
   * The rule of the rate.
   */
  rule: RuleRef;
  /**
   * The rule of the limits.
   */
  base_rule: RuleRef | null;
  /**
   * The rule of the rounding.
   */
  rounding_rule: RuleRef;
  /**
   * The measure that reduced the rate or moved the day of payment.
   */
  measure: RuleRef | null;
}
/**
 * A warning: what a user of the result must know.
 */
export interface WarningAnswer {
  /**
   * What kind.
   */
  code: WarningCode;
  /**
   * The items it concerns.
   */
  items: Item[];
  /**
   * The rule it concerns.
   */
  rule: RuleRef | null;
  /**
   * The message in English.
   */
  message: string;
  /**
   * The message in Chinese.
   */
  message_zh: string;
}
/**
 * The answer of `contributions`.
 */
export interface ContributionAnswer {
  /**
   * The city.
   */
  city: CityCode;
  /**
   * The fee month.
   */
  month: Month;
  /**
   * The category of the person.
   */
  category: Category;
  /**
   * The grade or plan that was used, where the city has any.
   */
  variant: string | null;
  /**
   * The part of the city, where one was named.
   */
  area: string | null;
  /**
   * The lines, by item and side.
   */
  lines: Line[];
  /**
   * What the employer owes.
   */
  employer_total: Money;
  /**
   * What is withheld from the employee's wages.
   */
  employee_total: Money;
  /**
   * What the employee owes from elsewhere than wages.
   */
  employee_total_not_from_wages: Money;
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * Bases by item, or for all of `social_insurance` or `housing_fund` (both funds).
 */
export interface BasesInput {
  social_insurance?: BaseInput;
  pension?: BaseInput;
  local_pension?: BaseInput;
  medical?: BaseInput;
  medical_supplement?: BaseInput;
  large_medical?: BaseInput;
  serious_illness?: BaseInput;
  long_term_care?: BaseInput;
  maternity?: BaseInput;
  unemployment?: BaseInput;
  work_injury?: BaseInput;
  housing_fund?: BaseInput;
  supplementary_housing_fund?: BaseInput;
}
/**
 * A request for the contributions of one person and month.
 */
export interface ContributionRequest {
  /**
   * The city, a six-digit division code.
   */
  city: CityCode;
  /**
   * The fee month (费款所属期).
   */
  month: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The base of every item for which none is declared.
   */
  wage?: AmountInput;
  /**
   * Declared bases (缴费基数) by item or group; the most specific one counts.
   */
  bases?: BasesInput;
  /**
   * 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
   */
  housing_fund_rate?: RateInput;
  /**
   * The employee's, where it differs.
   */
  housing_fund_employee_rate?: RateInput;
  /**
   * 补充公积金比例 of both sides.
   */
  supplementary_housing_fund_rate?: RateInput;
  /**
   * 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.
   */
  work_injury_rate?: RateInput;
  /**
   * 行业类别 of the employer, 1 to 8, in place of the rate.
   */
  work_injury_class?: number | string;
  /**
   * 浮动档次 on the class rate; `1` if left out.
   */
  work_injury_floating?: FactorInput;
  /**
   * Only these items.
   */
  items?: Item[];
  /**
   * Items that the person waives with proof, where the category may.
   */
  waived?: Item[];
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * One fault of a request.
 */
export interface FaultAnswer {
  /**
   * What is wrong.
   */
  code: string;
  /**
   * Where.
   */
  path: string;
  /**
   * The offending value as text.
   */
  value: string;
  /**
   * The message in English.
   */
  message: string;
  /**
   * The message in Chinese.
   */
  message_zh: string;
}
/**
 * The error of an answer: the first fault, and all of them.
 */
export interface ErrorAnswer {
  /**
   * What is wrong.
   */
  code: string;
  /**
   * Where.
   */
  path: string;
  /**
   * The offending value as text.
   */
  value: string;
  /**
   * The message in English.
   */
  message: string;
  /**
   * The message in Chinese.
   */
  message_zh: string;
  /**
   * All faults, the first included.
   */
  faults: FaultAnswer[];
}
/**
 * One line, told.
 */
export interface ExplainedLine {
  /**
   * The item.
   */
  item: Item;
  /**
   * The side.
   */
  side: Side;
  /**
   * The amount.
   */
  amount: Money;
  /**
   * The text.
   */
  text: string;
}
/**
 * The answer of `explain`: a result told to a person.
 */
export interface Explanation {
  /**
   * Whose month this is.
   */
  title: string;
  /**
   * One text for each line: base, limits, rate, rounding, amount and the rules behind them.
   */
  lines: ExplainedLine[];
  /**
   * The totals.
   */
  totals: string[];
  /**
   * The warnings.
   */
  warnings: string[];
  /**
   * The rules used, each with its document, sources and status.
   */
  rules: string[];
  /**
   * What the result was computed with.
   */
  stamp: Stamp;
}
/**
 * A request for an explanation of the contributions of one person and month.
 */
export interface ExplainRequest {
  /**
   * The city, a six-digit division code.
   */
  city: CityCode;
  /**
   * The fee month (费款所属期).
   */
  month: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The base of every item for which none is declared.
   */
  wage?: AmountInput;
  /**
   * Declared bases (缴费基数) by item or group; the most specific one counts.
   */
  bases?: BasesInput;
  /**
   * 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
   */
  housing_fund_rate?: RateInput;
  /**
   * The employee's, where it differs.
   */
  housing_fund_employee_rate?: RateInput;
  /**
   * 补充公积金比例 of both sides.
   */
  supplementary_housing_fund_rate?: RateInput;
  /**
   * 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.
   */
  work_injury_rate?: RateInput;
  /**
   * 行业类别 of the employer, 1 to 8, in place of the rate.
   */
  work_injury_class?: number | string;
  /**
   * 浮动档次 on the class rate; `1` if left out.
   */
  work_injury_floating?: FactorInput;
  /**
   * Only these items.
   */
  items?: Item[];
  /**
   * Items that the person waives with proof, where the category may.
   */
  waived?: Item[];
  /**
   * The language of the explanation; `zh` if left out.
   */
  language?: 'zh' | 'en';
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * The answer of `parameter`: a national value in force in a month.
 */
export interface ParameterAnswer {
  /**
   * Its id.
   */
  id: string;
  /**
   * The month asked for.
   */
  month: Month;
  /**
   * The Chinese name.
   */
  zh: string;
  /**
   * The English name.
   */
  en: string;
  /**
   * The unit in words.
   */
  unit: string;
  /**
   * The value.
   */
  value: ParameterValue;
  /**
   * First month in force.
   */
  from: Month;
  /**
   * Last month in force, where its notice ends it.
   */
  expires: Month | null;
  /**
   * How sure it is.
   */
  status: Status;
  /**
   * What else is claimed, for a disputed value.
   */
  alternatives: string[];
  /**
   * The official document.
   */
  doc: string | null;
  /**
   * What else a reader should know.
   */
  note: string | null;
  /**
   * Its sources.
   */
  sources: string[];
  /**
   * What this was read from.
   */
  stamp: Stamp;
}
/**
 * A request for a national value of a month.
 */
export interface ParameterRequest {
  /**
   * The id of the value, as in `rules/national/parameters/`.
   */
  id: string;
  /**
   * The month.
   */
  month: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The two statements of a month.
 */
export interface MonthStatement {
  /**
   * The fee month.
   */
  month: Month;
  /**
   * The employer's total as known then.
   */
  employer_then: Money;
  /**
   * The employer's total as known now.
   */
  employer_now: Money;
  /**
   * The employee's total from wages as known then.
   */
  employee_then: Money;
  /**
   * The employee's total from wages as known now.
   */
  employee_now: Money;
}
/**
 * One line that differs.
 */
export interface Difference {
  /**
   * The fee month.
   */
  month: Month;
  /**
   * The item.
   */
  item: Item;
  /**
   * The side.
   */
  side: Side;
  /**
   * The amount as known then.
   */
  then: Money;
  /**
   * The amount as known now.
   */
  now: Money;
  /**
   * What is due (positive) or to be returned (negative).
   */
  difference: Money;
  /**
   * Why.
   */
  causes: Cause[];
  /**
   * The base used then.
   */
  base_then: Money | null;
  /**
   * The base used now.
   */
  base_now: Money | null;
  /**
   * Where the money comes from.
   */
  paid_from: PaidFrom;
  /**
   * The rule that changed, then.
   */
  rule_then: RuleRef | null;
  /**
   * The rule that changed, now.
   */
  rule_now: RuleRef | null;
  /**
   * The difference told in English.
   */
  text: string;
  /**
   * The difference told in Chinese.
   */
  text_zh: string;
}
/**
 * The answer of `retro`: the two statements and what lies between.
 */
export interface RetroAnswer {
  /**
   * The city.
   */
  city: CityCode;
  /**
   * The category of the person.
   */
  category: Category;
  /**
   * The day whose knowledge the old statement used.
   */
  known_then: Day;
  /**
   * The day whose knowledge the new statement used.
   */
  known_now: Day;
  /**
   * The totals of each month.
   */
  months: MonthStatement[];
  /**
   * The lines that differ, by month, item and side.
   */
  differences: Difference[];
  /**
   * What the employer owes more (positive) or gets back (negative).
   */
  employer_difference: Money;
  /**
   * What the employee owes more from wages (positive) or gets back (negative).
   */
  employee_difference: Money;
  /**
   * Warnings of the new statements.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A request for the differences (补差) between what was known on a day and what is known now.
 */
export interface RetroRequest {
  /**
   * The city, a six-digit division code.
   */
  city: CityCode;
  /**
   * The first fee month (费款所属期).
   */
  from: Month;
  /**
   * The last fee month.
   */
  to: Month;
  /**
   * The day whose knowledge the old statement used.
   */
  known_then: Day;
  /**
   * The day whose knowledge the new statement uses; all that is known if left out.
   */
  known_now?: Day;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The base of every item for which none is declared.
   */
  wage?: AmountInput;
  /**
   * Declared bases (缴费基数) by item or group; the most specific one counts.
   */
  bases?: BasesInput;
  /**
   * 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
   */
  housing_fund_rate?: RateInput;
  /**
   * The employee's, where it differs.
   */
  housing_fund_employee_rate?: RateInput;
  /**
   * 补充公积金比例 of both sides.
   */
  supplementary_housing_fund_rate?: RateInput;
  /**
   * 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.
   */
  work_injury_rate?: RateInput;
  /**
   * 行业类别 of the employer, 1 to 8, in place of the rate.
   */
  work_injury_class?: number | string;
  /**
   * 浮动档次 on the class rate; `1` if left out.
   */
  work_injury_floating?: FactorInput;
  /**
   * Only these items.
   */
  items?: Item[];
  /**
   * Items that the person waives with proof, where the category may.
   */
  waived?: Item[];
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * An id with its names.
 */
export interface NamedAnswer {
  /**
   * The id in requests.
   */
  id: string;
  /**
   * The Chinese name.
   */
  zh: string;
  /**
   * The English name.
   */
  en: string;
}
/**
 * One item of a scheme: everything that a form or a check needs.
 */
export interface SchemeItemAnswer {
  /**
   * The item.
   */
  item: Item;
  /**
   * The Chinese name.
   */
  zh: string;
  /**
   * The English name.
   */
  en: string;
  /**
   * 下限.
   */
  floor: Money | null;
  /**
   * 上限.
   */
  ceiling: Money | null;
  /**
   * 单位费率; `0` where it is chosen.
   */
  employer_rate: Rate;
  /**
   * 个人费率; `0` where it is chosen.
   */
  employee_rate: Rate;
  /**
   * The employer's fixed amount of the month.
   */
  employer_fixed: Money;
  /**
   * The employee's fixed amount of the month.
   */
  employee_fixed: Money;
  /**
   * How the employer's amount is rounded.
   */
  employer_rounding: string;
  /**
   * How the employee's amount is rounded.
   */
  employee_rounding: string;
  /**
   * What the caller has to choose.
   */
  choice: ChoiceAnswer | null;
  /**
   * The rule of the rate.
   */
  rule: RuleRef;
  /**
   * The rule of the limits.
   */
  base_rule: RuleRef | null;
}
/**
 * What the caller has to choose for an item.
 */
export interface ChoiceAnswer {
  /**
   * The request's field.
   */
  field: string;
  /**
   * Lowest rate.
   */
  min: Rate;
  /**
   * Highest rate.
   */
  max: Rate;
  /**
   * Rates are multiples of this; `0` if any.
   */
  step: Rate;
  /**
   * Housing fund: how the employee's rate stands to the employer's: `free`, `equal` or `not_below`.
   */
  employee_rate: string | null;
  /**
   * Work injury: rates of the eight classes, `null` where not known.
   */
  classes: (Rate | null)[] | null;
}
/**
 * The answer of `scheme`: the rules of a month, resolved.
 */
export interface SchemeAnswer {
  /**
   * The city.
   */
  city: CityCode;
  /**
   * The month.
   */
  month: Month;
  /**
   * The category asked for.
   */
  category: Category;
  /**
   * The grade or plan used.
   */
  variant: string | null;
  /**
   * The categories there are.
   */
  categories: NamedAnswer[];
  /**
   * The grades and plans open to the category.
   */
  variants: NamedAnswer[];
  /**
   * The parts of the city with values of their own.
   */
  areas: NamedAnswer[];
  /**
   * The kinds of employers there are.
   */
  employer_types: NamedAnswer[];
  /**
   * The items.
   */
  items: SchemeItemAnswer[];
  /**
   * Items that the category may waive.
   */
  may_waive: Item[];
  /**
   * Items that have no rule, with the reason.
   */
  missing: FaultAnswer[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was resolved with.
   */
  stamp: Stamp;
}
/**
 * Which rules are asked for: a place, a month, a kind of person, a day of knowledge.
 */
export interface SchemeRequest {
  /**
   * The city, a six-digit division code.
   */
  city: CityCode;
  /**
   * The fee month (费款所属期).
   */
  month: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
