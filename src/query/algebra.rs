//! What is read from and done to a parsed query: its `VALUES` rows, calls elsewhere, a limit, the order of columns.

use spargebra::Query;
use spargebra::algebra::GraphPattern;
use spargebra::term::{GroundTerm, Variable};

use super::visit::{take, visit, visit_mut};

/// The pattern that a query of any form matches.
pub(super) fn pattern(query: &Query) -> &GraphPattern {
    match query {
        Query::Select { pattern, .. }
        | Query::Construct { pattern, .. }
        | Query::Describe { pattern, .. }
        | Query::Ask { pattern, .. } => pattern,
    }
}

/// The same, to be changed.
pub(super) fn pattern_mut(query: &mut Query) -> &mut GraphPattern {
    match query {
        Query::Select { pattern, .. }
        | Query::Construct { pattern, .. }
        | Query::Describe { pattern, .. }
        | Query::Ask { pattern, .. } => pattern,
    }
}

/// The rows of every `VALUES` clause over this one variable.
pub(super) fn values_of(query: &Query, variable: &str) -> Vec<Vec<Option<GroundTerm>>> {
    let mut found = Vec::new();
    visit(pattern(query), &mut |node| {
        if let GraphPattern::Values { variables, bindings } = node
            && let [only] = variables.as_slice()
            && only.as_str() == variable
        {
            found.push(bindings.iter().map(|row| row.first().cloned().flatten()).collect());
        }
    });
    found
}

/// The variables that have a `VALUES` clause of their own, in the order of the text.
pub(super) fn values_variables(query: &Query) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    visit(pattern(query), &mut |node| {
        if let GraphPattern::Values { variables, .. } = node
            && let [only] = variables.as_slice()
            && !found.iter().any(|known| known == only.as_str())
        {
            found.push(only.as_str().to_owned());
        }
    });
    found
}

/// Replaces the rows of the `VALUES` clause over this one variable.
pub(super) fn bind(query: &mut Query, variable: &str, rows: &[Option<GroundTerm>]) {
    visit_mut(pattern_mut(query), &mut |node| {
        if let GraphPattern::Values { variables, bindings } = node
            && let [only] = variables.as_slice()
            && only.as_str() == variable
        {
            *bindings = rows.iter().map(|row| vec![row.clone()]).collect();
        }
    });
}

/// The first endpoint that a `SERVICE` clause calls.
pub(super) fn service(query: &Query) -> Option<String> {
    let mut found = None;
    visit(pattern(query), &mut |node| {
        if let GraphPattern::Service { name, .. } = node {
            found.get_or_insert_with(|| name.to_string());
        }
    });
    found
}

/// At most `limit` rows of a SELECT, in place of the query's own outermost LIMIT.
pub(super) fn limit(query: &mut Query, limit: usize) {
    if let Query::Select { pattern, .. } = query {
        if let GraphPattern::Slice { length, .. } = pattern {
            *length = Some(limit);
        } else {
            let inner = Box::new(take(pattern));
            *pattern = GraphPattern::Slice { inner, start: 0, length: Some(limit) };
        }
    }
}

/// The outermost LIMIT of a SELECT.
pub(super) fn own_limit(query: &Query) -> Option<usize> {
    match query {
        Query::Select { pattern: GraphPattern::Slice { length, .. }, .. } => *length,
        _ => None,
    }
}

/// Puts the columns of a `SELECT *`, which the parser sorts, in the order in which the text first names them.
pub(super) fn order_columns(query: &mut Query, text: &str) {
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with('#')).flat_map(|l| [l, "\n"]).collect();
    if !selects_all(&code) {
        return;
    }
    let mut node = pattern_mut(query);
    loop {
        match node {
            GraphPattern::Project { variables, .. } => return variables.sort_by_key(|v| first_named(&code, v)),
            GraphPattern::Slice { inner, .. }
            | GraphPattern::Distinct { inner }
            | GraphPattern::Reduced { inner }
            | GraphPattern::OrderBy { inner, .. } => node = inner,
            _ => return,
        }
    }
}

