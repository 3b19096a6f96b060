//! Walks over a query's patterns, those inside `EXISTS` included.

use spargebra::algebra::{AggregateExpression, Expression, GraphPattern, OrderExpression};

macro_rules! walk {
    ($visit:ident, $operands:ident, $exists:ident, $get:ident, $iter:ident $(, $mutable:tt)?) => {
        /// Calls `f` with every pattern, outer ones first.
        pub(super) fn $visit(node: &$($mutable)? GraphPattern, f: &mut dyn FnMut(&$($mutable)? GraphPattern)) {
            f(node);
            let mut expressions = Vec::new();
            match node {
                GraphPattern::Bgp { .. } | GraphPattern::Path { .. } | GraphPattern::Values { .. } => {}
                GraphPattern::Join { left, right }
                | GraphPattern::Lateral { left, right }
                | GraphPattern::Union { left, right }
                | GraphPattern::Minus { left, right } => {
                    $visit(left, f);
                    $visit(right, f);
                }
                GraphPattern::LeftJoin { left, right, expression } => {
                    $visit(left, f);
                    $visit(right, f);
                    expressions.extend(expression);
                }
                GraphPattern::Filter { expr: expression, inner } | GraphPattern::Extend { inner, expression, .. } => {
                    $visit(inner, f);
                    expressions.push(expression);
                }
                GraphPattern::OrderBy { inner, expression } => {
                    $visit(inner, f);
                    expressions.extend(expression.$iter().map(|order| match order {
                        OrderExpression::Asc(expression) | OrderExpression::Desc(expression) => expression,
                    }));
                }
                GraphPattern::Group { inner, aggregates, .. } => {
                    $visit(inner, f);
                    expressions.extend(aggregates.$iter().filter_map(|(_, aggregate)| match aggregate {
                        AggregateExpression::FunctionCall { expr, .. } => Some(expr),
                        AggregateExpression::CountSolutions { .. } => None,
                    }));
                }
                GraphPattern::Graph { inner, .. }
                | GraphPattern::Project { inner, .. }
                | GraphPattern::Distinct { inner }
                | GraphPattern::Reduced { inner }
                | GraphPattern::Slice { inner, .. }
                | GraphPattern::Service { inner, .. } => $visit(inner, f),
            }
            for expression in expressions {
                $exists(expression, f);
            }
        }

        fn $exists(expression: &$($mutable)? Expression, f: &mut dyn FnMut(&$($mutable)? GraphPattern)) {
            if let Expression::Exists(pattern) = expression {
                return $visit(pattern, f);
            }
            for operand in $operands(expression) {
                $exists(operand, f);
            }
        }

        /// The expressions that an expression is made of.
        pub(super) fn $operands(expression: &$($mutable)? Expression) -> Vec<&$($mutable)? Expression> {
            match expression {
                Expression::NamedNode(_)
                | Expression::Literal(_)
                | Expression::Variable(_)
                | Expression::Bound(_)
                | Expression::Exists(_) => Vec::new(),
                Expression::Or(a, b)
                | Expression::And(a, b)
                | Expression::Equal(a, b)
                | Expression::SameTerm(a, b)
                | Expression::Greater(a, b)
                | Expression::GreaterOrEqual(a, b)
                | Expression::Less(a, b)
                | Expression::LessOrEqual(a, b)
                | Expression::Add(a, b)
                | Expression::Subtract(a, b)
                | Expression::Multiply(a, b)
                | Expression::Divide(a, b) => vec![a.$get(), b.$get()],
                Expression::UnaryPlus(a) | Expression::UnaryMinus(a) | Expression::Not(a) => vec![a.$get()],
                Expression::If(a, b, c) => vec![a.$get(), b.$get(), c.$get()],
                Expression::In(a, list) => std::iter::once(a.$get()).chain(list.$iter()).collect(),
                Expression::Coalesce(list) | Expression::FunctionCall(_, list) => list.$iter().collect(),
            }
        }
    };
}

walk!(visit, operands, visit_exists, as_ref, iter);
walk!(visit_mut, operands_mut, visit_exists_mut, as_mut, iter_mut, mut);

/// Takes a pattern out of its place, to be put elsewhere.
pub(super) fn take(node: &mut GraphPattern) -> GraphPattern {
    std::mem::replace(node, GraphPattern::Bgp { patterns: Vec::new() })
}
