//! Reports into groups, one for each thing: the surest links first, and none that would put together what is apart.

/// That two reports may tell of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The earlier report's place in the list.
    pub one: usize,
    /// The later report's.
    pub other: usize,
    /// How sure it is; the surest are joined first.
    pub weight: u32,
    /// Why, in words.
    pub reason: String,
}

/// What came of the proposals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// Every report once, those of one thing together; reports and groups in the order of the list.
    pub groups: Vec<Vec<usize>>,
    /// The proposals that joined two groups: between them they span each group.
    pub links: Vec<Proposal>,
    /// The proposals that would have put together two reports that are apart.
    pub refused: Vec<Proposal>,
}

/// Joins `n` reports by the proposals. Two groups become one only where no report of the one is `apart` from a report of the
/// other, so that a chain of likenesses cannot lead from one thing to another.
pub fn group(n: usize, mut proposals: Vec<Proposal>, apart: impl Fn(usize, usize) -> bool) -> Groups {
    proposals.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| (a.one, a.other).cmp(&(b.one, b.other))));
    let mut home: Vec<usize> = (0..n).collect();
    let mut members: Vec<Vec<usize>> = (0..n).map(|report| vec![report]).collect();
    let mut out = Groups::default();
    for proposal in proposals {
        let (a, b) = (home[proposal.one], home[proposal.other]);
        if a == b {
            continue;
        }
        if members[a].iter().any(|x| members[b].iter().any(|y| apart(*x, *y))) {
            out.refused.push(proposal);
            continue;
        }
        let moved = std::mem::take(&mut members[b]);
        moved.iter().for_each(|report| home[*report] = a);
        members[a].extend(moved);
        out.links.push(proposal);
    }
    out.groups = members.into_iter().filter(|group| !group.is_empty()).collect();
    out.groups.iter_mut().for_each(|group| group.sort_unstable());
    out.groups.sort();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(one: usize, other: usize, weight: u32) -> Proposal {
        Proposal { one, other, weight, reason: String::new() }
    }

    #[test]
    fn a_chain_does_not_lead_from_one_thing_to_another() {
        let proposals = vec![proposal(1, 2, 5), proposal(0, 1, 9)];
        let found = group(4, proposals, |a, b| (a.min(b), a.max(b)) == (0, 2));
        assert_eq!(found.groups, [vec![0, 1], vec![2], vec![3]]);
        assert_eq!((found.links.len(), found.refused.len()), (1, 1));
    }

    #[test]
    fn what_is_joined_already_needs_no_second_link() {
        let found = group(3, vec![proposal(0, 1, 1), proposal(1, 2, 1), proposal(0, 2, 1)], |_, _| false);
        assert_eq!((found.groups, found.links.len()), (vec![vec![0, 1, 2]], 2));
    }
}