fn selects_all(code: &str) -> bool {
    let mut words = code.split_whitespace().map(str::to_ascii_lowercase).skip_while(|word| !word.starts_with("select"));
    match words.next().as_deref() {
        Some("select") => {
            let next = words.find(|word| !matches!(word.as_str(), "distinct" | "reduced"));
            next.is_some_and(|word| word.trim_start_matches("distinct").trim_start_matches("reduced").starts_with('*'))
        }
        Some(word) => word.starts_with("select*"),
        None => false,
    }
}

fn first_named(code: &str, variable: &Variable) -> usize {
    let name = variable.as_str();
    code.match_indices(name)
        .filter(|(at, _)| {
            let before = code.get(..*at).unwrap_or_default();
            let after = code.get(at + name.len()..).unwrap_or_default();
            before.ends_with(['?', '$']) && !after.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        })
        .map(|(at, _)| at)
        .next()
        .unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use spargebra::SparqlParser;
    use spargebra::term::{Literal, NamedNode};

    use super::*;

    fn parse(text: &str) -> Query {
        SparqlParser::new().parse_query(text).unwrap()
    }

    #[test]
    fn values_are_found_and_bound_wherever_they_stand() {
        for text in [
            "SELECT ?x { VALUES ?x { UNDEF } ?x ?p ?o }",
            "SELECT ?o { { SELECT ?o { VALUES ?x { UNDEF } ?x ?p ?o } } }",
            "SELECT ?o { ?s ?p ?o FILTER NOT EXISTS { VALUES ?x { UNDEF } ?s ?p ?x } }",
            "SELECT ?o { ?s ?p ?o OPTIONAL { VALUES ?x { UNDEF } ?s ?q ?x } } ORDER BY ?o LIMIT 3",
            "SELECT ?x { ?x ?p ?o } VALUES ?x { UNDEF }",
        ] {
            let mut query = parse(text);
            assert_eq!(values_of(&query, "x"), [[None]], "{text}");
            let rows = [Some(NamedNode::new_unchecked("urn:a").into()), Some(Literal::from("}{ \" ?").into())];
            bind(&mut query, "x", &rows);
            assert_eq!(values_of(&query, "x"), [rows], "{text}");
            assert_eq!(parse(&query.to_string()), query, "it is still the same query as text");
        }
    }

    #[test]
    fn values_over_two_variables_are_no_parameter() {
        let query = parse("SELECT * { VALUES (?x ?y) { (1 2) } VALUES ?z { 3 } }");
        assert_eq!(values_variables(&query), ["z"]);
    }

    #[test]
    fn calls_elsewhere_are_found() {
        assert_eq!(service(&parse("SELECT * { ?s ?p ?o }")), None);
        assert!(service(&parse("SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <urn:e> { ?s ?p ?o } } }")).is_some());
    }

    #[test]
    fn a_limit_takes_the_place_of_the_last_one_only() {
        let mut query = parse("SELECT * { { SELECT ?s { ?s ?p ?o } LIMIT 7 } ?s a ?c } OFFSET 2 LIMIT 9");
        limit(&mut query, 3);
        let text = query.to_string();
        assert!(text.contains("LIMIT 7") && text.contains("LIMIT 3") && text.contains("OFFSET 2"), "{text}");
        assert!(!text.contains("LIMIT 9"), "{text}");
    }

    #[test]
    fn columns_of_select_all_keep_the_order_of_the_text() {
        let columns = |text: &str| {
            let mut query = parse(text);
            order_columns(&mut query, text);
            let mut names = Vec::new();
            visit(pattern(&query), &mut |node| {
                if let GraphPattern::Project { variables, .. } = node {
                    names.extend(variables.iter().map(|v| v.as_str().to_owned()));
                }
            });
            names
        };
        assert_eq!(columns("# ?b ?a\nSELECT * { ?who ?did ?a }"), ["who", "did", "a"]);
        assert_eq!(columns("SELECT DISTINCT* { ?who ?did ?a } LIMIT 1"), ["who", "did", "a"]);
        assert_eq!(columns("SELECT (COUNT(?z) AS ?n) ?z { ?z ?y ?x } GROUP BY ?z"), ["n", "z"]);
    }
}
