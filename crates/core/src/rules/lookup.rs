//! Which record of a timeline is in force: for a month, a day of knowledge and a person.

use super::*;

/// What a timeline holds for a month.
pub(super) enum Found<'book, T> {
    /// A record in force, and whether its successor was not yet known.
    Value(&'book Dated<T>, bool),
    /// A record that says that there is no value, or one that has expired.
    Nothing(&'book Dated<T>),
    /// The item has no line.
    Ended,
    /// No record at all.
    Never(Reason),
}

/// Why an item has no rule.
#[derive(Clone, Copy)]
pub(super) enum Reason {
    NotFound,
    NotYetKnown,
    OnlyAnEstimate,
    Expired(Month),
    ScopeEnded,
}

/// Why a record in force has no value.
pub(super) fn reason_of<T>(record: &Dated<T>) -> Reason {
    match (record.kind, record.expires) {
        (Kind::EstimateOnly, _) => Reason::OnlyAnEstimate,
        (Kind::Value, Some(expires)) => Reason::Expired(expires),
        _ => Reason::NotFound,
    }
}

/// Looks records up for one month, day of knowledge and person.
#[derive(Clone, Copy)]
pub(super) struct Lookup<'key> {
    pub(super) month: Month,
    pub(super) known_on: Option<Day>,
    pub(super) variant: Option<&'key str>,
    pub(super) area: Option<&'key str>,
    pub(super) category: Category,
    pub(super) employer_type: EmployerType,
}

impl Lookup<'_> {
    fn known<T>(&self, record: &Dated<T>) -> bool {
        // A gap in our knowledge is one on every day; a host knows its own values.
        let always =
            matches!(record.kind, Kind::Missing | Kind::EstimateOnly) || (record.evidence.origin == Origin::Overlay && record.evidence.known_from.is_none());
        always || self.known_on.is_none_or(|day| record.known_from() <= day)
    }

    /// Whether a measure runs in the month.
    pub(super) fn in_force<T>(&self, record: &Dated<T>) -> bool {
        record.kind == Kind::Value && record.from <= self.month && record.expires.is_none_or(|expires| expires >= self.month) && self.known(record)
    }

    /// How many conditions of the scope fit, or none if one does not.
    fn fit(&self, scope: &Scope) -> Option<usize> {
        let fits = |condition: &Option<String>, value: Option<&str>| condition.as_deref().is_none_or(|name| Some(name) == value);
        let all_fit = fits(&scope.variant, self.variant)
            && fits(&scope.area, self.area)
            && (scope.categories.is_empty() || scope.categories.contains(&self.category))
            && (scope.employer_types.is_empty() || scope.employer_types.contains(&self.employer_type));
        all_fit.then(|| scope.conditions())
    }

    /// The record in force among those that are `about` the thing: a host's own value before the city's before the
    /// province's, then the most specific scope, the latest start, the latest publication.
    ///
    /// A scoped record that has ended hands over to a less specific one. A value that has expired and a gap that is only
    /// our own hand over to the next origin; an estimate that is not shipped does not.
    pub(super) fn find<'book, T>(&self, records: &'book [Dated<T>], about: impl Fn(&T) -> bool) -> Found<'book, T> {
        let mut below = usize::MAX;
        let mut not_yet_known = false;
        let mut scope_ended = false;
        let mut without_value = None;
        loop {
            let mut best: Option<(&'book Dated<T>, usize)> = None;
            for record in records.iter().filter(|record| record.from <= self.month && about(&record.value)) {
                let rank = self.fit(&record.scope).map(|fit| origin_rank(record.evidence.origin) + fit);
                let Some(rank) = rank.filter(|&rank| rank < below) else { continue };
                if !self.known(record) {
                    not_yet_known = true;
                } else if best.is_none_or(|(best, best_rank)| (rank, record.from, record.known_from()) >= (best_rank, best.from, best.known_from())) {
                    best = Some((record, rank));
                }
            }
            let Some((record, rank)) = best else {
                return match without_value {
                    Some(record) => Found::Nothing(record),
                    None if not_yet_known => Found::Never(Reason::NotYetKnown),
                    None if scope_ended => Found::Never(Reason::ScopeEnded),
                    None => Found::Never(Reason::NotFound),
                };
            };
            let expired = record.expires.is_some_and(|expires| expires < self.month);
            match record.kind {
                Kind::Ended if rank % ORIGIN > 0 => {
                    scope_ended = true;
                    below = rank;
                }
                Kind::Ended => return Found::Ended,
                Kind::EstimateOnly => return Found::Nothing(record),
                Kind::Value if !expired => {
                    let replaced_later = |later: &Dated<T>| {
                        later.kind == Kind::Value
                            && later.from <= self.month
                            && later.from >= record.from
                            && later.scope == record.scope
                            && about(&later.value)
                            && !self.known(later)
                    };
                    return Found::Value(record, not_yet_known && records.iter().any(replaced_later));
                }
                Kind::Missing | Kind::Value => {
                    without_value = without_value.or(Some(record));
                    below = rank - rank % ORIGIN;
                }
            }
        }
    }
}

/// Origins are further apart than scopes.
const ORIGIN: usize = 8;

fn origin_rank(origin: Origin) -> usize {
    match origin {
        Origin::Province(_) => 0,
        Origin::Own => ORIGIN,
        Origin::Overlay => 2 * ORIGIN,
    }
}
